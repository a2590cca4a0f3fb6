"""When the window appears: as it was left, with its orders in it, and in any case soon."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from aliship_gui.viewmodels.order_browser import OrderBrowser

_AT_LATEST = 300
"""Milliseconds after which the window is shown although what was kept is not known yet."""
_ORDERS_WITHIN = 30
"""Milliseconds for which the window waits for orders."""


class Appearing(QObject):
    """Shows a window once, as soon as it is worth looking at."""

    late = Signal()
    """The window is about to be shown, and nobody has told yet what is to stand in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_expected = False
        self._is_told = False
        self._is_over = False

    def expect(self) -> None:
        """Somebody wants to see it; `tell` follows, or the patience ends."""
        self._is_expected = True
        QTimer.singleShot(_AT_LATEST, self, self._be_late)

    def tell(self, browser: OrderBrowser | None) -> None:
        """What is to stand in it is known: the orders of `browser`, if there are any.

        Where it is expected it is shown, with them in it where the disk gives them at once.
        """
        self._is_told = True
        if not self._is_expected:
            return
        wait = 0
        if browser is not None and not browser.is_showing:
            wait = _ORDERS_WITHIN
            browser.view_shown.connect(self._appear, Qt.ConnectionType.SingleShotConnection)
        QTimer.singleShot(wait, self, self._appear)

    def call_off(self) -> None:
        """Do not show it any more."""
        self._is_over = True

    def _be_late(self) -> None:
        if not (self._is_told or self._is_over):
            self.late.emit()
            self._appear()

    def _appear(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._window.show()
