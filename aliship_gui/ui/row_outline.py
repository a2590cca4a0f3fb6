"""Rows of a table that are still being fetched: an outline in each of their empty cells."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from aliship_gui.ui.skeleton import paint_bar
from aliship_gui.viewmodels.indexes import AnyIndex

_WIDTHS = (0.5, 0.7, 0.6)
_PADDING = 8


def outline_missing(view: QTableView, is_missing: Callable[[AnyIndex], bool]) -> None:
    """Draw over a view's viewport, at the end of its paint event; costs a question a row in sight.

    `is_missing` is asked about the first cell of a row. A cell that has a text keeps it.
    """
    model, header = view.model(), view.horizontalHeader()
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    rows = range(max(first, 0), (model.rowCount() if last < 0 else last + 1) if first >= 0 else 0)
    missing = [row for row in rows if is_missing(model.index(row, 0))]
    if not missing:
        return
    painter = QPainter(view.viewport())
    for row in missing:
        for column, part in zip(range(header.count()), cycle(_WIDTHS), strict=False):
            cell = model.index(row, column)
            if not cell.data():
                room = view.visualRect(cell).adjusted(_PADDING, 0, -_PADDING, 0)
                paint_bar(painter, room, part)
    painter.end()
