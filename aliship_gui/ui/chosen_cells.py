"""What is chosen in a long table, told by ranges.

Where Qt lists the chosen cells, or looks whether a column is chosen as a whole, it asks the model
about every one of them: half a second for ten thousand rows.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QTableView


def spare_headings(view: QTableView) -> None:
    """Headings that look alike whatever is chosen below them need not find out what it is.

    To be called once the view has its model.
    """
    headings = view.horizontalHeader()
    headings.setSelectionModel(QItemSelectionModel(view.model(), headings))


def first_of(selection: QItemSelection) -> QModelIndex:
    """The first of the chosen cells, invalid where there is none."""
    if selection.isEmpty():
        return QModelIndex()
    part = selection.first()
    return part.model().index(part.top(), part.left())


def is_in_one_row(selection: QItemSelection) -> bool:
    """Whether there are chosen cells, and all of them in the same row."""
    rows = {row for chosen in selection.toList() for row in (chosen.top(), chosen.bottom())}
    return len(rows) == 1


def chosen_rows(view: QTableView, column: int) -> list[int]:
    """The rows whose cell in a column is chosen and not hidden, from the top."""
    if view.isColumnHidden(column):
        return []
    ranges = view.selectionModel().selection().toList()
    rows = {
        row
        for chosen in ranges
        if chosen.left() <= column <= chosen.right()
        for row in range(chosen.top(), chosen.bottom() + 1)
    }
    return sorted(rows)
