"""What is selected without a click or a key becomes the row that the keyboard is at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from aliship_gui.ui.chosen_row import follow_selection

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


@pytest.fixture
def view(qtbot: QtBot) -> QListView:
    shown = QListView()
    qtbot.addWidget(shown)
    shown.setModel(QStringListModel(["one", "two", "three"], shown))
    follow_selection(shown)
    return shown


def test_the_current_row_follows_the_selection(view: QListView, qtbot: QtBot) -> None:
    view.setCurrentIndex(view.model().index(0, 0))
    with qtbot.waitSignal(view.selectionModel().currentChanged):
        view.selectionModel().select(view.model().index(2, 0), _SELECT)
    assert view.currentIndex().row() == 2
    assert [index.row() for index in view.selectedIndexes()] == [2]


def test_no_selection_moves_nothing(view: QListView, qtbot: QtBot) -> None:
    view.setCurrentIndex(view.model().index(1, 0))
    view.clearSelection()
    qtbot.wait(10)
    assert view.currentIndex().row() == 1
    assert view.selectedIndexes() == []
