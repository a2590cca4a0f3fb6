"""The log in a file: in the seller's words and time, whole, and exact in any spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.history_export import HistoryExport, HistoryWords
from aliship_gui.store import declarations as become
from aliship_gui.store.database import open_database
from aliship_gui.store.history import DROPPED, Who
from aliship_gui.store.outbox import Outbox
from tests.store.samples import NOON, a_draft, later

ORDER, NUMBER = "80000000000000017", "00340434161094012345"
TITLES = (
    *("When", "Who", "Order", "Before", "After", "Carrier"),
    *("Number", "Instead", "Code", "Message", "Request"),
)
WORDS = HistoryWords(
    TITLES,
    {Who.SELLER: "tú", Who.PROGRAM: "el programa"},
    {state: state.upper() for state in DeclarationState},
    {DROPPED: "fuera de la lista"},
)


@pytest.fixture
def export(tmp_path: Path) -> Iterator[HistoryExport]:
    """One that was refused, and then taken off the list."""
    database = open_database(tmp_path / "data")
    outbox = Outbox(database, "shop")
    row = outbox.add(a_draft(ORDER, NUMBER, carrier_key="@carrier"), Who.SELLER, NOON)
    failure = Failure(FailureKind.REFUSED, "-326", message='+格式, "不"\n符合', request_id="r-1")
    outbox.advance(row.declaration_id, become.sending, Who.PROGRAM, later(2))
    outbox.advance(row.declaration_id, become.refused(failure), Who.PROGRAM, later(3))
    outbox.advance(row.declaration_id, become.dropped, Who.SELLER, later(4))
    yield HistoryExport(outbox.history, WORDS)
    database.close()


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_it_speaks_the_sellers_language(export: HistoryExport, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    assert export.save(path) == 4
    rows = rows_of(path)
    assert tuple(rows[0]) == TITLES
    assert [row["Who"] for row in rows] == ["tú", "el programa", "el programa", "tú"]
    assert [row["Before"] for row in rows] == ["", "QUEUED", "SENDING", "REFUSED"]
    assert rows[2]["After"] == "REFUSED"
    assert rows[3]["After"] == "REFUSED (fuera de la lista)"


def test_nothing_is_changed_by_a_spreadsheet(export: HistoryExport, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    export.save(path)
    refused = rows_of(path)[2]
    assert (refused["Order"], refused["Number"]) == (f"\t{ORDER}", f"\t{NUMBER}")
    assert refused["Carrier"] == "'@carrier"
    assert (refused["Code"], refused["Message"]) == ("'-326", '\'+格式, "不"\n符合')
    assert refused["Request"] == "r-1"


def test_a_workbook_has_the_same(export: HistoryExport, tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    export.save(path)
    book = openpyxl.load_workbook(path)
    titles, *rows = book.active.iter_rows(values_only=True)
    refused = dict(zip(titles, rows[2], strict=True))
    assert (refused["Order"], refused["Number"]) == (ORDER, NUMBER)
    assert (refused["Code"], refused["Message"]) == ("-326", '+格式, "不"\n符合')
    assert {cell.data_type for row in book.active.iter_rows() for cell in row} <= {"s", "n"}
    book.close()


@pytest.mark.usefixtures("in_shanghai")
def test_times_are_those_of_the_sellers_clock(export: HistoryExport, tmp_path: Path) -> None:
    export.save(tmp_path / "log.csv")
    assert rows_of(tmp_path / "log.csv")[2]["When"] == "2026-11-05 20:00:03+08:00"
