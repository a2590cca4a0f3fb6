"""How long the platform asks to wait, said in both languages."""

from __future__ import annotations

from aliship_gui.explain.words import fill

_UNITS = (
    (3600, "{n} 小时", "{n} h"),
    (60, "{n} 分钟", "{n} min"),
    (1, "{n} 秒", "{n} s"),
)
_UNKNOWN = ("一会儿", "a while")


def duration_words(seconds: int | None) -> tuple[str, str]:
    """A time in its two largest units, Chinese and English; vague where it is not known."""
    if seconds is None:
        return _UNKNOWN
    left, parts = max(seconds, 1), []
    for unit, chinese, english in _UNITS:
        count, left = divmod(left, unit)
        if count:
            parts.append((fill(chinese, {"n": str(count)}), fill(english, {"n": str(count)})))
    two = parts[:2]
    return " ".join(zh for zh, _ in two), " ".join(en for _, en in two)
