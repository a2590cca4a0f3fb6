"""The present turn of the event loop, in which no key, click or paint is answered."""

from __future__ import annotations

import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

SHARE = 0.004
"""Seconds of work after which a turn is left to those who had them."""


class Turn(QObject):
    """Tells what comes in one turn with others how much of it they had.

    It belongs to the thread that made it, whose event loop it watches; to be told where a turn
    begins costs that thread half a millionth of a second each.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begin()
        QAbstractEventDispatcher.instance().awake.connect(self._begin)

    @property
    def worked(self) -> float:
        """Seconds for which the thread was at work in this turn; waiting is no work.

        Windows counts in steps of a frame, so that it is none there until it is a whole one.
        """
        return time.thread_time() - self._began

    @Slot()
    def _begin(self) -> None:
        self._began = time.thread_time()
