"""Long lists of texts, which SQLite hands over as one JSON text.

Fetched row by row, each would take the interpreter from the window once.
"""

from __future__ import annotations

from contextlib import suppress

from msgspec import DecodeError

from aliship_gui.decoders import json_decoder

_TEXTS = json_decoder(list[str])
_BETWEEN = '","'
_SIZE = 65_536
"""To read a hundred thousand ids at once would keep the interpreter for eight milliseconds."""


def listed_texts(text: str, size: int = _SIZE) -> list[str]:
    """What `json_group_array` made of a column of texts, read some `size` characters at a time."""
    found: list[str] = []
    begin, end = 1, 1
    while (end := text.find(_BETWEEN, end + size)) >= 0:
        # It may stand within a text. Then that one has no end, and it is read with the next piece.
        with suppress(DecodeError):
            found += _TEXTS.decode(f"[{text[begin : end + 1]}]")
            begin = end + 2
    found += _TEXTS.decode(f"[{text[begin:]}")
    return found
