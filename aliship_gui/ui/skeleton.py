"""What stands where something will be in a moment: its outline, instead of nothing."""

from __future__ import annotations

from itertools import cycle

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aliship_gui.ui.theme import current_colours

BAR = 8
"""Height of a bar that stands for a line of text, in logical pixels."""
_FIRST_LINE = 20
_TEXT_WIDTHS = (0.45, 0.75, 0.6, 0.35)
_ROW_WIDTHS = ((0.7, 0.5, 0.8, 0.6), (0.7, 0.6, 0.55, 0.75), (0.7, 0.45, 0.65, 0.5))
"""Parts of the room that bars take, line after line, so that it looks like text."""


def paint_bar(painter: QPainter, room: QRect, part: float) -> None:
    """A bar over `part` of the width of `room`, at its left and in its middle."""
    bar = QRectF(room.left(), room.center().y() - BAR / 2 + 1, room.width() * part, BAR)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(current_colours().skeleton))
    painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
    painter.restore()


class SkeletonText(QWidget):
    """A few lines of text to come. Its accessible name says what is being waited for."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the lines."""
        return QSize(160, self._lines * _FIRST_LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        del event
        painter = QPainter(self)
        for line, part in zip(range(self._lines), cycle(_TEXT_WIDTHS), strict=False):
            room = QRect(0, line * _FIRST_LINE, min(self.width(), 320), _FIRST_LINE)
            paint_bar(painter, room, part)
        painter.end()


class SkeletonTable(QWidget):
    """The rows of a table to come. Its accessible name says what is being waited for."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: as many rows as there is room for."""
        del event
        painter = QPainter(self)
        height = self._row_height
        for row, widths in zip(
            range(self.height() // height + 1), cycle(_ROW_WIDTHS), strict=False
        ):
            self._paint_row(painter, row * height, widths)
        painter.end()

    def _paint_row(self, painter: QPainter, top: int, widths: tuple[float, ...]) -> None:
        column = self.width() // len(widths)
        for place, part in enumerate(widths):
            room = QRect(place * column + 8, top, column - 16, self._row_height)
            paint_bar(painter, room, part)
        painter.setPen(QColor(current_colours().line))
        below = top + self._row_height - 1
        painter.drawLine(0, below, self.width(), below)
