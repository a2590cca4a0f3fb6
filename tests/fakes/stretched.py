"""A language that nobody speaks: English, longer and between brackets, to find what is cut."""

from __future__ import annotations

import re
from itertools import cycle

from PySide6.QtCore import QTranslator

_LONGER = 1.4
_ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
_KEEP = re.compile(r"(\{\w*\}|%L?n|&|\n|\*\.\w+|;;)")
"""Gaps, the mark before a menu letter, line ends, and the patterns of file dialogs."""


class StretchedWords(QTranslator):
    """Each text two fifths longer, accented, in brackets: one that is cut lacks its last."""

    def isEmpty(self) -> bool:
        """Not: otherwise Qt would not ask."""
        return False

    def translate(
        self,
        context: str | bytes,
        source: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        """Any text of the program or of Qt."""
        return stretched(source if isinstance(source, str) else source.decode())


def stretched(text: str) -> str:
    """``&Find`` becomes something like ``[&Fínd F]``."""
    if not re.search(r"[A-Za-z]", text):
        return text
    parts = [
        part if _KEEP.fullmatch(part) else part.translate(_ACCENTS) for part in _KEEP.split(text)
    ]
    words = cycle(re.findall(r"[^\W\d_]+", "".join(parts).translate(_ACCENTS)) or ["x"])
    told, more = "".join(parts), ""
    while len(told) + len(more) < len(text) * _LONGER:
        more += f" {next(words)}"
    return f"[{told}{more[: max(1, round(len(text) * _LONGER) - len(told))].rstrip()}]"
