"""The window comes back as it was left, and never where nobody can reach it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QStandardItemModel
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.window_memory import come_to_a_screen, restore_panes, restore_window, sight_of
from tests.ui.full_workspace import full_workspace
from tests.viewmodels.shop_desk import ShopDesk


def a_window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    return window


def kept_in(memory: Mapping[str, str]) -> Callable[[str], str]:
    return lambda name: memory.get(name, "")


def test_sizes_and_columns_come_back(qtbot: QtBot, shop: ShopDesk) -> None:
    window, panes = a_window(qtbot), full_workspace(shop)
    window.show_workspace(panes)
    window.resize(1000, 700)
    panes.orders.horizontalHeader().resizeSection(2, 222)
    kept = kept_in(sight_of(window))
    again, new_panes = a_window(qtbot), full_workspace(shop)
    again.show_workspace(new_panes)
    restore_window(again, kept)
    restore_panes(again, new_panes, kept)
    # The screen of the tests is narrower than the window; its height fits.
    assert again.height() == 700
    assert new_panes.orders.horizontalHeader().sectionSize(2) == 222


def test_the_order_and_the_sorting_of_columns_come_back(qtbot: QtBot, shop: ShopDesk) -> None:
    window, panes = a_window(qtbot), full_workspace(shop)
    window.show_workspace(panes)
    header = panes.orders.horizontalHeader()
    header.moveSection(header.visualIndex(5), 0)
    panes.orders.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    kept = kept_in(sight_of(window))
    again, new_panes = a_window(qtbot), full_workspace(shop)
    again.show_workspace(new_panes)
    with qtbot.waitSignal(shop.desk.browser.table.sort_wanted) as sorted_by:
        restore_panes(again, new_panes, kept)
    assert sorted_by.args == [2, Qt.SortOrder.DescendingOrder]
    header = new_panes.orders.horizontalHeader()
    assert header.visualIndex(5) == 0
    assert header.sortIndicatorSection() == 2
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_columns_of_another_version_are_passed_over(qtbot: QtBot, shop: ShopDesk) -> None:
    window, panes = a_window(qtbot), full_workspace(shop)
    window.show_workspace(panes)
    fewer = QHeaderView(Qt.Orientation.Horizontal)
    qtbot.addWidget(fewer)
    fewer.setModel(QStandardItemModel(1, 3, fewer))
    state = fewer.saveState().toBase64().toStdString()
    restore_panes(window, panes, kept_in({"window.columns-3": state, "window.columns": state}))
    header = panes.orders.horizontalHeader()
    assert [n for n in range(header.count()) if header.isSectionHidden(n)] == []


def test_a_window_larger_than_its_screen_is_made_to_fit(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.setGeometry(QRect(room.left() + 100, 100, 5000, 4000))
    come_to_a_screen(window)
    assert window.height() <= room.height()
    assert window.width() <= max(room.width(), window.minimumWidth())


@pytest.mark.parametrize("state", ["", "nonsense", "AdnQywADAAA=", "\udcff"])
def test_a_damaged_memory_is_passed_over(qtbot: QtBot, shop: ShopDesk, state: str) -> None:
    window, panes = a_window(qtbot), full_workspace(shop)
    window.show_workspace(panes)
    restore_window(window, lambda _name: state)
    restore_panes(window, panes, lambda _name: state)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(window.geometry().topLeft())
    assert window.size().boundedTo(window.minimumSize()) == window.minimumSize()


def test_a_window_that_was_left_on_a_screen_that_is_gone_is_reachable(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.setGeometry(QRect(20_000, 20_000, 1000, 700))
    again = a_window(qtbot)
    restore_window(again, kept_in(sight_of(window)))
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(again.geometry().topLeft())
