"""A line edit that underlines the character at which a text goes wrong."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit

from aliship_gui.ui.theme import Tone, current_colours

_THICKNESS = 2


class MarkedLineEdit(QLineEdit):
    """`mark` takes the index of a character; the length of the text means that more is missing."""

    _marked: int | None = None

    @property
    def marked(self) -> int | None:
        """The index that is underlined, None for none."""
        return self._marked

    def mark(self, index: int | None) -> None:
        """Underline the character at `index`, the place behind the last one, or nothing."""
        if index != self._marked:
            self._marked = index
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        super().paintEvent(event)
        if self._marked is None or not self.text():
            return
        place = self._place(min(self._marked, len(self.text())))
        painter = QPainter(self)
        painter.setClipRect(self.rect().adjusted(4, 0, -4, 0))
        painter.setPen(QPen(QColor(current_colours().tones[Tone.BAD].text), _THICKNESS))
        painter.drawLine(QLineF(place.left(), place.bottom(), place.right(), place.bottom()))
        painter.end()

    def _place(self, index: int) -> QRect:
        """Where a character stands, however far the text is scrolled."""
        metrics = self.fontMetrics()
        text, cursor = self.text(), self.cursorRect()
        before = metrics.horizontalAdvance(text[:index])
        at_cursor = metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = cursor.center().x() + before - at_cursor
        width = metrics.horizontalAdvance(text[index] if index < len(text) else "0")
        return QRect(left, cursor.top(), max(width, 6), cursor.height() - _THICKNESS)
