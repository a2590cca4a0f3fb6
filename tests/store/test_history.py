"""The log is searchable and complete."""

from __future__ import annotations

import pytest

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.store import declarations as become
from aliship_gui.store.database import Database
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


def test_everything_is_told_in_the_order_in_which_it_happened(history: History) -> None:
    everything = history.everything()
    assert [row.order_id for row in everything] == ["1", "2", "2", "2"]
    assert everything == history.search()[::-1]
