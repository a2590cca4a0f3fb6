"""A pane that scrolls up and down only, and that nothing is cut off from at its sides."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

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
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.verticalScrollBar().setFixedWidth(BAR)
        self.verticalScrollBar().rangeChanged.connect(self._keep_room)
        self._keep_room()

    def minimumSizeHint(self) -> QSize:
        """As wide as the content must be, within reason; of nearly any height."""
        needed = min(self.content.minimumSizeHint().width(), _WIDEST) + BAR
        return QSize(needed, _LOWEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: content that needs more or less width tells those around."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _keep_room(self) -> None:
        self.setViewportMargins(0, 0, 0 if self.verticalScrollBar().maximum() else BAR, 0)
