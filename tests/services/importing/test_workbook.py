"""XLSX: digits come out as they were put in, or the cell says that they did not."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from aliship_gui.services.importing.faults import Fault, FileRefused, FileTrouble
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.reading import read_bytes, read_file
from aliship_gui.services.importing.table import LARGEST_FILE, Cell
from tests.services.importing.workbooks import workbook, workbooks


def cell(headings: Headings, value: object, **shape: str) -> Cell:
    """What is read of one value; `shape` is the number format, as `A2`."""
    table = read_bytes(workbook([["Order"], [value]], **shape), headings)
    return table.rows[1].cell(0)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0012", "0012"),
        ("8000000000000001", "8000000000000001"),
        ("80000000000000017", "80000000000000017"),
        (800012345, "800012345"),
        (8000000000000001, "8000000000000001"),
        (123456789012345.0, "123456789012345"),
        (1.5, "1.5"),
        (" LZ1 ", " LZ1 "),
    ],
)
def test_what_is_exact_is_kept(headings: Headings, value: object, text: str) -> None:
    assert cell(headings, value) == Cell(text)


def test_zeros_that_the_format_shows_are_kept(headings: Headings) -> None:
    assert cell(headings, 123, A2="000000") == Cell("000123")


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        (80000000000000017, Fault.ROUNDED),
        (1.23e17, Fault.ROUNDED),
        (2**53, Fault.ROUNDED),
        (8000000000000000, Fault.TRAILING_ZEROS),
        (1.23e15, Fault.TRAILING_ZEROS),
        (datetime(2026, 11, 5), Fault.NOT_TEXT),  # noqa: DTZ001 - a cell has no time zone
        (True, Fault.NOT_TEXT),
        ("#N/A", Fault.NOT_TEXT),
        ("=A1&B1", Fault.FORMULA),
    ],
)
def test_what_is_not_exact_says_so(headings: Headings, value: object, fault: Fault) -> None:
    assert cell(headings, value).fault is fault


def test_the_sheet_with_known_headings_is_read(headings: Headings) -> None:
    data = workbooks(
        {"Notes": [["hello"], ["x"]], "Parcels": [["订单号", "运单号"], ["1", "2"]], "Blank": []}
    )
    table = read_bytes(data, headings)
    assert (table.source, table.unread) == ("Parcels", ("Notes",))


def broken_inside() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
        archive.writestr("[Content_Types].xml", "<Types/>")
    return stream.getvalue()


def another_zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", "<ods/>")
    return stream.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (OLE + b"\0" * 512 + "Workbook".encode("utf-16-le"), FileTrouble.OLD_EXCEL),
        (OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), FileTrouble.PASSWORD),
        (workbook([["Order"], ["1"]])[:900], FileTrouble.DAMAGED),
        (broken_inside(), FileTrouble.DAMAGED),
        (another_zip(), FileTrouble.NOT_A_TABLE),
        (b"%PDF-1.7\n", FileTrouble.NOT_A_TABLE),
        (workbook([]), FileTrouble.EMPTY),
        (workbook([["x"] * 201]), FileTrouble.TOO_LARGE),
        (b"1" * (LARGEST_FILE + 1), FileTrouble.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_is_told_apart(
    headings: Headings, data: bytes, trouble: FileTrouble
) -> None:
    with pytest.raises(FileRefused) as refused:
        read_bytes(data, headings)
    assert refused.value.failure.code == trouble


def test_a_file_that_is_gone(headings: Headings, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_file(tmp_path / "none.csv", headings)
    assert refused.value.failure.code == FileTrouble.UNREADABLE
