"""Waits until something that moves has come to rest."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

REST = 30
"""Milliseconds without a move that count as rest: about two frames."""
LONGEST = 250
"""Milliseconds after which a glimpse is due, moving or not."""


class Rest(QObject):
    """Tells once when it is time to look."""

    reached = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.reached)
        self._glimpse = QDeadlineTimer()

    def moved(self) -> None:
        """It is on the move: look when it rests, and now and then while it does not."""
        if not self._timer.isActive():
            self._glimpse = QDeadlineTimer(LONGEST)
        self._timer.start(min(REST, self._glimpse.remainingTime()))

    def look(self) -> None:
        """Look as soon as the event loop comes round."""
        self._timer.start(0)
