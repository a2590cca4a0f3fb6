"""Keeps the windows' picture still while everything in them changes, a step at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

Step = Callable[[], object]


class StillPicture(QObject):
    """Carries out steps that together take longer than a frame; only the result is painted.

    Each step has a turn of the event loop to itself, and so has the painting. What Qt posts to
    lay out what a step changed comes in the turn after it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Step] = deque()
        self._held: list[QWidget] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    def change(self, first: Step, *later: Step) -> None:
        """Do the first step now and the others turn by turn, after those that still wait.

        Where no window is shown there is no picture to keep: all of them are done now.
        """
        self._hold()
        if self._held:
            self._steps.extend(later)
            # Whatever becomes of the step, the windows are painted again.
            self._next.start()
            first()
            return
        for step in (first, *later):
            step()

    def _hold(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._held.append(window)

    def _go_on(self) -> None:
        if self._steps:
            self._next.start()
            self._steps.popleft()()
            return
        held, self._held = self._held, []
        # Some may be gone.
        for window in QApplication.topLevelWidgets():
            if window in held:
                window.setUpdatesEnabled(True)
