"""The table holds few orders, asks for those that are looked at, and tells cells as plain text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import Qt as QtText
from pytestqt.qtbot import QtBot

from aliship_gui.domain.orders import Order, OrderLine, Parcel
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS
from aliship_gui.viewmodels.order_table import OrderRole, OrderTableModel
from tests.viewmodels.languages import Speak
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import NOON, SHIPPED, an_order

Role = Qt.ItemDataRole
MANY = [f"{number:04}" for number in range(5_000)]


class Table:
    """A model, and the rows that it asked for."""

    def __init__(self) -> None:
        self.model = OrderTableModel()
        self.model.tick(NOON)
        self.wanted: list[list[str]] = []
        self.painted: list[int] = []
        self.model.rows_wanted.connect(self.wanted.append)
        self.model.dataChanged.connect(lambda first, _last: self.painted.append(first.row()))

    def look_at(self, row: int, column: int = 1, role: int = Role.DisplayRole) -> object:
        return self.model.index(row, column).data(role)

    def text_of(self, heading: str, row: int = 0, role: int = Role.DisplayRole) -> str:
        columns = [column.heading for column in ORDER_COLUMNS]
        return str(self.look_at(row, columns.index(heading), role))


@pytest.fixture
def table() -> Table:
    return Table()


def show(table: Table, *orders: Order) -> None:
    table.model.show_view([order.order_id for order in orders], orders)


def test_a_row_that_is_looked_at_is_asked_for_with_its_neighbours(
    qtbot: QtBot, table: Table
) -> None:
    table.model.show_view(MANY, [])
    assert table.look_at(70) is None
    qtbot.waitUntil(lambda: bool(table.wanted))
    assert table.wanted == [MANY[32:128]]


def test_a_row_is_asked_for_once_until_it_comes(qtbot: QtBot, table: Table) -> None:
    table.model.show_view(MANY[:10], [])
    table.look_at(3)
    qtbot.waitUntil(lambda: len(table.wanted) == 1)
    table.look_at(3)
    table.look_at(4)
    table.model.forget_rows([MANY[9]])
    table.look_at(9)
    qtbot.waitUntil(lambda: len(table.wanted) == 2)
    assert table.wanted[1] == [MANY[9]]


def test_rows_that_could_not_be_read_are_asked_for_when_looked_at_again(
    qtbot: QtBot, table: Table
) -> None:
    table.model.show_view(MANY[:2], [])
    table.look_at(0)
    qtbot.waitUntil(lambda: len(table.wanted) == 1)
    table.model.give_up(table.wanted[0])
    table.look_at(0)
    qtbot.waitUntil(lambda: len(table.wanted) == 2)
    assert table.wanted[1] == MANY[:2]


def test_a_row_that_is_not_held_shows_its_number_meanwhile(table: Table) -> None:
    table.model.show_view(MANY, [])
    assert table.look_at(5, 0) == MANY[5]
    assert table.look_at(5, 1) is None
    assert table.look_at(5, 1, OrderRole.ORDER_ID) == MANY[5]


def test_only_what_changed_is_painted(table: Table) -> None:
    orders = [an_order(order_id) for order_id in MANY[:4]]
    show(table, *orders)
    table.model.put_rows([orders[0], an_order(MANY[2], SHIPPED), an_order("elsewhere")])
    assert table.painted == [2]


def test_what_changed_far_from_what_was_looked_at_is_painted_too(
    qtbot: QtBot, table: Table
) -> None:
    table.model.show_view(MANY, [])
    table.look_at(2_000)
    qtbot.waitUntil(lambda: bool(table.wanted))
    for changed in ([2_001], [4_000], [3, 1_999, 4_999]):
        table.painted.clear()
        table.model.put_rows([an_order(MANY[row]) for row in changed])
        assert table.painted == changed


def test_a_changed_order_in_sight_is_asked_for_again(qtbot: QtBot, table: Table) -> None:
    show(table, an_order("1"), an_order("2"))
    table.model.forget_rows(["2"])
    qtbot.waitUntil(lambda: table.wanted == [["2"]])


def test_an_order_that_changed_out_of_sight_is_not_shown_as_it_was(
    qtbot: QtBot, table: Table
) -> None:
    show(table, an_order("1"))
    table.model.show_view(["2"], [an_order("2")])
    table.model.forget_rows(["1"])
    table.model.show_view(["2", "1"], [])
    assert table.text_of("Status", row=1) == "None"
    qtbot.waitUntil(lambda: table.wanted == [["1"]])


def test_an_order_that_came_unchanged_can_be_asked_for_again_later(
    qtbot: QtBot, table: Table
) -> None:
    """It is asked for, comes as it was, makes room for others, and is looked at once more."""
    show(table, an_order("mine"))
    table.model.forget_rows(["mine"])
    qtbot.waitUntil(lambda: table.wanted == [["mine"]])
    table.model.put_rows([an_order("mine")])
    table.model.put_rows([an_order(order_id) for order_id in MANY])
    table.look_at(0)
    qtbot.waitUntil(lambda: len(table.wanted) == 2)


def test_no_more_than_a_few_thousand_orders_are_held(table: Table) -> None:
    table.model.show_view(MANY, [an_order(order_id) for order_id in MANY])
    held = sum(table.model.order(order_id) is not None for order_id in MANY)
    assert held == 4096
    assert table.model.order(MANY[-1]) is not None


def test_time_passing_paints_the_countdowns_anew(table: Table) -> None:
    show(table, an_order("1"))
    assert table.text_of("Ship by") == "2 d 5 h"
    table.model.tick(NOON + timedelta(days=2))
    assert table.text_of("Ship by") == "5 h 0 min"
    assert table.painted == [0]


def test_only_an_order_that_waits_has_a_countdown(table: Table) -> None:
    show(table, an_order("1", SHIPPED))
    assert table.text_of("Ship by") == ""
    assert table.look_at(0, 0, OrderRole.URGENCY) == "none"
    assert table.look_at(0, 0, OrderRole.STATUS) == SHIPPED


def test_texts_of_a_row(table: Table) -> None:
    parcels = (Parcel("EMS", "E1"), Parcel("CPAM", "L2"))
    show(table, an_order("1", parcels=parcels))
    shown = [table.look_at(0, column) for column in range(len(ORDER_COLUMNS))]
    assert shown == [
        "1",
        "2 d 5 h",
        "José Straße",
        "Spain (ES)",
        "2 × Lamp  +1",
        "1,234.50 EUR",
        "To ship",
        "",
        "",
        "",
        "CPAM L2  +1",
    ]
    assert table.text_of("Items", role=Role.ToolTipRole) == "2 × Lamp\n1 × Shade"
    assert table.text_of("Declared", role=Role.ToolTipRole) == "EMS E1\nCPAM L2"


def test_a_status_that_is_not_documented_is_shown_raw(table: Table) -> None:
    show(table, an_order("1", "WAIT_FOR_GODOT"))
    assert table.text_of("Status") == "WAIT_FOR_GODOT"


def test_amounts_stand_at_the_right(table: Table) -> None:
    show(table, an_order("1"))
    alignments = [table.look_at(0, c, Role.TextAlignmentRole) for c in range(len(ORDER_COLUMNS))]
    numeric = [column.numeric for column in ORDER_COLUMNS]
    assert [alignment is not None for alignment in alignments] == numeric


@pytest.mark.parametrize("heading", [column.heading for column in ORDER_COLUMNS])
def test_markup_from_outside_is_not_taken_for_markup_by_a_tool_tip(
    table: Table, heading: str
) -> None:
    """Qt guesses whether a tool tip is HTML, so one that would be guessed wrong is escaped."""
    bad = "<img src='http://example.com/x.png'><b>bold</b>"
    order = an_order(
        status=bad, buyer_name=bad, lines=(OrderLine("1", bad, 1),), parcels=(Parcel(bad, bad),)
    )
    show(table, order)
    tip = table.text_of(heading, role=Role.ToolTipRole)
    assert "<img" not in tip
    assert "<b>" not in tip
    if QtText.mightBeRichText(tip):
        assert "&lt;b&gt;bold" in tip


def test_readers_of_the_screen_hear_the_whole_of_a_cell_as_it_is(table: Table) -> None:
    show(table, an_order(lines=(OrderLine("1", "<b>Lamp", 1),)))
    assert table.text_of("Items", role=Role.AccessibleDescriptionRole) == "1 × <b>Lamp"


def test_headings_follow_the_language(table: Table, speak: Speak) -> None:
    def headings() -> list[object]:
        across = Qt.Orientation.Horizontal
        return [table.model.headerData(c, across) for c in range(len(ORDER_COLUMNS))]

    english = headings()
    assert english[0] == "Order"
    speak("zh")
    assert headings()[0] == "订单号"
    assert not set(english) & set(headings())
    assert table.model.headerData(0, Qt.Orientation.Vertical) is None
    assert table.model.headerData(99, Qt.Orientation.Horizontal) is None


def test_sorting_is_asked_for_and_done_elsewhere(table: Table) -> None:
    show(table, an_order("2"), an_order("1"))
    wishes: list[tuple[int, Qt.SortOrder]] = []
    table.model.sort_wanted.connect(lambda column, order: wishes.append((column, order)))
    table.model.sort(0, Qt.SortOrder.DescendingOrder)
    assert wishes == [(0, Qt.SortOrder.DescendingOrder)]
    assert table.look_at(0, 0) == "2"


def test_the_models_rules_are_kept_with_orders_in_it(table: Table) -> None:
    with watched(table.model):
        show(table, an_order("1"), an_order("2"))
        table.model.show_changed(["3", "2"], [an_order("3"), an_order("2", SHIPPED)])
        table.model.repaint_all()
        table.model.show_view([], [])
        table.model.repaint_all()


def test_a_cell_has_nothing_below_it(table: Table) -> None:
    show(table, an_order("1"))
    cell = table.model.index(0, 0)
    assert table.model.rowCount(cell) == 0
    assert table.model.columnCount(cell) == 0
    assert table.model.data(QModelIndex()) is None
