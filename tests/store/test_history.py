"""The log is searchable, complete, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.store import declarations as become
from aliship_gui.store.database import Database
from aliship_gui.store.errors import NotAFolder, StoreError
from aliship_gui.store.history import History, Who
from aliship_gui.store.outbox import Outbox
from tests.store.samples import NOON, a_draft, later


@pytest.fixture
def history(database: Database) -> History:
    """Two declarations; the second was refused."""
    outbox = Outbox(database, "shop")
    outbox.add(a_draft("1", "=HYPERLINK(1)", carrier_key="@carrier"), Who.SELLER, NOON)
    row = outbox.add(a_draft("2", "LX2"), Who.SELLER, later(1))
    failure = Failure(FailureKind.REFUSED, "-326", message='+格式, "不"\n符合', request_id="r-1")
    outbox.advance(row.declaration_id, become.sending, Who.PROGRAM, later(2))
    outbox.advance(row.declaration_id, become.refused(failure), Who.PROGRAM, later(3))
    return outbox.history


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("", ["2", "2", "2", "1"]),
        ("lx2", ["2", "2", "2"]),
        ("R-1", ["2"]),
        ("不", ["2"]),
        ("-326", ["2"]),
        ("hyperlink", ["1"]),
        ("%", []),
        ("refused", ["2"]),
    ],
)
def test_search(history: History, text: str, orders: list[str]) -> None:
    assert [row.order_id for row in history.search(text)] == orders


def test_the_latest_come_first_and_no_more_than_asked_for(history: History) -> None:
    assert [row.at for row in history.search(limit=2)] == [later(3), later(2)]


def test_shops_are_apart(database: Database, history: History) -> None:
    assert History(database, "other").search() == []
    assert len(history.search()) == 4


def test_export_neutralises_formulas(history: History, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("an older export", encoding="utf-8")
    assert history.export_csv(path) == 4
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    first, last = rows[0], rows[-1]
    assert (first["tracking_number"], first["carrier_key"]) == ("'=HYPERLINK(1)", "'@carrier")
    assert (last["code"], last["message"]) == ("'-326", '\'+格式, "不"\n符合')
    assert (last["at"], last["before"], last["after"]) == (
        "2026-11-05T12:00:03.000+00:00",
        "sending",
        "refused",
    )
    assert first["before"] == ""
    assert [file.name for file in tmp_path.iterdir() if "part" in file.name] == []


def test_an_export_that_fails_leaves_nothing_behind(history: History, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotAFolder):
        history.export_csv(tmp_path / "file" / "log.csv")
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError):
        history.export_csv(tmp_path / "folder")
    assert sorted(file.name for file in tmp_path.iterdir() if file.name != "data") == [
        "file",
        "folder",
    ]
