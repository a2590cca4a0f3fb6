"""What is chosen in a long table is told without asking about every cell of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractTableModel, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from aliship_gui.ui.chosen_cells import chosen_rows, first_of, is_in_one_row, spare_headings
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from tests.ui.screen import Show

ROWS, COLUMNS = 10_000, 4
ALSO = QItemSelectionModel.SelectionFlag.Select


class LongTable(QAbstractTableModel):
    """Counts how often Qt asks whether a cell can be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else ROWS

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return f"{index.row()}" if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        self.asked += 1
        return super().flags(index)


@pytest.fixture
def model() -> LongTable:
    return LongTable()


@pytest.fixture
def view(show: Show, model: LongTable) -> QTableView:
    view = QTableView()
    view.horizontalHeader().setHighlightSections(False)
    view.setModel(model)
    spare_headings(view)
    view.resize(400, 300)
    show(view)
    return view


def choose(view: QTableView, top: int, left: int, bottom: int, right: int) -> None:
    model = view.model()
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    view.selectionModel().select(block, ALSO)


def test_to_choose_everything_asks_about_what_is_in_sight(
    view: QTableView, model: LongTable
) -> None:
    QApplication.processEvents()
    model.asked = 0
    view.selectAll()
    QApplication.processEvents()
    assert chosen_rows(view, 1) == list(range(ROWS))
    assert model.asked < ROWS / 10


def test_rows_of_a_column_are_told_once_and_from_the_top(view: QTableView) -> None:
    assert chosen_rows(view, 1) == []
    choose(view, 7, 1, 8, 2)
    choose(view, 2, 0, 3, 1)
    choose(view, 8, 1, 9, 1)
    assert chosen_rows(view, 0) == [2, 3]
    assert chosen_rows(view, 1) == [2, 3, 7, 8, 9]
    assert chosen_rows(view, 3) == []


def test_a_column_that_is_hidden_is_not_chosen(view: QTableView) -> None:
    choose(view, 2, 0, 3, 1)
    view.hideColumn(1)
    assert chosen_rows(view, 0) == [2, 3]
    assert chosen_rows(view, 1) == []


def test_whether_it_is_one_row(view: QTableView) -> None:
    selection = view.selectionModel()
    assert not is_in_one_row(selection.selection())
    choose(view, 2, 0, 2, 1)
    choose(view, 2, 3, 2, 3)
    assert is_in_one_row(selection.selection())
    choose(view, 2, 0, 3, 0)
    assert not is_in_one_row(selection.selection())


def test_the_first_cell(view: QTableView) -> None:
    selection = view.selectionModel()
    assert not first_of(selection.selection()).isValid()
    choose(view, 5, 2, 6, 3)
    first = first_of(selection.selection())
    assert (first.row(), first.column()) == (5, 2)
