"""Keeps the windows' picture still while everything in them changes, a step at a time."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from aliship_gui.viewmodels.in_turns import InTurns

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class StillPicture(QObject):
    """Carries out steps that together take longer than a frame; only the result is painted.

    Each step has a turn of the event loop to itself, and so has the painting. What Qt posts to
    lay out what a step changed comes in the turn after it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        self._turns = InTurns(self)
        self._turns.rested.connect(self._move_again)

    def change(self, steps: Iterator[object]) -> None:
        """Take these steps turn by turn, the first one now; or after a change that is under way.

        Where no window is shown there is no picture to keep: all of them are taken now. A step
        that fails is the last one of its change; the windows are painted again.
        """
        self._hold()
        self._turns.take(self._held_steps(steps))
        if not self._held:
            self._turns.finish()

    def _held_steps(self, steps: Iterator[object]) -> Iterator[None]:
        for _step in steps:
            # What the step showed is not to be seen before the end either.
            self._hold()
            yield

    def _hold(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                # Where the window itself is the first to be painted again, Qt paints it with all
                # that lies in it, and then what lies in it once more.
                for part in window.findChildren(QWidget, options=_DIRECT):
                    part.update()
                window.setUpdatesEnabled(False)
                self._held.append(window)

    def _move_again(self) -> None:
        held, self._held = self._held, []
        # Some may be gone.
        for window in QApplication.topLevelWidgets():
            if window in held:
                window.setUpdatesEnabled(True)
                # Nor does Qt ask for a paint where one was due already when it was forbidden.
                QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))
