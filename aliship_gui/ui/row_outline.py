"""Rows of a table that are still being fetched: an outline in each of their empty cells.

All such rows look alike but for the one cell that is known. Whoever scrolls sees hundreds of them
a second, so their cells are not painted one by one: the outline of a row is drawn once and copied.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache, QRegion
from PySide6.QtWidgets import QTableView

from aliship_gui.ui.painted_cell import PADDING
from aliship_gui.ui.skeleton import paint_bar
from aliship_gui.ui.theme import current_colours
from aliship_gui.viewmodels.row_changes import stretches

_WIDTHS = (0.5, 0.7, 0.6)

_Bar = tuple[int, int, float]
"""Where a cell's room begins, how wide it is, and the part of it that its bar takes."""


def rows_in_sight(view: QTableView) -> range:
    """The rows that a view shows at least a part of."""
    return rows_between(view, 0, view.viewport().height() - 1)


def rows_between(view: QTableView, top: int, bottom: int) -> range:
    """The rows between two heights of a view's viewport."""
    first, last = view.rowAt(top), view.rowAt(bottom)
    if first < 0:
        return range(0)
    return range(first, view.model().rowCount() if last < 0 else last + 1)


def without_outlines(
    view: QTableView, region: QRegion, missing: Sequence[int], known: int
) -> QRegion:
    """What of `region` is left to the view itself to paint: all but what `outline_rows` draws.

    `missing` are rows in sight, ascending, and `known` is the column that stands in them already.
    Chosen rows, and that of the cursor, have colours of their own and are left to the view.
    """
    left, width = view.columnViewportPosition(known), view.columnWidth(known)
    for first, last in stretches(_plain(view, missing)):
        top = view.rowViewportPosition(first)
        height = view.rowViewportPosition(last) + view.rowHeight(last) - top
        cells = QRegion(0, top, view.viewport().width(), height)
        region = region - (cells - QRegion(left, top, width, height))
    return region


def outline_rows(view: QTableView, missing: Sequence[int], known: int) -> None:
    """Draw the outlines of these rows over a view's viewport, at the end of its paint event."""
    size = QSize(view.viewport().width(), view.rowHeight(missing[0]))
    outline = _outline(size, _bars(view, known), view.devicePixelRatioF())
    plain, before = set(_plain(view, missing)), view.columnViewportPosition(known)
    behind = before + view.columnWidth(known)
    painter = QPainter(view.viewport())
    # As a style sheet draws the borders of cells.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(current_colours().line))
    for row in missing:
        top = view.rowViewportPosition(row)
        painter.drawPixmap(0, top, outline)
        if row in plain:
            bottom = top + size.height() - 1
            painter.drawRect(0, bottom, before, 1)
            painter.drawRect(behind, bottom, size.width() - behind, 1)
    painter.end()


def _plain(view: QTableView, rows: Sequence[int]) -> Sequence[int]:
    """Those of `rows` that are neither chosen nor have the cursor in them."""
    chosen, cursor = view.selectionModel(), view.currentIndex()
    if not chosen.hasSelection() and not cursor.isValid():
        return rows
    root = view.rootIndex()
    return [
        row for row in rows if row != cursor.row() and not chosen.rowIntersectsSelection(row, root)
    ]


def _bars(view: QTableView, known: int) -> tuple[_Bar, ...]:
    header = view.horizontalHeader()
    return tuple(
        (
            header.sectionViewportPosition(column) + PADDING,
            header.sectionSize(column) - 2 * PADDING,
            _WIDTHS[column % len(_WIDTHS)],
        )
        for column in range(header.count())
        if column != known and not header.isSectionHidden(column)
    )


def _outline(size: QSize, bars: tuple[_Bar, ...], ratio: float) -> QPixmap:
    """The bars of one row."""
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
