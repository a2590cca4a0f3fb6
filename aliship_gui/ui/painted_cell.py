"""Cells that the program paints itself, on the background that the style draws."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

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

    def paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Have the style draw the cell without words.

        By Qt's own `paint` of a cell that is in no model: to ask the style itself would load its
        class, which has so many enumerations that it takes a fortieth of the program's start.
        """
        super().paint(painter, option, _NO_WORDS)
