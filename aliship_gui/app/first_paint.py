"""Holds back what can wait until the window has been painted for the first time.

Python runs one thread at a time: a library that another thread loads meanwhile would take half
of the time from the one that paints.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_BREATH = 120
"""Milliseconds after the first paint, in which the orders come to stand in it."""
_LONGEST = 10.0
"""Seconds; a window that is never painted holds nothing up for good."""


class Gate:
    """Open unless a window is about to be painted. For any thread; knows no QObject."""

    def __init__(self) -> None:
        self._opened = threading.Event()
        self._opened.set()
        self.open = self._opened.set
        self.close = self._opened.clear

    def pass_through(self) -> None:
        """Return when the window has been painted, or is not going to be."""
        self._opened.wait(_LONGEST)


class FirstPaint(QObject):
    """Closes a gate at once, and opens it a moment after the window's first paint.

    Where nobody shows the window or tells that it is going to be shown (`expect`) before the
    first events are processed, there is nothing to wait for, and the gate opens then.
    """

    def __init__(self, window: QWidget, gate: Gate) -> None:
        super().__init__(window)
        self._window = window
        self._gate = gate
        self._expected = False
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH)
        self._breath.timeout.connect(gate.open)
        gate.close()
        window.installEventFilter(self)
        QTimer.singleShot(0, self, self._look)

    def expect(self) -> None:
        """The window is going to be shown, if not at once."""
        self._expected = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._breath.start()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if not (self._expected or self._window.isVisible()):
            self._gate.open()
