"""Blocks of cells as spreadsheets put them on the clipboard: tabs, line ends, quotes.

A cell counts as quoted only when its closing quote ends the cell, as spreadsheets write it; any
other quote is a character like all others. So nothing is ever lost, whatever was copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_CELL = re.compile(
    r"""
    "(?P<quoted>(?:[^"]+|"")*+)"(?=[\t\r\n]|\Z)
    |(?P<plain>[^\t\r\n]*)
    """,
    re.VERBOSE,
)
_END = re.compile(r"\r\n|\r|\n|\Z")
_NEEDS_QUOTES = re.compile(r'\A"|[\t\r\n]')

Block = tuple[tuple[str, ...], ...]
"""Rows of cells; rows may differ in length, and none is empty."""


def parse_rows(text: str) -> Iterator[tuple[str, ...]]:
    """The rows of cells in a text from the clipboard; never raises. No text is no row.

    A line end behind the last row begins no row of its own.
    """
    place = 0
    while place < len(text):
        row, place = _row(text, place)
        yield row


def format_block(rows: Iterable[Sequence[str]]) -> str:
    """The text that spreadsheets, and `parse_rows`, take for these rows."""
    return "".join(map(format_row, rows))


def format_row(row: Iterable[str]) -> str:
    """One row of `format_block`, with its line end."""
    return "\t".join(map(_written, row)) + "\n"


def _row(text: str, place: int) -> tuple[tuple[str, ...], int]:
    cells = []
    while True:
        found = _CELL.match(text, place)
        # The second half of the pattern takes any text, also none.
        quoted = found["quoted"] if found else None
        plain = found["plain"] if found else None
        cells.append(quoted.replace('""', '"') if quoted is not None else plain or "")
        place = found.end() if found else place
        if place >= len(text) or text[place] != "\t":
            break
        place += 1
    end = _END.match(text, place)
    return tuple(cells), end.end() if end else place


def _written(cell: str) -> str:
    if _NEEDS_QUOTES.search(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
