"""The guided tour on its command, and offered once in the practice shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from aliship_gui.app.preferences import Preferences
from aliship_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from aliship_gui.ui.guided_tour import GuidedTour

_OFFERED = "tour.offered"
_FIRST_LOOK = 1_000
"""Milliseconds in which the window is painted and its orders begin to arrive."""


class FirstMinute(QObject):
    """Builds the tour when it is first wanted; an answer to the offer is remembered."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._tour: GuidedTour | None = None
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_FIRST_LOOK)
        self._moment.timeout.connect(self._offer)
        window.commands["tour"].triggered.connect(lambda: self._made().begin())

    def practice_shop_opened(self) -> None:
        """Offer the tour in a moment, unless it was offered before."""
        self._moment.start()

    def _offer(self) -> None:
        asked = self._preferences.get(_OFFERED) or not self._preferences.is_loaded
        if self._window.isVisible() and not asked:
            self._made().offer()

    def _made(self) -> GuidedTour:
        from aliship_gui.ui.guided_tour import GuidedTour

        if self._tour is None:
            self._tour = GuidedTour(self._window)
            self._tour.ended.connect(self._answered)
            self._tour.pick_wanted.connect(self._pick)
        return self._tour

    def _answered(self) -> None:
        self._preferences.keep(_OFFERED, "yes")

    def _pick(self) -> None:
        """Point at a form that is there; an order is looked at, nothing is sent."""
        panes = self._window.panes
        if panes is not None and not panes.form.isVisible():
            panes.orders.pick_first()
