"""Looks after the sign-in of the open shop, so that its end is told before a shipment fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.services.worker import Runner

if TYPE_CHECKING:
    from aliship_gui.services.session import SessionReport

_EVERY = 60 * 60 * 1_000
"""Milliseconds between two looks."""


class SignInWatch(QObject):
    """Asks `report` on a worker: at once, each hour, and when told to."""

    reported = Signal(object)
    """A `SessionReport`."""

    def __init__(
        self, report: Callable[[], SessionReport], runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._runner = runner
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Find out how it is with the sign-in now."""
        report = self._report
        self._runner.run(lambda _job, _report: report(), self.reported.emit, _unknown)


def _unknown(_failure: Failure) -> None:
    """A key store that tells nothing is told of by the call that needs it."""
