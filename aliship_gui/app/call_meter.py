"""Shows how many calls a shop made today: in a tip, and by itself once that matters."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.store.call_budget import DaysCalls
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.viewmodels.call_text import calls_text, calls_tip
from aliship_gui.viewmodels.now_and_then import NowAndThen

_LOOK = 30_000
_WHILE_MOVING = 500
"""Milliseconds between two looks while shipments move one after another."""
MATTERS = 0.6
NEAR_THE_END = 0.9
"""Parts of the day's calls from which they are shown, and told in words."""


class CallMeter(QObject):
    """Counts nothing itself; looks at the count after each reading and twice a minute."""

    def __init__(self, window: MainWindow, shop: OpenShop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._label = window.calls
        self._age = window.age
        self._shop = shop
        self._today: DaysCalls | None = None
        self._told_until: datetime | None = None
        self._is_troubled = False
        self._label.hide()
        self._age.setToolTip("")
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        shop.desk.rested.connect(self.look)
        self._moving = NowAndThen(_WHILE_MOVING, self)
        self._moving.due.connect(self.look)
        shop.dispatch.moved.connect(self._moving.changed)
        shop.desk.troubles.changed.connect(self._troubled)

    def look(self) -> None:
        """Find out how many calls there were, and show it if need be."""
        budget = self._shop.budget
        self._shop.disk.run(
            lambda _job, _report: budget.today(datetime.now(UTC)), self._show, self._shop.desk.warn
        )

    def retranslate(self) -> None:
        """Say it in another language."""
        if self._today is not None:
            self._label.setText(calls_text(self._today))
            self._label.setToolTip(calls_tip(self._today))
            self._age.setToolTip(calls_tip(self._today))

    def _troubled(self, page: object) -> None:
        self._is_troubled = page is not None

    def _show(self, today: DaysCalls) -> None:
        self._today = today
        used = today.calls / today.limit
        self._label.setVisible(used >= MATTERS)
        self.retranslate()
        # What keeps the seller from working now is told first.
        due = used >= NEAR_THE_END and self._told_until != today.resets_at
        if due and not self._is_troubled:
            self._told_until = today.resets_at
            self._shop.desk.warn(Failure(FailureKind.LOCAL, "calls.nearly_used", calls_text(today)))
