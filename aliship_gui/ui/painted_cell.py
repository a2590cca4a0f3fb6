"""Cells that the program paints itself, on the background that the style draws."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from aliship_gui.ui.cell_texts import CellTexts
from aliship_gui.ui.theme import current_colours
from aliship_gui.viewmodels.indexes import AnyIndex

PADDING = 8
"""Pixels left and right of a cell's text, the style's border and padding among them."""
_NO_WORDS = QModelIndex()


def paint_ground(painter: QPainter, rect: QRect, colour: str) -> None:
    """Fill a rectangle with a colour (#rrggbb); the painter has no pen afterwards.

    Not by `fillRect`, which could fill it with a gradient as well: the first one that is asked
    to loads all that there is to say of gradients, in three milliseconds.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRect(rect)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class PaintedCellDelegate(QStyledItemDelegate):
    """What its kind draws stands on what the style sheet says of cells, chosen and hovered ones."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.texts = CellTexts()

    def paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Have the style draw the cell without words.

        By Qt's own `paint` of a cell that is in no model: to ask the style itself would load its
        class, which has so many enumerations that it takes a fortieth of the program's start.
        """
        super().paint(painter, option, _NO_WORDS)


class PlainCellDelegate(PaintedCellDelegate):
    """A text and nothing else, which Qt would lay out with each paint."""

    def __init__(self, view: QAbstractItemView, numeric: Collection[int] = ()) -> None:
        """`numeric` are the columns whose texts stand at the right."""
        super().__init__(view)
        self._numeric = numeric

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook."""
        self.paint_background(painter, option)
        text = index.data()
        if text:
            room = option.rect.adjusted(PADDING, 0, -PADDING, 0)
            right = index.column() in self._numeric
            self.texts.paint(painter, room, text, current_colours().text, right=right)
