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
_LATIN = "x"
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
        self._letters = _Letters(QFont())
        self._laid_out: dict[tuple[str, int], LaidOut] = {}

    def laid_out(self, painter: QPainter, text: str, room: int) -> LaidOut:
        """A text in the painter's font, for so many pixels."""
        font = painter.font()
        if font != self._letters.font:
            self._letters = _Letters(font)
            self._laid_out.clear()
        laid_out = self._laid_out.get((text, room))
        if laid_out is None:
            if len(self._laid_out) >= _REMEMBERED:
                self._laid_out.clear()
            laid_out = self._laid_out[text, room] = self._letters.lay_out(text, room)
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


class _Letters:
    """A font, and what is asked of it for each text."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics, self._exact_metrics = QFontMetrics(font), QFontMetricsF(font)
        self._latin_height = self._height(_LATIN)

    def lay_out(self, text: str, room: int) -> LaidOut:
        """A text on one line, cut where it takes more pixels."""
        line = text.translate(_LINE_BREAKS)
        wanted = self._metrics.horizontalAdvance(line)
        # Told in whole pixels, so that one that seems to fill the room may be wider.
        if wanted >= room:
            line = self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
        shown = QStaticText(line)
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.prepare(font=self.font)
        is_latin = line.isascii() and line.isprintable()
        # The static text's own height is rounded up, and it would stand a pixel too high.
        height = self._latin_height if is_latin else self._height(line)
        return LaidOut(shown, wanted, (shown.size().width(), height))

    def _height(self, line: str) -> float:
        """Other scripts come from other fonts, which may be higher."""
        return self._exact_metrics.boundingRect(_ANYWHERE, 0, line).height()
