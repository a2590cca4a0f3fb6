"""How large a window beside the main one opens: as it is best, but never beyond its screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""What a desktop draws around a window, in logical pixels; it is not known before it is shown."""


class OpeningSize(QObject):
    """Gives a window its size, and takes off what its screen has no room for when it is shown.

    The buttons stand at the bottom: on a small screen they could not be reached.
    """

    def __init__(self, window: QWidget, width: int, height: int) -> None:
        super().__init__(window)
        window.resize(width, height)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: before the window finds its place."""
        shown = event.type() is QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and not watched.isMaximized():
            # It opens over its parent, on whichever screen that is now.
            screen = (watched.parentWidget() or watched).screen()
            room = screen.availableGeometry().size() - _FRAME
            watched.resize(watched.size().boundedTo(room))
        return super().eventFilter(watched, event)
