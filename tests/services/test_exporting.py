"""A template holds the orders to ship, can be filled in and imported, and harms no spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import OrderLine
from aliship_gui.resources import resource
from aliship_gui.services.exporting import TemplateMaker
from aliship_gui.services.importing.entries import Entry, entries_of
from aliship_gui.services.importing.headings import COLUMNS, Headings
from aliship_gui.services.importing.layout import layout_of
from aliship_gui.services.importing.reading import read_file
from aliship_gui.store.database import open_database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.orders import OrderStore
from aliship_gui.ui.languages import shipped_languages
from tests.viewmodels.samples import NOON, SHIPPED, an_order

ORDER = "80000000000000017"
EVIL = '=HYPERLINK("http://evil.example")'
HEADINGS = Headings(resource("import", "headings.toml"))


@pytest.fixture
def maker(tmp_path: Path) -> Iterator[TemplateMaker]:
    database = open_database(tmp_path / "data")
    orders = OrderStore(database, "shop")
    lines = (OrderLine("1", "@SUM(1+1)\x07", 2, carrier_name="中邮小包"),)
    orders.save([an_order(ORDER, buyer_name=EVIL, lines=lines), an_order("8", SHIPPED)], NOON)
    yield TemplateMaker(orders, HEADINGS)
    database.close()


def entries(path: Path) -> list[Entry]:
    table = read_file(path, HEADINGS)
    layout = layout_of(table, HEADINGS)
    assert list(layout.columns) == list(COLUMNS)
    return entries_of(table, layout)


@pytest.mark.parametrize("name", ["orders.csv", "orders.xlsx"])
@pytest.mark.parametrize("language", shipped_languages())
def test_it_can_be_imported_again(
    maker: TemplateMaker, tmp_path: Path, name: str, language: str
) -> None:
    assert maker.save(tmp_path / name, language) == 1
    [entry] = entries(tmp_path / name)
    assert entry.text(Field.ORDER) == ORDER
    assert not entry.faults
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [name]


def test_no_text_of_a_csv_begins_a_formula(maker: TemplateMaker, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    maker.save(path, "en")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    [_, row] = csv.reader(data.decode("utf-8-sig").splitlines())
    assert row[0] == f"\t{ORDER}"
    assert not [cell for cell in row[1:] if cell.startswith(("=", "+", "-", "@"))]
    assert f"'{EVIL}" in row


def test_every_cell_of_a_workbook_is_a_text(maker: TemplateMaker, tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    maker.save(path, "zh")
    book = openpyxl.load_workbook(path)
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert EVIL in [cell.value for cell in cells]
    assert book.active.column_dimensions["C"].number_format == "@"
    book.close()


def test_a_folder_that_is_not_there_is_told(maker: TemplateMaker, tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        maker.save(tmp_path / "none" / "orders.csv", "en")


@pytest.mark.usefixtures("in_shanghai")
def test_times_are_those_of_the_sellers_clock(maker: TemplateMaker, tmp_path: Path) -> None:
    maker.save(tmp_path / "orders.csv", "en")
    [row] = csv.DictReader((tmp_path / "orders.csv").read_text("utf-8-sig").splitlines())
    assert row["Ship by"] == "2026-11-08 01:00+08:00"
