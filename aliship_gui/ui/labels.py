"""Labels with the manners that every text from outside needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from aliship_gui.ui.icons import icon_pixmap
from aliship_gui.viewmodels.tool_tips import plain_tip

# Left stays left for a name in Hebrew too: the column is read as one.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

_COLUMN = 480
"""Pixels that a line is best read in."""


class PlainLabel(QLabel):
    """Shows text as it is, never as markup; can be selected with the mouse if told so.

    `role` is one of the style sheet's type roles: title, heading, muted, caption, key.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "",
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        self.setAlignment(_LEFT)
        if role:
            self.setProperty("role", role)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setCursor(Qt.CursorShape.IBeamCursor)


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where it does not fit; its tool tip has the whole."""

    def __init__(self, text: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role=role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Nearly nothing in width: the text gives way."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        del event
        painter = QPainter(self)
        room = self.contentsRect()
        text = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the tool tip appears only where something is hidden."""
        super().resizeEvent(event)
        hidden = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
        self.setToolTip(plain_tip(self.text()) if hidden else "")


class LongText(PlainLabel):
    """Many lines that wrap and can be selected.

    Layouts ask a dozen times how high a text is, for the same few widths, and Qt lays it out each
    time, and several times more to find a width of its own choice.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, wrap=True, selectable=True, parent=parent)
        self._heights: dict[tuple[str, int], int] = {}

    def heightForWidth(self, width: int) -> int:
        """Qt's hook."""
        key = (self.text(), width)
        if key not in self._heights:
            self._heights[key] = super().heightForWidth(width)
        return self._heights[key]

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(_COLUMN, self.heightForWidth(_COLUMN))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: any width of which a line can be read; the height follows from it."""
        return QSize(_COLUMN // 4, QFontMetrics(self.font()).lineSpacing())

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: another font or style makes other lines."""
        self._heights = {}
        super().changeEvent(event)


class IconLabel(QLabel):
    """An icon of `side` logical pixels; purely decorative, so it has no accessible name."""

    def __init__(self, side: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setFixedSize(side, side)

    def show_icon(self, name: str, colour: str) -> None:
        """Draw the icon `name` in `colour` (#rrggbb)."""
        self.setPixmap(icon_pixmap(name, colour, self._side, self.devicePixelRatioF()))


def restyle(widget: QWidget) -> None:
    """Have the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
