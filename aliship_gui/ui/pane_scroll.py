"""A pane that scrolls up and down only, and that nothing is cut off from at its sides."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

BAR = 12
"""Width of a scroll bar, in logical pixels."""
_WIDEST = 260
"""What a pane insists on at most: a word may be longer than any window is wide."""
_LOWEST = 48
"""A line or two; what stands below a pane, as buttons do, needs its place more."""


class PaneScroll(QScrollArea):
    """Holds `content`, whose width is the same whether there is something to scroll or not.

    The bar's room at the right is always kept, so that content leaves `BAR` less margin there.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the width, the width the lines, and these the bar.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(_ShyBar(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content must be, within reason; of nearly any height."""
        needed = min(self.content.minimumSizeHint().width(), _WIDEST) + BAR
        return QSize(needed, _LOWEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: content that needs more or less width tells those around."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class _ShyBar(QScrollBar):
    """Takes its room, and shows itself only where there is something to scroll."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
