"""One stop of a guided tour: an outline around a real widget, and a bubble beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from aliship_gui.ui.announcing import announce
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.theme import current_colours

_WIDTH = 320
_CORNER_WIDTH = 248
"""In the corner it lies over the side panel and over nothing else."""
_GAP = 10
_EDGE = 8


class _Outline(QWidget):
    """Drawn over everything, in the way of nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tourOutline")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_colours().accent), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
        painter.end()


class CoachMark(QFrame):
    """The bubble. It takes the keyboard when it appears; the window goes on working beneath it.

    Enter presses the button at hand, the arrows go on and back, Escape ends.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tourBubble")
        self.setProperty("bubble", "true")
        self._window = window
        self._target: QWidget | None = None
        self._outline = _Outline(window)
        self.title = PlainLabel(role="title", wrap=True)
        self.title.setObjectName("tourTitle")
        self.words = PlainLabel(wrap=True)
        self.words.setObjectName("tourText")
        self.place = PlainLabel(role="caption")
        self.place.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.end = self._button("tourEndButton", quiet=True)
        self.back = self._button("tourBackButton")
        self.next = self._button("tourNextButton")
        self.next.setProperty("accent", "true")
        self.end.clicked.connect(self.end_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.place)
        buttons.addStretch()
        for button in (self.end, self.back, self.next):
            buttons.addWidget(button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.hide()
        window.installEventFilter(self)

    def point_at(self, target: QWidget | None, title: str, words: str) -> None:
        """Stand beside a widget, or in the corner for None, and be spoken."""
        self._watch(target)
        self.title.setText(title)
        self.words.setText(words)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.show()
        self.settle()
        announce(self, f"{title}. {words}")

    def settle(self) -> None:
        """Take the size that the words need and the place that the target leaves."""
        self._column.invalidate()
        width = _WIDTH if self._target is not None else _CORNER_WIDTH
        self.setFixedWidth(
            min(max(width, self._column.totalMinimumSize().width()), self._window.width())
        )
        size = QSize(self.width(), self._column.totalHeightForWidth(self.width()))
        room = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        around = self._around()
        self.setGeometry(QRect(_beside(around, size, room), size))
        self._outline.setVisible(not around.isNull())
        self._outline.setGeometry(around)
        self._outline.raise_()
        self.raise_()

    def take_keyboard(self) -> None:
        """Put the cursor on the button that goes on."""
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Take it all away."""
        self._watch(None)
        self._outline.hide()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.end_wanted.emit()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.next_wanted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp) and self.back.isVisible():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows what it points at; keys that the buttons would take come here first."""
        moved = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in moved and self.isVisible() and watched in (self._window, self._target):
            self.settle()
        if event.type() is QEvent.Type.KeyPress and watched in (self.end, self.back, self.next):
            keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            if isinstance(event, QKeyEvent) and event.key() in keys:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _button(self, name: str, *, quiet: bool = False) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        if quiet:
            button.setProperty("quiet", "true")
        button.setAutoDefault(True)  # Enter presses it, as in a dialog.
        button.installEventFilter(self)
        return button

    def _watch(self, target: QWidget | None) -> None:
        if self._target is not None and self._target is not target:
            self._target.removeEventFilter(self)
        if target is not None and target is not self._target:
            target.installEventFilter(self)
            target.destroyed.connect(self._target_gone)
        self._target = target

    def _target_gone(self) -> None:
        self._target = None
        self._outline.hide()

    def _around(self) -> QRect:
        """The target's place in the window with a little air, null when it is not to be seen."""
        target = self._target
        if target is None or not target.isVisible():
            return QRect()
        corner = target.mapTo(self._window, QPoint())
        place = QRect(corner, target.size()).adjusted(-4, -4, 4, 4)
        return place & self._window.rect()


def _beside(around: QRect, size: QSize, room: QRect) -> QPoint:
    """Right of a place, else below, left, above, else in its own lower corner."""
    if around.isNull():
        return QPoint(room.right() - size.width(), room.bottom() - size.height() - 28)
    top = min(max(around.top(), room.top()), room.bottom() - size.height())
    left = min(max(around.left(), room.left()), room.right() - size.width())
    for corner in (
        QPoint(around.right() + _GAP, top),
        QPoint(left, around.bottom() + _GAP),
        QPoint(around.left() - _GAP - size.width(), top),
        QPoint(left, around.top() - _GAP - size.height()),
    ):
        if room.contains(QRect(corner, size)):
            return corner
    return QPoint(
        min(around.right(), room.right()) - size.width() - _GAP,
        min(around.bottom(), room.bottom()) - size.height() - _GAP,
    )
