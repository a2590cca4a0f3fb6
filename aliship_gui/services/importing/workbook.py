"""Reads XLSX, and knows the spreadsheets that cannot be read apart from those that are broken.

A spreadsheet keeps a number as a double: whole up to 2^53, and Excel itself keeps 15 digits and
writes zeros after them. So a number cell with more digits than that is no tracking number any
more, whatever it shows. Sources: ECMA-376 part 1, 18.3.1.96; Excel specifications and limits.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date, time, timedelta
from itertools import starmap, zip_longest
from typing import TYPE_CHECKING

from aliship_gui.giving_way import giving_way
from aliship_gui.services.importing.faults import Fault, FileRefused, FileTrouble
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.table import (
    BLANK,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Table,
    TableRow,
    table_of,
)

if TYPE_CHECKING:
    from aliship_gui.services.importing.sheet_cells import CellValue

LARGEST_UNPACKED = 300 * 1024 * 1024
LARGEST_WHOLE = 2**53 - 1
"""From here on two whole numbers may share one double."""
MOST_DIGITS = 15
_ZEROS = re.compile(r"0{2,30}")
_LOOKED_AT = 10

_NOTHING: CellValue = (None, "")

_Rows = list[list["CellValue"]]


def read_workbook(data: bytes, headings: Headings) -> Table:
    """The table in an XLSX file's best sheet. Raises FileRefused.

    Best is the first in which the most headings are known.
    """
    _refuse_strange(data)
    sheets = {
        name: rows for name, rows in _sheets(data).items() if any(not r.is_blank for r in rows)
    }
    if not sheets:
        raise FileRefused(FileTrouble.EMPTY)
    best = max(sheets, key=lambda name: _merit(sheets[name], headings))
    return table_of(sheets[best], best, tuple(name for name in sheets if name != best))


def _merit(rows: list[TableRow], headings: Headings) -> int:
    firsts = [row for row in rows[:_LOOKED_AT] if not row.is_blank]
    return max((headings.likeness([c.text for c in row.cells]) for row in firsts), default=0)


def _refuse_strange(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise FileRefused(FileTrouble.DAMAGED) from None
    if size > LARGEST_UNPACKED:
        raise FileRefused(FileTrouble.TOO_LARGE)
    if "xl/workbook.xml" not in names:
        raise FileRefused(FileTrouble.NOT_A_TABLE)


@contextmanager
def _damage_told() -> Iterator[None]:
    """A damaged file makes openpyxl raise whatever its damage leads to."""
    try:
        with warnings.catch_warnings():
            # It warns of decorations that it does not know; they hold no cell.
            warnings.simplefilter("ignore")
            yield
    except FileRefused:
        raise
    except Exception as error:
        raise FileRefused(FileTrouble.DAMAGED) from error


def _sheets(data: bytes) -> dict[str, list[TableRow]]:
    with _damage_told():
        written, has_formulas = _load(data, results=False)
        if not has_formulas:
            return {name: _plain_rows(rows) for name, rows in written.items()}
        results, _ = _load(data, results=True)
        return {name: _formula_rows(rows, results[name]) for name, rows in written.items()}


def _load(data: bytes, *, results: bool) -> tuple[dict[str, _Rows], bool]:
    """The sheets by name, and whether any cell is a formula."""
    # Importing it takes a quarter of a second that a start of the program has no time for.
    from aliship_gui.services.importing.sheet_cells import Book

    with closing(Book(data, results=results)) as book:
        sheets = {name: _values(rows) for name, rows in book.sheets()}
        return sheets, book.has_formulas


def _values(rows: Iterable[list[CellValue]]) -> _Rows:
    read: _Rows = []
    filled = 0
    for row in giving_way(rows):
        filled += bool(row)
        if filled > MOST_ROWS or len(row) > MOST_COLUMNS:
            raise FileRefused(FileTrouble.TOO_LARGE)
        read.append(row)
    return read


def _plain_rows(rows: _Rows) -> list[TableRow]:
    return [
        TableRow(line, tuple(starmap(_cell, row))) for line, row in enumerate(giving_way(rows), 1)
    ]


def _formula_rows(written: _Rows, results: _Rows) -> list[TableRow]:
    pairs = zip(written, results, strict=True)
    return [
        TableRow(line, tuple(starmap(_result, zip_longest(row, result, fillvalue=_NOTHING))))
        for line, (row, result) in enumerate(pairs, 1)
    ]


def _is_formula(value: object) -> bool:
    if isinstance(value, str):
        return value.startswith("=")
    # Formulas that fill several cells come as objects of openpyxl's own.
    return not isinstance(value, int | float | date | time | timedelta | None)


def _result(written: CellValue, result: CellValue) -> Cell:
    if result[0] is None and _is_formula(written[0]):
        return Cell(str(written[0]), Fault.FORMULA)
    return _cell(*result)


def _cell(value: object, shape: str) -> Cell:
    if isinstance(value, str):
        return Cell(value, Fault.NOT_TEXT if value in _ERRORS else None)
    if value is None:
        return BLANK
    if isinstance(value, bool):
        return Cell(str(value).upper(), Fault.NOT_TEXT)
    if isinstance(value, int | float):
        return _number(value, shape)
    # A date, a time, a span.
    return Cell(str(value), Fault.NOT_TEXT)


def _number(value: int | float, shape: str) -> Cell:
    if isinstance(value, float) and not value.is_integer():
        return Cell(repr(value))
    if abs(value) > LARGEST_WHOLE:
        return Cell(repr(value), Fault.ROUNDED)
    digits = str(int(value))
    if _ZEROS.fullmatch(shape):
        # The zeros before it are not stored; the cell's format shows them.
        digits = digits.zfill(len(shape))
    lost = len(digits) > MOST_DIGITS and digits.endswith("0")
    return Cell(digits, Fault.TRAILING_ZEROS if lost else None)


_ERRORS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"}
)
