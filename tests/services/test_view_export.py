"""The orders of a view in a forwarder's file: whole, exact, and harmless to any spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from aliship_gui.domain.order_details import Address
from aliship_gui.domain.orders import OrderLine, Parcel
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.view_export import TITLES, ExportStopped, ViewExport, cells_of
from aliship_gui.services.worker import Job
from aliship_gui.store.database import open_database
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.errors import StoreError
from aliship_gui.store.orders import OrderStore
from aliship_gui.ui.languages import shipped_languages
from tests.viewmodels.samples import NOON, WAITING, an_order, details_of

ORDER = "80000000000000017"
EVIL = '=HYPERLINK("http://evil.example")'
NUMBER = "00340434161094012345"
TYPED, PAGE = "LZ123456785ES", "https://example.org/LZ123456785ES"
HOME = Address(
    "José Straße", "ES", "Madrid", "Madrid", "Calle Mayor 1", zip="08013", phone="+34", mobile="600"
)
LINES = (OrderLine("1", "Lamp", 2, sku_code="L-7"), OrderLine("2", "@SUM(1+1)\x07", 1))
PARCELS = (Parcel("CPAM", NUMBER),)


@pytest.fixture
def export(tmp_path: Path) -> Iterator[ViewExport]:
    database = open_database(tmp_path / "data")
    store = OrderStore(database, "shop")
    evil = an_order(ORDER, buyer_login=EVIL, lines=LINES, parcels=PARCELS)
    store.save([evil, an_order("8")], NOON)
    store.save_details(details_of(evil, address=HOME, lines=LINES), NOON)
    drafts = DraftStore(database, "shop")
    drafts.save(ShipmentDraft("8", "OTHER_ES_LOCAL", TYPED, PAGE))
    drafts.save(ShipmentDraft(ORDER, "CPAM", NUMBER))
    yield ViewExport(store, drafts, {WAITING: "To ship"})
    database.close()


def save(export: ViewExport, path: Path, ids: list[str]) -> list[int]:
    """Write these; the progress that was told."""
    told: list[int] = []
    assert export.save(path, ids, "en", Job(), told.append) == len(ids)
    return told


def test_a_csv(export: ViewExport, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    assert save(export, path, [ORDER, "8"]) == [2]
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    titles, first, second = csv.reader(data.decode("utf-8-sig").splitlines())
    row = dict(zip(titles, first, strict=True))
    assert row["Order number"] == f"\t{ORDER}"
    assert row["Buyer"] == f"'{EVIL}"
    assert row["Status"] == "To ship"
    assert row["Recipient"] == "José Straße"
    assert row["Address line 1"] == "Calle Mayor 1"
    assert row["Address line 2"] == "08013 Madrid"
    assert row["Postal code"] == "\t08013"
    assert row["Country"] == "ES"
    assert row["Phone"] == "'+34 600"
    assert (row["Quantities"], row["Pieces"]) == ("2; 1", "3")
    assert (row["Amount"], row["Currency"]) == ("1234.50", "EUR")
    assert (row["Carrier"], row["Tracking number"]) == ("CPAM", f"\t{NUMBER}")
    waiting = dict(zip(titles, second, strict=True))
    assert waiting["Order number"] == "8"
    assert not [c for line in (first, second) for c in line if c.startswith(("=", "+", "-", "@"))]


def test_what_is_typed_and_not_sent_yet_is_there_too(export: ViewExport, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    save(export, path, [ORDER, "8"])
    declared, waiting = csv.DictReader(path.read_text("utf-8-sig").splitlines())
    assert (waiting["Carrier"], waiting["Tracking number"]) == ("OTHER_ES_LOCAL", TYPED)
    assert waiting["Tracking URL"] == PAGE
    # A number that is declared stands there once.
    assert (declared["Carrier"], declared["Tracking number"]) == ("CPAM", f"\t{NUMBER}")


def test_a_workbook(export: ViewExport, tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    save(export, path, [ORDER])
    book = openpyxl.load_workbook(path)
    titles, cells = (list(row) for row in book.active.iter_rows())
    row = {title.value: cell for title, cell in zip(titles, cells, strict=True)}
    assert row["Order number"].value == ORDER
    assert (row["Buyer"].value, row["Buyer"].data_type) == (EVIL, "s")
    assert (row["Tracking number"].value, row["Tracking number"].number_format) == (NUMBER, "@")
    assert row["Amount"].value == 1234.5
    assert row["Pieces"].value == 3
    assert "f" not in {cell.data_type for cell in cells}
    book.close()


@pytest.mark.parametrize("language", shipped_languages())
def test_headings_in_the_language_of_the_interface(
    export: ViewExport, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "orders.csv"
    export.save(path, [], language, Job(), lambda _count: None)
    [titles] = csv.reader(path.read_text("utf-8-sig").splitlines())
    assert titles == [title.said_in(language) for title in TITLES]


def test_every_language_has_headings_of_its_own() -> None:
    titles = {
        tuple(title.said_in(language) for title in TITLES) for language in shipped_languages()
    }
    assert len(titles) == len(shipped_languages())


def test_every_row_has_a_cell_for_each_heading() -> None:
    assert len(cells_of(an_order(), None)) == len(TITLES)
    long = Address("A", "GB", "Kent", "Town", "1 Road", "Flat 2", "AB1 2CD")
    assert len(cells_of(an_order(), details_of(an_order(), address=long))) == len(TITLES)


def test_a_stopped_export_leaves_nothing(export: ViewExport, tmp_path: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(ExportStopped):
        export.save(tmp_path / "orders.csv", [ORDER], "en", job, lambda _count: None)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_folder_that_is_not_there_is_told(export: ViewExport, tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        save(export, tmp_path / "none" / "orders.csv", [ORDER])
