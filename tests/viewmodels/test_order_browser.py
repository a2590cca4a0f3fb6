"""The table shows the view that was asked for last, and follows what changes in the store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from aliship_gui.domain.failures import Failure
from aliship_gui.store.errors import StoreLocked
from aliship_gui.store.orders import OrderSort
from aliship_gui.viewmodels.order_browser import OrderBrowser
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS
from aliship_gui.viewmodels.order_table import OrderRole
from aliship_gui.viewmodels.status_list import ALL, ATTENTION, StatusRole
from tests.fakes.order_index import FakeOrderIndex
from tests.fakes.runner import HandRunner
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import SHIPPED, WAITING, an_order


class Shelf:
    """A browser with a store in memory and a disk that works when told."""

    def __init__(self) -> None:
        self.store = FakeOrderIndex()
        self.store.put(an_order("1"), an_order("2"), an_order("3", SHIPPED))
        self.attention: set[str] = set()
        self.disk = HandRunner()
        self.browser = OrderBrowser(self.store, lambda: self.attention, self.disk)
        self.counts: list[int] = []
        self.failures: list[Failure] = []
        self.resets: list[None] = []
        self.browser.view_shown.connect(self.counts.append)
        self.browser.failed.connect(self.failures.append)
        self.browser.table.modelReset.connect(lambda: self.resets.append(None))

    def shown(self) -> list[str]:
        table = self.browser.table
        rows = range(table.rowCount())
        return [table.index(row, 0).data(OrderRole.ORDER_ID) for row in rows]

    def pick(self, key: str) -> list[str]:
        """Show a status at once."""
        self.browser.pick(key)
        self.disk.finish()
        return self.shown()

    def count_of(self, key: str) -> object:
        return self.browser.statuses.index_of(key).data(StatusRole.COUNT)

    def let_it_ask(self, qtbot: QtBot) -> None:
        """Wait until a change is asked about, and answer."""
        qtbot.waitUntil(lambda: self.disk.waiting > 0)
        self.disk.finish()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def test_views(shelf: Shelf) -> None:
    shelf.attention = {"3"}
    assert shelf.pick(WAITING) == ["1", "2"]
    assert shelf.pick(SHIPPED) == ["3"]
    assert shelf.pick(ALL) == ["1", "2", "3"]
    assert shelf.pick(ATTENTION) == ["3"]
    assert shelf.counts == [2, 1, 3, 1]


def test_counts_come_with_every_answer(shelf: Shelf) -> None:
    shelf.attention = {"1", "2"}
    shelf.pick(WAITING)
    assert shelf.count_of(WAITING) == 2
    assert shelf.count_of(SHIPPED) == 1
    assert shelf.count_of(ATTENTION) == 2
    assert shelf.count_of(ALL) == 3


def test_a_search_narrows_the_view(shelf: Shelf) -> None:
    shelf.pick(ALL)
    shelf.browser.search("  2 ")
    shelf.disk.finish()
    assert shelf.browser.text == "2"
    assert shelf.shown() == ["2"]
    shelf.browser.search("")
    shelf.disk.finish()
    assert len(shelf.shown()) == 3


def test_a_heading_sorts_by_its_column(shelf: Shelf) -> None:
    shelf.pick(ALL)
    shelf.browser.table.sort(0, Qt.SortOrder.DescendingOrder)
    shelf.disk.finish()
    assert shelf.shown() == ["3", "2", "1"]
    for column, shown in enumerate(ORDER_COLUMNS):
        before = shelf.store.views[-1].sort
        shelf.browser.table.sort(column, Qt.SortOrder.AscendingOrder)
        shelf.disk.finish()
        assert shelf.store.views[-1].sort is (shown.sort or before)
    sorts = {column.sort for column in ORDER_COLUMNS if column.field is None}
    assert sorts == set(OrderSort) - {OrderSort.CREATED}


def test_the_answer_to_an_older_question_is_dropped(shelf: Shelf) -> None:
    shelf.browser.pick(WAITING)
    shelf.browser.pick(SHIPPED)
    older = shelf.disk.work()
    shelf.disk.finish()
    older()
    assert shelf.shown() == ["3"]
    assert shelf.counts == [1]


def test_counts_come_behind_the_orders_whatever_was_asked_meanwhile(shelf: Shelf) -> None:
    shelf.browser.pick(WAITING)
    shelf.browser.pick(SHIPPED)
    shelf.disk.step()
    assert shelf.count_of(ALL) == 0
    shelf.disk.step()
    assert shelf.count_of(ALL) == 3
    assert shelf.shown() == []


def test_news_change_the_same_view_row_by_row(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.pick(WAITING)
    shelf.resets.clear()
    with watched(shelf.browser.table):
        shelf.store.put(an_order("0"), an_order("1", SHIPPED), an_order("2", buyer_name="Zoë"))
        shelf.browser.orders_changed(["0", "1", "2"])
        shelf.let_it_ask(qtbot)
    assert sorted(shelf.shown()) == ["0", "2"]
    order = shelf.browser.table.order("2")
    assert order is not None
    assert order.buyer_name == "Zoë"
    assert shelf.resets == []


def test_another_view_is_a_reset(shelf: Shelf) -> None:
    shelf.pick(WAITING)
    shelf.pick(SHIPPED)
    assert len(shelf.resets) == 2
    shelf.pick(SHIPPED)
    assert len(shelf.resets) == 2


def test_a_burst_of_news_is_one_question(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.pick(ALL)
    asked = len(shelf.store.views)
    for _ in range(20):
        shelf.browser.orders_changed(["1"])
    shelf.let_it_ask(qtbot)
    assert len(shelf.store.views) == asked + 1


def test_changed_rows_of_the_view_come_with_the_answer(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.pick(ALL)
    shelf.browser.orders_changed(["2", "elsewhere"])
    shelf.let_it_ask(qtbot)
    assert shelf.store.asked_rows[-1] == ["2"]


def test_rows_that_are_looked_at_are_fetched(qtbot: QtBot, shelf: Shelf) -> None:
    many = [f"{number:03}" for number in range(200)]
    shelf.store.put(*[an_order(order_id) for order_id in many])
    shelf.pick(WAITING)
    shown = shelf.shown()
    late = shelf.browser.table.index(150, 2)
    assert late.data() is None
    shelf.let_it_ask(qtbot)
    assert late.data() == "José Straße"
    assert shelf.store.asked_rows[-1] == shown[96:192]


def test_a_store_that_fails_is_told_and_asked_again_later(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.store.put(*[an_order(f"{number:03}") for number in range(100)])
    shelf.pick(WAITING)
    late = shelf.browser.table.index(90, 2)
    shelf.store.trouble = StoreLocked()
    assert late.data() is None
    shelf.let_it_ask(qtbot)
    shelf.pick(SHIPPED)
    assert [failure.code for failure in shelf.failures] == ["store.locked"] * 2
    shelf.store.trouble = None
    assert late.data() is None
    shelf.let_it_ask(qtbot)
    assert late.data() == "José Straße"


def test_it_is_behind_until_the_last_question_is_answered(qtbot: QtBot, shelf: Shelf) -> None:
    was_behind = [shelf.browser.is_behind]
    shelf.browser.pick(WAITING)
    shelf.browser.pick(SHIPPED)
    was_behind.append(shelf.browser.is_behind)
    shelf.disk.finish()
    was_behind.append(shelf.browser.is_behind)
    shelf.browser.orders_changed(["1"])
    was_behind.append(shelf.browser.is_behind)
    shelf.let_it_ask(qtbot)
    was_behind.append(shelf.browser.is_behind)
    assert was_behind == [False, True, False, True, False]
    shelf.store.trouble = StoreLocked()
    shelf.pick(WAITING)
    assert not shelf.browser.is_behind


def test_what_goes_on_changing_is_asked_about_less_often(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.pick(WAITING)
    soon = shelf.browser.findChild(QTimer)
    assert isinstance(soon, QTimer)
    shelf.browser.orders_changed(["1"])
    first = soon.interval()
    shelf.let_it_ask(qtbot)
    shelf.browser.orders_changed(["1"])
    assert soon.interval() > first


def test_nothing_is_asked_before_a_status_is_picked(shelf: Shelf) -> None:
    shelf.browser.table.sort(0, Qt.SortOrder.AscendingOrder)
    assert shelf.disk.waiting == 0
