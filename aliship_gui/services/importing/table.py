"""What a file holds once it is read: rows of texts, each cell with what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct

from aliship_gui.services.importing.faults import Fault, FileRefused, FileTrouble

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes. Ten thousand parcels take about one."""
MOST_ROWS = 50_000
MOST_COLUMNS = 200


class Cell(Struct, frozen=True, gc=False):
    """A cell's text exactly as the file has it."""

    text: str = ""
    fault: Fault | None = None

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see in it."""
        return self.fault is None and not self.text.strip()


BLANK = Cell()


class TableRow(Struct, frozen=True, gc=False):
    """One row; `line` is where it begins in the file, counted from 1."""

    line: int
    cells: tuple[Cell, ...]
    fault: Fault | None = None

    def cell(self, place: int) -> Cell:
        """The cell in a column, blank beyond the row's end."""
        return self.cells[place] if 0 <= place < len(self.cells) else BLANK

    @property
    def is_blank(self) -> bool:
        """Whether the row is empty through and through."""
        return all(cell.is_blank for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """Every row of a file that is not wholly blank, headings included.

    `source` is the encoding or the sheet that was read, `unread` names sheets that hold
    something too and were not.
    """

    rows: tuple[TableRow, ...]
    source: str
    unread: tuple[str, ...] = ()


def table_of(rows: Sequence[TableRow], source: str, unread: tuple[str, ...] = ()) -> Table:
    """The table of these rows without the blank ones. Raises FileRefused beyond the limits."""
    filled = tuple(row for row in rows if not row.is_blank)
    if not filled:
        raise FileRefused(FileTrouble.EMPTY)
    if len(filled) > MOST_ROWS or any(len(row.cells) > MOST_COLUMNS for row in filled):
        raise FileRefused(FileTrouble.TOO_LARGE)
    return Table(filled, source, unread)
