"""Windows beside the main one open whole: their buttons can be reached on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from aliship_gui.ui.opening_size import OpeningSize
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
