"""Cleans pasted tracking numbers and web addresses, and tells what it cleaned.

Numbers arrive from chat windows, spreadsheets and carriers' pages with full-width letters,
zero-width marks and line breaks that nobody sees and every carrier refuses. What can be mended
without guessing is mended here; the case of letters and marks inside a number are left alone,
because some carriers mean them. Both functions are idempotent and never raise.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_DASHES = frozenset("‐‑‒–—―−﹣")
_STRAY_AFTER_NUMBER = ",;:'\"`‘’“”、。·"
# A hyphen or a dot at the end may be one that the seller is still typing past.
_STRAY_BEFORE_NUMBER = _STRAY_AFTER_NUMBER + "-."
_STRAY_AROUND_URL = "<>\"'`‘’“”«»《》〈〉＜＞＂＇｀，。｡；、" + " \u3000\xa0"
_DOTS_IN_URL = frozenset("。｡")
_BLANKS = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
_LINE_BREAKS = frozenset("\r\n\t\v\f\x85\u2028\u2029")


class ChangeKind(StrEnum):
    """What sort of thing was mended."""

    FULL_WIDTH = "full_width"
    """A full-width character became its ASCII twin: Ａ１ became A1."""
    DIGIT = "digit"
    """A digit of another script became its ASCII digit."""
    DASH = "dash"
    """A typographic dash became a plain hyphen."""
    SPACE = "space"
    """A space of any width was taken out."""
    LINE_BREAK = "line_break"
    """A line break or a tab was taken out."""
    INVISIBLE = "invisible"
    """A character that shows as nothing was taken out: zero-width, soft hyphen, byte-order mark."""
    STRAY_MARK = "stray_mark"
    """Punctuation around the text, such as a spreadsheet's apostrophe, was taken off."""


@dataclass(frozen=True, slots=True)
class Change:
    """How many characters were mended in one way."""

    kind: ChangeKind
    count: int


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text as it should be sent, and what was changed to get there, most frequent first."""

    text: str
    changes: tuple[Change, ...] = ()


def normalise_number(text: str) -> Normalised:
    """A tracking number in ASCII where that needs no guess, without spaces and strays."""
    if text.isascii() and text.isalnum():
        # Nothing to mend: nearly always so, in a file of ten thousand as at each key.
        return Normalised(text)
    counts: Counter[ChangeKind] = Counter()
    mended = "".join(_mend_for_number(char, counts) for char in text)
    bare = mended.lstrip(_STRAY_BEFORE_NUMBER).rstrip(_STRAY_AFTER_NUMBER)
    counts[ChangeKind.STRAY_MARK] += len(mended) - len(bare)
    return Normalised(bare, _as_changes(counts))


def bare_number(text: str) -> str:
    """A tracking number's letters and digits alone: a guess, for the seller to ask for."""
    mended = normalise_number(text).text
    return "".join(char for char in mended if char.isascii() and char.isalnum())


def normalise_url(text: str) -> Normalised:
    """A web address without line breaks, invisible marks and the quotes it was pasted in.

    Spaces inside stay: taking them out would make another address of it, so the checks
    report them instead.
    """
    if not text:
        return Normalised(text)
    counts: Counter[ChangeKind] = Counter()
    visible = "".join(_drop_unseen(char, counts) for char in text)
    bare = visible.strip(_STRAY_AROUND_URL)
    spaces = sum(map(_is_space, visible)) - sum(map(_is_space, bare))
    counts[ChangeKind.SPACE] += spaces
    counts[ChangeKind.STRAY_MARK] += len(visible) - len(bare) - spaces
    mended = "".join(_mend_for_url(char, counts) for char in bare)
    return Normalised(mended, _as_changes(counts))


def _mend_for_number(char: str, counts: Counter[ChangeKind]) -> str:
    if char in _DASHES:
        counts[ChangeKind.DASH] += 1
        return "-"
    if _is_space(char):
        counts[ChangeKind.SPACE] += 1
        return ""
    return _to_half_width(_drop_unseen(char, counts), counts)


def _mend_for_url(char: str, counts: Counter[ChangeKind]) -> str:
    if char in _DOTS_IN_URL:
        counts[ChangeKind.FULL_WIDTH] += 1
        return "."
    return _to_half_width(char, counts)


def _drop_unseen(char: str, counts: Counter[ChangeKind]) -> str:
    if char in _LINE_BREAKS:
        counts[ChangeKind.LINE_BREAK] += 1
        return ""
    if _shows_as_nothing(char):
        counts[ChangeKind.INVISIBLE] += 1
        return ""
    return char


def _is_space(char: str) -> bool:
    return unicodedata.category(char) == "Zs"


def _shows_as_nothing(char: str) -> bool:
    if char in _BLANKS or "\ufe00" <= char <= "\ufe0f":
        return True
    return unicodedata.category(char) in {"Cc", "Cf"}


def _to_half_width(char: str, counts: Counter[ChangeKind]) -> str:
    if char.isascii():
        return char
    if ord(char) in _FULL_WIDTH:
        counts[ChangeKind.FULL_WIDTH] += 1
        return _FULL_WIDTH[ord(char)]
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        counts[ChangeKind.DIGIT] += 1
        return str(digit)
    return char


def _as_changes(counts: Counter[ChangeKind]) -> tuple[Change, ...]:
    return tuple(Change(kind, count) for kind, count in counts.most_common() if count)
