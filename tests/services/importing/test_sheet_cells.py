"""The short way through a workbook ends where openpyxl's own way does."""

from __future__ import annotations

import io
from contextlib import closing
from datetime import date, datetime, time
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliship_gui.services.importing.sheet_cells import Book

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
NUMBERS = st.integers(-(2**60), 2**60) | st.floats(-1e9, 1e9).map(lambda n: round(n, 3))
MOMENTS = st.dates(date(1950, 1, 1), date(2050, 1, 1)) | st.times().map(
    lambda at: at.replace(microsecond=0)
)
FORMULAS = st.sampled_from(["=A1", "=SUM(A1:A9)", '=IF(B2="x",1,2)'])
VALUES = st.none() | TEXTS | NUMBERS | MOMENTS | st.booleans() | FORMULAS
ROWS = st.lists(st.lists(VALUES, max_size=6), max_size=6)


def saved(sheets: list[list[list[object]]], *, write_only: bool) -> bytes:
    """These sheets as a file; one that is written in one go does not tell how large they are."""
    book = openpyxl.Workbook(write_only=write_only)
    if not write_only:
        book.remove(book.active)
    for place, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {place}")
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ours(data: bytes, *, results: bool) -> dict[str, list[list[object]]]:
    with closing(Book(data, results=results)) as book:
        return {
            name: without_blanks([[value for value, _ in row] for row in rows])
            for name, rows in book.sheets()
        }


def theirs(data: bytes, *, results: bool) -> dict[str, list[list[object]]]:
    book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=results)
    with closing(book):
        return {
            sheet.title: without_blanks([list(row) for row in sheet.iter_rows(values_only=True)])
            for sheet in book.worksheets
        }


def without_blanks(rows: list[list[object]]) -> list[list[object]]:
    """Rows without the empty cells at their ends, and without the empty rows at the end."""
    trimmed = [without_end(row, (None,)) for row in rows]
    return without_end(trimmed, ([],))


def without_end(items: list[Any], blanks: tuple[object, ...]) -> list[Any]:
    while items and items[-1] in blanks:
        items = items[:-1]
    return items


@settings(max_examples=60)
@given(st.lists(ROWS, min_size=1, max_size=3), st.booleans(), st.booleans())
def test_cells_come_out_as_openpyxl_reads_them(
    sheets: list[list[list[object]]], write_only: bool, results: bool
) -> None:
    data = saved(sheets, write_only=write_only)
    assert ours(data, results=results) == theirs(data, results=results)


@pytest.mark.parametrize(("value", "has"), [("=A1", True), ("A1", False), (1, False)])
def test_a_formula_is_noticed(value: object, has: bool) -> None:
    with closing(Book(saved([[[value]]], write_only=False), results=False)) as book:
        assert [list(rows) for _, rows in book.sheets()] != []
        assert book.has_formulas is has


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        (7, "General"),
        (7, "0.00"),
        (7, "000000"),
        (datetime(2026, 11, 5), "yyyy-mm-dd"),  # noqa: DTZ001 - a cell has no time zone
        (time(12, 30), "h:mm"),
    ],
)
def test_a_number_comes_with_its_format(value: object, shape: str) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = value
    book.active["A1"].number_format = shape
    stream = io.BytesIO()
    book.save(stream)
    with closing(Book(stream.getvalue(), results=False)) as read:
        [(_, rows)] = read.sheets()
        assert list(rows) == [[(value, shape if isinstance(value, int) else "")]]
