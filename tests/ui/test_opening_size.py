"""Windows beside the main one open whole: their buttons can be reached on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
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


def a_history(parent: QWidget) -> QDialog:
    dialog = QDialog(parent)
    dialog.setObjectName("historyWindow")
    OpeningSize(dialog, 400, 300)
    return dialog


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
