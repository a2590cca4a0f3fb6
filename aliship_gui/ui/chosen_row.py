"""A row that is selected is also the one that the keyboard is at."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QTimer
from PySide6.QtWidgets import QAbstractItemView

from aliship_gui.ui.chosen_cells import first_of


def follow_selection(view: QAbstractItemView) -> None:
    """Let what an assistive technology selects in `view` become its current row, as by a click.

    Call it after the view has its model.
    """
    # Qt selects before it moves the current row: whether it will move shows a moment later.
    moment = QTimer(view)
    moment.setSingleShot(True)
    moment.setInterval(0)
    moment.timeout.connect(lambda: _follow(view))
    view.selectionModel().selectionChanged.connect(lambda _on, _off: moment.start())


def _follow(view: QAbstractItemView) -> None:
    model, row = view.selectionModel(), view.currentIndex().row()
    chosen = model.selection()
    parts = chosen.toList()
    if parts and not any(part.top() <= row <= part.bottom() for part in parts):
        model.setCurrentIndex(first_of(chosen), QItemSelectionModel.SelectionFlag.NoUpdate)
