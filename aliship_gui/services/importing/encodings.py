"""Tells how a text file is encoded, and reads it."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from aliship_gui.services.importing.faults import FileRefused, FileTrouble

_MARKS = (
    # The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF8, "UTF-8-sig"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of a file, character for character. Raises FileRefused.

    A byte order mark decides; without one it is UTF-8 if it is valid UTF-8, which other
    encodings hardly ever are, else GB18030, in which Chinese spreadsheets save. Nothing is
    replaced: what is valid in neither is refused.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("UTF-8", "GB18030"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if "\0" in text:
            raise FileRefused(FileTrouble.NOT_A_TABLE)
        return Decoded(text, encoding.removesuffix("-sig"))
    raise FileRefused(FileTrouble.ENCODING)
