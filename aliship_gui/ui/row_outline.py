"""Rows of a table that are still being fetched: an outline in each of their empty cells."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QTableView

from aliship_gui.ui.skeleton import paint_bar
from aliship_gui.ui.theme import current_colours
from aliship_gui.viewmodels.indexes import AnyIndex

_WIDTHS = (0.5, 0.7, 0.6)
_PADDING = 8

_Bar = tuple[int, int, float]
"""Where a cell's room begins, how wide it is, and the part of it that its bar takes."""


def outline_missing(view: QTableView, is_missing: Callable[[AnyIndex], bool]) -> None:
    """Draw over a view's viewport, at the end of its paint event; costs a question a row in sight.

    `is_missing` is asked about the first cell of a row. A cell that has a text keeps it; rows
    that are missing have texts in the same columns.
    """
    model = view.model()
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    rows = range(max(first, 0), (model.rowCount() if last < 0 else last + 1) if first >= 0 else 0)
    missing = [row for row in rows if is_missing(model.index(row, 0))]
    if not missing:
        return
    size = QSize(view.viewport().width(), view.rowHeight(missing[0]))
    outline = _outline(size, _bars(view, missing[0]), view.devicePixelRatioF())
    painter = QPainter(view.viewport())
    for row in missing:
        painter.drawPixmap(0, view.rowViewportPosition(row), outline)
    painter.end()


def _bars(view: QTableView, row: int) -> tuple[_Bar, ...]:
    model, columns = view.model(), range(view.horizontalHeader().count())
    rooms = []
    for column, part in zip(columns, cycle(_WIDTHS), strict=False):
        cell = model.index(row, column)
        if not cell.data():
            room = view.visualRect(cell).adjusted(_PADDING, 0, -_PADDING, 0)
            rooms.append((room.left(), room.width(), part))
    return tuple(rooms)


def _outline(size: QSize, bars: tuple[_Bar, ...], ratio: float) -> QPixmap:
    """One row, drawn once for all: whoever scrolls sees hundreds of them a second."""
    key = f"outline/{size.toTuple()}/{bars}/{current_colours().skeleton}/{ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        for left, width, part in bars:
            paint_bar(painter, QRect(left, 0, width, size.height()), part)
        painter.end()
        QPixmapCache.insert(key, pixmap)
    return pixmap
