"""Texts of cells, laid out once for many paints.

A table is painted anew with each row that changes, each step of a scroll, each move of the cursor,
and to lay out its texts each time would take half as long again as all the rest.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QStaticText

_REMEMBERED = 1024
"""About twice the cells of a table that fills a large screen."""
_ANYWHERE = QRectF(0, 0, 1e6, 1e6)
_LINE_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\v\f\u2028\u2029", " "))


class LaidOut(Struct, frozen=True, gc=False):
    """A text, cut where there is no room for it."""

    shown: QStaticText
    wanted: int
    """Pixels that the whole text would take."""
    size: tuple[float, float]
    """Pixels, across and down, of what is shown."""


class CellTexts:
    """The texts of one view, each on one line and cut at its end."""

    def __init__(self) -> None:
        self._font = QFont()
        self._laid_out: dict[tuple[str, int], LaidOut] = {}

    def laid_out(self, painter: QPainter, text: str, room: int) -> LaidOut:
        """A text in the painter's font, for so many pixels."""
        font = painter.font()
        if font != self._font or len(self._laid_out) >= _REMEMBERED:
            self._font = font
            self._laid_out.clear()
        laid_out = self._laid_out.get((text, room))
        if laid_out is None:
            laid_out = self._laid_out[text, room] = _lay_out(font, text, room)
        return laid_out

    def paint(
        self, painter: QPainter, room: QRect, text: str, colour: str, *, right: bool = False
    ) -> None:
        """Draw a text in `colour` (#rrggbb), halfway down, at the left or right of its room."""
        laid_out = self.laid_out(painter, text, room.width())
        across, down = laid_out.size
        left = room.left() + (room.width() - across if right else 0)
        top = room.top() + (room.height() - down) / 2
        painter.setPen(QColor(colour))
        painter.drawStaticText(QPointF(left, top), laid_out.shown)


def _lay_out(font: QFont, text: str, room: int) -> LaidOut:
    metrics, line = QFontMetrics(font), text.translate(_LINE_BREAKS)
    cut = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
    shown = QStaticText(cut)
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.prepare(font=font)
    # Its own height is rounded up, and the text would stand a pixel too high.
    height = QFontMetricsF(font).boundingRect(_ANYWHERE, 0, cut).height()
    return LaidOut(shown, metrics.horizontalAdvance(line), (shown.size().width(), height))
