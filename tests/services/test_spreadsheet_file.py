"""Tables that any spreadsheet shows as they are, and that harm none."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from aliship_gui.services.spreadsheet_file import Cell, Column, csv_cell, write_table
from aliship_gui.store.errors import NotAFolder, StoreError

COLUMNS = (Column("Number", 24, holds_codes=True), Column("Words", 12), Column("Amount", 12))
EVIL = '=HYPERLINK("http://evil.example")'
ROWS: list[list[Cell]] = [["0012345678901234", EVIL, Decimal("12.50")], ["", "a\x07b", 3]]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1", "'=1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\ta", "'\ta"),
        ("\ra", "'\ra"),
        ("＝1", "'＝1"),
        ("0012", "\t0012"),
        ("123456789012", "\t123456789012"),
        ("12345", "12345"),
        ("LZ123456789CN", "LZ123456789CN"),
        ("", ""),
    ],
)
def test_a_cell_is_neutral(text: str, cell: str) -> None:
    assert csv_cell(text) == cell


def test_a_csv(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("an older file", encoding="utf-8")
    write_table(path, COLUMNS, ROWS)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(data.decode("utf-8-sig").splitlines())) == [
        ["Number", "Words", "Amount"],
        ["\t0012345678901234", f"'{EVIL}", "12.50"],
        ["", "a\x07b", "3"],
    ]


def test_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "table.XLSX"
    write_table(path, COLUMNS, ROWS)
    book = openpyxl.load_workbook(path)
    titles, first, second = ([cell.value for cell in row] for row in book.active.iter_rows())
    assert titles == ["Number", "Words", "Amount"]
    assert first == ["0012345678901234", EVIL, 12.5]
    assert second == [None, "ab", 3]
    assert book.active["B2"].data_type == "s"
    assert book.active["A2"].number_format == "@"
    # So is what is typed there later.
    assert book.active.column_dimensions["A"].number_format == "@"
    assert book.active.column_dimensions["B"].number_format == "General"
    book.close()


def rows_that_end_badly() -> Iterator[list[Cell]]:
    yield ROWS[0]
    raise EOFError


@pytest.fixture
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx"])
def test_what_goes_wrong_leaves_only_what_stood_there(
    tmp_path: Path, temporary: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text("an older file", encoding="utf-8")
    with pytest.raises(EOFError):
        write_table(path, COLUMNS, rows_that_end_badly())
    assert path.read_text("utf-8") == "an older file"
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx"])
def test_where_nothing_can_be_written_is_told(tmp_path: Path, temporary: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotAFolder):
        write_table(tmp_path / "file" / name, COLUMNS, ROWS)
    (tmp_path / name).mkdir()
    with pytest.raises(StoreError):
        write_table(tmp_path / name, COLUMNS, ROWS)
    assert list(temporary.iterdir()) == []
