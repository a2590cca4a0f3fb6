"""Windows beside the main one open whole: their buttons can be reached on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QSplitter, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.window_memory import restore_window, sight_of
from tests.ui.screen import Show


@pytest.fixture
def main(show: Show) -> QWidget:
    main = QWidget()
    show(main)
    return main


def opened(main: QWidget, width: int, height: int) -> QDialog:
    dialog = QDialog(main)
    OpeningSize(dialog, width, height)
    dialog.show()
    return dialog


def test_a_window_that_has_room_opens_as_it_is_best(main: QWidget) -> None:
    assert opened(main, 400, 300).size() == QSize(400, 300)


def test_a_window_larger_than_its_screen_opens_within_it(main: QWidget) -> None:
    dialog = opened(main, 5000, 4000)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(dialog.geometry())
    # There is more than the window: a title bar, with which it is moved and closed.
    assert dialog.height() < room.height()


def test_a_window_that_was_made_larger_is_fitted_again(main: QWidget) -> None:
    dialog = opened(main, 400, 300)
    dialog.hide()
    dialog.resize(5000, 4000)
    dialog.show()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert dialog.height() <= room.height()


def a_history(parent: QWidget, columns: int = 3) -> QDialog:
    """With a table of so many columns, and a splitter with two panes."""
    dialog = QDialog(parent)
    dialog.setObjectName("historyWindow")
    table = QTableWidget(2, columns)
    table.setObjectName("historyTable")
    panes = QSplitter()
    panes.setObjectName("historyPanes")
    panes.addWidget(table)
    panes.addWidget(QWidget())
    QVBoxLayout(dialog).addWidget(panes)
    OpeningSize(dialog, 400, 300)
    return dialog


def panes_of(dialog: QDialog) -> QSplitter:
    panes = dialog.findChild(QSplitter)
    assert isinstance(panes, QSplitter)
    return panes


def columns_of(dialog: QDialog) -> list[int]:
    table = dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    return [table.columnWidth(column) for column in range(table.columnCount())]


@pytest.fixture
def panes(qtbot: QtBot) -> QWidget:
    """What windows open over, in a main window."""
    main, panes = MainWindow(), QWidget()
    qtbot.addWidget(main)
    main.setCentralWidget(panes)
    main.show()
    return panes


def test_panes_and_columns_are_as_they_were_left(qtbot: QtBot, panes: QWidget) -> None:
    dialog = a_history(panes)
    dialog.show()
    table = dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    table.setColumnWidth(1, 77)
    panes_of(dialog).setSizes([100, 250])
    left = panes_of(dialog).sizes()
    dialog.close()

    kept = sight_of(main_of(panes))
    later, over = MainWindow(), QWidget()
    qtbot.addWidget(later)
    later.setCentralWidget(over)
    restore_window(later, lambda name: kept.get(name, ""))
    later.show()
    restored = a_history(over)
    restored.show()
    assert columns_of(restored)[1] == 77
    assert panes_of(restored).sizes() == left
    # A table with other columns than the one that was left looks as new.
    more = a_history(over, columns=4)
    more.show()
    assert 77 not in columns_of(more)
    assert min(columns_of(more)) > 0


@pytest.mark.parametrize("damage", [b"", b"no json", b"[1]", b'{"historyPanes": 7}', b"\xff"])
def test_parts_that_cannot_be_read_look_as_new(panes: QWidget, damage: bytes) -> None:
    new = a_history(panes)
    new.show()
    columns = columns_of(new)
    new.close()
    main_of(panes).beside["historyWindow.parts"] = QByteArray(damage)
    dialog = a_history(panes)
    dialog.show()
    assert columns_of(dialog) == columns
    assert all(panes_of(dialog).sizes())


def main_of(widget: QWidget) -> MainWindow:
    main = widget.window()
    assert isinstance(main, MainWindow)
    return main


def test_a_window_opens_as_it_was_left_after_a_restart_too(qtbot: QtBot) -> None:
    main, panes = MainWindow(), QWidget()
    qtbot.addWidget(main)
    main.setCentralWidget(panes)
    main.show()
    dialog = a_history(panes)
    dialog.show()
    dialog.resize(333, 222)
    dialog.close()
    again = a_history(panes)
    again.show()
    assert again.size() == QSize(333, 222)

    kept = sight_of(main)
    later = MainWindow()
    qtbot.addWidget(later)
    restore_window(later, lambda name: kept.get(name, ""))
    later.show()
    restored = a_history(later)
    restored.show()
    assert restored.size() == QSize(333, 222)


def test_a_damaged_memory_is_passed_over(qtbot: QtBot) -> None:
    main = MainWindow()
    qtbot.addWidget(main)
    restore_window(main, lambda _name: "nonsense")
    main.show()
    dialog = a_history(main)
    dialog.show()
    assert dialog.size() == QSize(400, 300)
