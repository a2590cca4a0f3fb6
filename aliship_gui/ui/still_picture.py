"""Keeps the windows' picture still while everything in them changes, a step at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_DONE = object()
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class StillPicture(QObject):
    """Carries out steps that together take longer than a frame; only the result is painted.

    Each step has a turn of the event loop to itself, and so has the painting. What Qt posts to
    lay out what a step changed comes in the turn after it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._changes: deque[Iterator[object]] = deque()
        self._held: list[QWidget] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    def change(self, steps: Iterator[object]) -> None:
        """Take these steps turn by turn, the first one now; or after a change that is under way.

        Where no window is shown there is no picture to keep: all of them are taken now. A step
        that fails is the last one of its change; the windows are painted again.
        """
        self._changes.append(steps)
        self._hold()
        if len(self._changes) == 1:
            self._take_step()
        while self._changes and not self._held:
            self._take_step()

    def _take_step(self) -> None:
        # Whatever becomes of the step, the windows are painted again.
        self._next.start()
        is_done = True
        try:
            is_done = next(self._changes[0], _DONE) is _DONE
        finally:
            if is_done:
                self._changes.popleft()
            # What the step showed is not to be seen before the end either.
            self._hold()

    def _hold(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                # Where the window itself is the first to be painted again, Qt paints it with all
                # that lies in it, and then what lies in it once more.
                for part in window.findChildren(QWidget, options=_DIRECT):
                    part.update()
                window.setUpdatesEnabled(False)
                self._held.append(window)

    def _go_on(self) -> None:
        if self._changes:
            self._take_step()
            return
        held, self._held = self._held, []
        # Some may be gone.
        for window in QApplication.topLevelWidgets():
            if window in held:
                window.setUpdatesEnabled(True)
                # Nor does Qt ask for a paint where one was due already when it was forbidden.
                QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))
