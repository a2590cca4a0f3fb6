"""Keeps the windows' picture still while everything in them changes, a step at a time."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from aliship_gui.viewmodels.in_turns import InTurns

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_ALONE = QWidget.RenderFlag(0)
_SHARE = 0.003


class StillPicture(QObject):
    """Carries out steps that together take longer than a frame; only the result is painted.

    Each step has a turn of the event loop to itself, and so has the painting. What Qt posts to
    lay out what a step changed comes in the turn after it. Before it is painted all of it is drawn
    once where nobody sees it, some widgets a turn: new letters and icons take as long as the rest.
    """

    def __init__(self, parent: QObject, share: float = _SHARE) -> None:
        """`share` is how many seconds of a turn widgets are drawn unseen."""
        super().__init__(parent)
        self._share = share
        self._held: list[QWidget] = []
        self._under_way = 0
        self._turns = InTurns(self)
        self._turns.rested.connect(self._move_again)

    def change(self, steps: Iterator[object]) -> None:
        """Take these steps turn by turn, the first one now; or after a change that is under way.

        Where no window is shown there is no picture to keep: all of them are taken now. A step
        that fails is the last one of its change; the windows are painted again.
        """
        self._hold()
        self._under_way += 1
        self._turns.take(self._held_steps(steps))
        self._turns.take(self._drawn_unseen())
        if not self._held:
            self._turns.finish()

    def _held_steps(self, steps: Iterator[object]) -> Iterator[None]:
        try:
            for _step in steps:
                # What the step showed is not to be seen before the end either.
                self._hold()
                yield
        finally:
            self._under_way -= 1

    def _drawn_unseen(self) -> Iterator[None]:
        # What is about to change again need not be drawn.
        if not self._under_way:
            for window in self._held:
                if isValid(window) and window.isVisible():
                    yield from self._draw_unseen(window)

    def _draw_unseen(self, window: QWidget) -> Iterator[None]:
        # The first picture needs none.
        from PySide6.QtGui import QImage

        ratio = window.devicePixelRatioF()
        # Without transparency, as a screen: letters are kept apart for both.
        image = QImage(window.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        end = time.perf_counter() + self._share
        for part in window.findChildren(QWidget):
            if isValid(part) and part.isVisible() and part.window() is window:
                part.render(image, QPoint(), part.visibleRegion(), _ALONE)
                if time.perf_counter() > end:
                    yield
                    end = time.perf_counter() + self._share
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
