"""Reads the platform's Java-flavoured patterns for an engine that is not Java's.

A carrier's pattern comes from a server and is compiled on the seller's computer, so its size
counts too: the engine unrolls counted repetitions, and ``((a{1000}){1000}){1000}`` would fill
the memory before any time limit could help.
"""

from __future__ import annotations

import re

_ESCAPE = re.compile(
    r"\\Q(?P<quoted>.*?)(?:\\E|\Z)|\\x\{(?P<hex>[0-9A-Fa-f]{1,6})\}|\\k<(?P<group>\w+)>|\\.",
    re.DOTALL,
)
_TOKEN = re.compile(
    r"""\\[pPN]\{[^}]*\} | \\. | \[\^?\]?(?:[^\]\\]|\\.)*\]
      | \{(?P<least>\d+)(?:,(?P<most>\d*))?\} | .""",
    re.DOTALL | re.VERBOSE,
)


class PatternNotUnderstood(ValueError):
    """The pattern is not one that Java would take, or not one that can be translated."""


def translate(pattern: str) -> str:
    r"""The pattern with Java's own escapes (``\Q…\E``, ``\x{h}``, ``\k<name>``) respelt.

    Raises PatternNotUnderstood for a code point that does not exist.
    """
    return _ESCAPE.sub(_respell, pattern)


def _respell(escape: re.Match[str]) -> str:
    if escape["quoted"] is not None:
        return re.escape(escape["quoted"])
    if escape["hex"] is not None:
        code = int(escape["hex"], 16)
        if code > 0x10FFFF:
            raise PatternNotUnderstood(escape[0])
        return re.escape(chr(code))
    if escape["group"] is not None:
        return f"(?P={escape['group']})"
    return escape[0]


def unrolled_size(pattern: str) -> int:
    """How many single characters the pattern comes to when its counted repetitions are unrolled.

    Raises PatternNotUnderstood for a brace that counts nothing, which Java refuses and the
    engine would take for approximate matching.
    """
    totals, atom = [0], 0
    for token in _TOKEN.finditer(pattern):
        if token["least"] is not None:
            times = max(int(token["least"]), int(token["most"] or 0), 1)
            totals[-1] += atom * (times - 1)
            atom *= times
        elif token[0] == "{":
            raise PatternNotUnderstood(pattern)
        elif token[0] == "(":
            totals.append(0)
        elif token[0] == ")" and len(totals) > 1:
            atom = max(totals.pop(), 1)
            totals[-1] += atom
        else:
            atom = 1
            totals[-1] += atom
    return sum(totals)
