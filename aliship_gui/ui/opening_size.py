"""How large a window beside the main one opens: as it was left, but never beyond its screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.window_memory import come_to_a_screen

_FRAME = QSize(16, 48)
"""What a desktop draws around a window, in logical pixels; it is not known before it is shown."""
_LEFT = frozenset({QEvent.Type.Hide, QEvent.Type.WindowDeactivate})


class OpeningSize(QObject):
    """Gives a window its size, and takes off what its screen has no room for when it is shown.

    The buttons stand at the bottom: on a small screen they could not be reached. Where the seller
    left the window it opens again, also after a restart.
    """

    def __init__(self, window: QWidget, width: int, height: int) -> None:
        super().__init__(window)
        self._came_back = False
        window.resize(width, height)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: before the window finds its place, and when the seller turns from it."""
        if isinstance(watched, QWidget):
            if event.type() is QEvent.Type.Show:
                self._come_back(watched)
                _fit(watched)
            elif event.type() in _LEFT and (main := _main_of(watched)) is not None:
                main.beside[watched.objectName()] = watched.saveGeometry()
        return super().eventFilter(watched, event)

    def _come_back(self, window: QWidget) -> None:
        main = _main_of(window)
        if main is not None and not self._came_back:
            self._came_back = True
            if window.restoreGeometry(main.beside.get(window.objectName(), QByteArray())):
                come_to_a_screen(window)


def _fit(window: QWidget) -> None:
    if not window.isMaximized():
        # It opens over its parent, on whichever screen that is now.
        screen = (window.parentWidget() or window).screen()
        window.resize(window.size().boundedTo(screen.availableGeometry().size() - _FRAME))


def _main_of(window: QWidget) -> MainWindow | None:
    parent = window.parentWidget()
    main = parent.window() if parent is not None else None
    return main if isinstance(main, MainWindow) else None
