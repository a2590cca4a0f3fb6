"""What the desktop changes while the program runs: its colours, and the screens there are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from aliship_gui.ui.window_memory import come_to_a_screen


class DesktopChanges(QObject):
    """Keeps `window` where it can be reached; `colours_changed` is for who follows the system."""

    colours_changed = Signal()

    def __init__(self, window: QWidget, qt: QApplication) -> None:
        super().__init__(window)
        self._window = window
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._recolour)
        # A moment later: as long as Qt tells of it, the screen is still among the others.
        qt.screenRemoved.connect(self._screen_gone, Qt.ConnectionType.QueuedConnection)

    def _recolour(self, _scheme: Qt.ColorScheme) -> None:
        self.colours_changed.emit()

    def _screen_gone(self, _screen: QScreen) -> None:
        come_to_a_screen(self._window)
