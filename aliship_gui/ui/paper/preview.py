"""Shows one page of a document as it will be on paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aliship_gui.ui.paper.ink import Page, paint_page
from aliship_gui.ui.paper.sizes import A4, Paper
from aliship_gui.ui.theme import current_colours


class PagePreview(QWidget):
    """A white sheet, as large as there is room for, whatever the window's colours are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperPreview")
        self._paper = A4
        self._page: Page = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 280)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(560, 720)

    def show_page(self, page: Page, paper: Paper) -> None:
        """Show another page, () for none."""
        self._page, self._paper = page, paper
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        del event
        if not self._page:
            return
        room = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        scale = min(room.width() / self._paper.width, room.height() / self._paper.height)
        width, height = self._paper.width * scale, self._paper.height * scale
        left = room.left() + (room.width() - width) / 2
        top = room.top() + (room.height() - height) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(current_colours().strong_line))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(QRectF(left, top, width, height))
        painter.translate(left, top)
        painter.scale(scale, scale)
        paint_page(painter, self._page)
        painter.end()
