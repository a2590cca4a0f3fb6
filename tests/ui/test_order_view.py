"""The picked order stays picked while rows come and go, and no other takes its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from aliship_gui.ui.order_view import OrderView
from aliship_gui.ui.theme import LIGHT, Tone
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS
from aliship_gui.viewmodels.order_table import NUMBER_COLUMN, OrderRole, OrderTableModel
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak
from tests.viewmodels.samples import NOON, SHIPPED, an_order

BUYER = [column.heading for column in ORDER_COLUMNS].index("Buyer")


class Table:
    """The view, its model, and the orders that were picked."""

    def __init__(self) -> None:
        self.model = OrderTableModel()
        self.model.tick(NOON)
        self.view = OrderView(self.model)
        self.picked: list[str] = []
        self.view.order_picked.connect(self.picked.append)

    def show_ids(self, ids: str) -> None:
        """Another view, one letter an order."""
        self.model.show_view(list(ids), [an_order(order_id) for order_id in ids])

    def change(self, ids: str) -> None:
        """The same view with other orders in it."""
        self.model.show_changed(list(ids), [])

    @property
    def current(self) -> str:
        """The order whose row is chosen, "" when none is."""
        return str(self.view.currentIndex().data(OrderRole.ORDER_ID) or "")

    @property
    def selected(self) -> list[str]:
        rows = self.view.selectionModel().selectedRows()
        return [str(row.data(OrderRole.ORDER_ID)) for row in rows]

    def click(self, row: int) -> None:
        spot = self.view.visualRect(self.model.index(row, 0)).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


@pytest.fixture
def table(show: Show) -> Table:
    table = Table()
    table.view.resize(1400, 300)
    show(table.view)
    table.show_ids("abcde")
    return table


def test_a_click_picks_an_order_once(table: Table) -> None:
    table.click(2)
    table.click(2)
    assert table.picked == ["c"]
    assert table.selected == ["c"]


def test_the_arrows_pick_too(table: Table) -> None:
    table.click(0)
    QTest.keyClick(table.view, Qt.Key.Key_Down)
    QTest.keyClick(table.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.picked == ["a", "b", "e"]


@pytest.mark.parametrize("ids", ["xabcde", "edcba", "axbycz", "c", "xyzc", "bcd", "ecxay"])
def test_the_picked_order_stays_picked(table: Table, ids: str) -> None:
    table.view.pick("c")
    table.change(ids)
    assert table.current == "c"
    assert table.selected == ["c"]
    assert table.picked == ["c"]


@pytest.mark.parametrize("ids", ["abde", "", "e", "xyz", "bdxae"])
def test_an_order_that_leaves_hands_its_place_to_nobody(table: Table, ids: str) -> None:
    table.view.pick("c")
    table.change(ids)
    assert table.current == ""
    assert table.selected == []
    assert table.picked == ["c"]


def test_an_order_that_comes_back_is_picked_again(table: Table) -> None:
    table.view.pick("c")
    table.change("ab")
    table.change("abxyc")
    assert table.current == "c"
    assert table.picked == ["c"]


def test_another_view_keeps_the_picked_order_if_it_has_it(table: Table) -> None:
    table.view.pick("c")
    table.show_ids("zyc")
    assert table.current == "c"
    table.show_ids("zy")
    assert table.current == ""
    assert table.picked == ["c"]


@settings(max_examples=40)
@given(st.lists(st.permutations("abcdefgh").map("".join), min_size=1, max_size=5), st.data())
def test_whatever_happens_only_the_seller_picks(
    qapp: QApplication, views: list[str], data: st.DataObject
) -> None:
    table = Table()
    table.show_ids("abcdefgh")
    table.view.pick("d")
    for ids in views:
        here = ids[: data.draw(st.integers(0, 8))]
        table.change(here)
        assert table.current == ("d" if "d" in here else "")
        assert table.selected == (["d"] if "d" in here else [])
    assert table.picked == ["d"]


def test_picking_an_order_that_is_not_there_does_nothing(table: Table) -> None:
    table.view.pick("c")
    table.view.pick("nowhere")
    assert table.current == "c"
    table.view.pick_first()
    assert table.current == "a"
    table.show_ids("")
    table.view.pick_first()
    assert table.picked == ["c", "a"]


def test_scrolling_stays_where_it_is_while_rows_come_below(table: Table) -> None:
    many = [f"{number:03}" for number in range(200)]
    table.model.show_view(many, [an_order(order_id) for order_id in many])
    QApplication.processEvents()
    table.view.scrollTo(table.model.index(100, 0))
    place = table.view.verticalScrollBar().value()
    assert place > 0
    table.model.show_changed([*many, "200", "201"], [])
    assert table.view.verticalScrollBar().value() == place


def test_a_table_that_gets_lower_keeps_the_row_that_is_worked_on_in_sight(table: Table) -> None:
    table.show_ids("abcdefghijklmnopqrst")
    view = table.view
    last = view.rowAt(view.viewport().height() - 1) - 1
    table.click(last)
    view.resize(view.width(), view.height() - 60)
    spot = view.visualRect(view.currentIndex())
    assert view.verticalScrollBar().value() > 0
    assert spot.bottom() == view.viewport().height() - 1
    assert view.horizontalScrollBar().value() == 0
    # One that was scrolled away is not fetched back.
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.visualRect(view.currentIndex()).bottom() < 0
    view.resize(view.width(), view.height() - 30)
    assert view.visualRect(view.currentIndex()).bottom() < 0


def test_orders_in_sight_are_told_when_scrolling_rests(qtbot: QtBot, table: Table) -> None:
    many = [f"{number:03}" for number in range(200)]
    seen: list[list[str]] = []
    table.view.looked_at.connect(seen.append)
    table.model.show_view(many, [an_order(order_id) for order_id in many])
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen[0][0] == "000"
    assert len(seen[0]) < 15
    table.view.verticalScrollBar().setValue(table.view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[1][-1] == "199"


def test_what_an_assistive_technology_selects_takes_the_place_of_what_was(
    qtbot: QtBot, table: Table
) -> None:
    """It selects a cell besides those that are selected already, without moving the cursor."""
    table.click(0)
    flag = QItemSelectionModel.SelectionFlag.Select
    table.view.selectionModel().select(table.model.index(3, 0), flag)
    assert table.picked == ["a", "d"]
    qtbot.waitUntil(lambda: table.selected == ["d"])
    assert table.current == "d"


def test_a_heading_asks_for_sorting(table: Table) -> None:
    wishes: list[tuple[int, Qt.SortOrder]] = []
    table.model.sort_wanted.connect(lambda column, order: wishes.append((column, order)))
    header = table.view.horizontalHeader()
    spot = header.rect().center()
    spot.setX(header.sectionViewportPosition(0) + 20)
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    assert wishes == [(0, up), (0, down)]
    assert table.view.horizontalHeader().sortIndicatorSection() == 0


def test_tab_goes_through_the_table_without_picking(table: Table) -> None:
    """Qt makes the first row the current one when a table without one gets the focus."""
    table.view.clearFocus()
    table.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(table.view, Qt.Key.Key_Tab)
    assert table.picked == []


def test_a_table_that_gets_the_focus_back_picks_no_neighbour(table: Table) -> None:
    """The order was shipped and left the view; coming back to the window is no choice."""
    table.click(2)
    table.change("abde")
    table.view.clearFocus()
    table.view.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert table.picked == ["c"]
    assert table.selected == []
    table.click(0)
    assert table.picked == ["c", "a"]


def colours_of(table: Table, row: int, column: int) -> set[str]:
    """The colours of the pixels of a cell."""
    rect = table.view.visualRect(table.model.index(row, column))
    image = table.view.viewport().grab(rect).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points}


def test_statuses_and_countdowns_are_painted_in_their_tone(table: Table) -> None:
    orders = [an_order("a"), an_order("b", SHIPPED), an_order("c", ship_by=NOON)]
    table.model.show_view(["a", "b", "c"], orders)
    QApplication.processEvents()
    headings = [column.heading for column in ORDER_COLUMNS]
    status, ship_by = headings.index("Status"), headings.index("Ship by")
    assert LIGHT.tones[Tone.ACCENT].fill in colours_of(table, 0, status)
    assert LIGHT.tones[Tone.GOOD].fill in colours_of(table, 1, status)
    assert LIGHT.tones[Tone.WARN].fill in colours_of(table, 0, ship_by)
    assert LIGHT.tones[Tone.BAD].fill in colours_of(table, 2, ship_by)
    assert colours_of(table, 1, ship_by) <= {LIGHT.surface, LIGHT.line}


def test_names_are_drawn_as_text_and_not_as_markup(table: Table) -> None:
    """The style's own delegate draws cells; it takes no text for markup."""
    bad = "<table><tr><td bgcolor=red>x</td></tr></table>"
    table.model.show_view(["a"], [an_order("a", buyer_name=bad)])
    assert "#ff0000" not in colours_of(table, 0, BUYER)
    index = table.model.index(0, BUYER)
    option = QStyleOptionViewItem()
    delegate = table.view.itemDelegateForIndex(index)
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, index)
    assert option.text == bad


def test_words_follow_the_language(table: Table, speak: Speak) -> None:
    assert table.view.accessibleName() == "Orders"
    speak("zh")
    QApplication.processEvents()
    assert table.view.accessibleName() == "订单"


def test_orders_that_are_being_fetched_are_outlined(table: Table) -> None:
    table.model.show_view(["a", "z"], [an_order("a")])
    assert not has_outline(table, 0)
    assert has_outline(table, 1)
    table.model.put_rows([an_order("z")])
    assert not has_outline(table, 1)


def test_an_outlined_row_shows_its_number_and_the_line_below(table: Table) -> None:
    table.model.show_view(["aaaa", "zzzz"], [an_order("aaaa")])
    QApplication.processEvents()
    for row, held in enumerate([True, False]):
        assert LIGHT.text in colours_of(table, row, NUMBER_COLUMN)
        below = table.view.visualRect(table.model.index(row, NUMBER_COLUMN)).bottom()
        across = range(0, table.view.viewport().width(), 100)
        assert {colour_at(table, x, below) for x in across} == {LIGHT.line}
        assert (LIGHT.skeleton in colours_of(table, row, BUYER)) is not held


def test_an_outlined_row_that_is_picked_looks_picked(table: Table) -> None:
    table.model.show_view(["a", "y", "z"], [an_order("a")])
    table.click(1)
    QApplication.processEvents()
    grounds = [colours_of(table, row, BUYER) & {LIGHT.surface, LIGHT.selection} for row in (1, 2)]
    assert grounds == [{LIGHT.selection}, {LIGHT.surface}]
    assert has_outline(table, 1)


def test_the_number_of_an_outlined_row_stays_with_a_column_that_is_moved(table: Table) -> None:
    table.model.show_view(["aaaa", "zzzz"], [an_order("aaaa")])
    table.view.horizontalHeader().moveSection(NUMBER_COLUMN, 2)
    QApplication.processEvents()
    assert LIGHT.text in colours_of(table, 1, NUMBER_COLUMN)
    assert LIGHT.skeleton in colours_of(table, 1, BUYER)


def has_outline(table: Table, row: int) -> bool:
    cell = table.view.visualRect(table.model.index(row, BUYER))
    return colour_at(table, cell.left() + 16, cell.center().y()) == LIGHT.skeleton


def colour_at(table: Table, x: int, y: int) -> str:
    return table.view.viewport().grab().toImage().pixelColor(x, y).name()
