"""Tables as files for any spreadsheet, CSV or an Excel workbook. No Qt.

No text becomes a formula (OWASP: CSV injection), and long numbers and those with leading zeros
stay as they are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any

from aliship_gui.domain.spreadsheet_text import neutral
from aliship_gui.services.whole_file import write_whole

_AS_NUMBER = re.compile(r"0\d+|\d{12,}")
"""Digits of which a spreadsheet drops the zeros at the left or the places at the right."""
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LONGEST_CELL = 32_767
"""Letters that a cell of a workbook holds (Microsoft: Excel specifications and limits)."""
_TEXT = "@"
"""The number format under which a spreadsheet leaves digits alone (ECMA-376 part 1, 18.8.30)."""

Cell = str | int | Decimal


@dataclass(frozen=True, slots=True)
class Column:
    """A column under its title; `width` counts digits, as workbooks do.

    Whatever is typed into a column of codes stays a text in a workbook.
    """

    title: str
    width: int
    holds_codes: bool = False


def write_table(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
    """Write the rows below their titles.

    A name that ends in .xlsx makes a workbook, any other CSV in UTF-8 with a byte order mark.
    The file appears whole or not at all. Raises StoreError, and whatever `rows` raises.
    """
    write = _write_workbook if path.suffix.lower() == ".xlsx" else _write_csv
    write_whole(path, lambda unfinished: write(unfinished, columns, rows))


def csv_cell(text: str) -> str:
    """A CSV cell that no spreadsheet takes for a formula or for a number to be rounded."""
    # A tab makes a spreadsheet take digits for a text; whoever reads the file passes over it.
    return f"\t{text}" if _AS_NUMBER.fullmatch(text) else neutral(text)


def _write_csv(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.title for column in columns])
        for row in rows:
            writer.writerow([csv_cell(c) if isinstance(c, str) else c for c in row])


def _write_workbook(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
    # Importing it takes a quarter of a second that a start of the program has no time for.
    import openpyxl  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("AliShip")
    sheet.freeze_panes = "B2"
    for place, column in enumerate(columns, start=1):
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width = column.width
        if column.holds_codes:
            dimension.number_format = _TEXT
    make = _cell_maker(sheet)
    kinds = [column.holds_codes for column in columns]
    try:
        for row in chain([[column.title for column in columns]], rows):
            sheet.append([make(cell, is_code) for cell, is_code in zip(row, kinds, strict=True)])
        book.save(path)
    except BaseException:
        _discard(sheet)
        raise
    book.close()


def _discard(sheet: Any) -> None:
    """Leave nothing of a sheet that is not going to be saved.

    The library writes it into a temporary file first, which would stay until the program ends,
    with the buyers' addresses in it.
    """
    writer = sheet._writer  # noqa: SLF001 - nothing public leads to the file
    if writer is not None:
        # It may be closed already, or the disk be full.
        with suppress(Exception):
            sheet.close()
        Path(writer.out).unlink(missing_ok=True)


def _cell_maker(sheet: Any) -> Callable[[Cell, bool], Any]:
    """Makes the cells of a workbook; one with a format of its own costs ten plain ones."""
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]

    def make(value: Cell, is_code: bool) -> Any:
        if not isinstance(value, str):
            return value
        shown = _UNPRINTABLE.sub("", value)[:_LONGEST_CELL]
        if not shown:
            return None
        if not is_code and not shown.startswith("="):
            return shown
        cell = WriteOnlyCell(sheet, shown)
        cell.number_format = _TEXT
        # Whatever it begins with, it is a text and no formula.
        cell.data_type = "s"
        return cell

    return make
