"""Times from a deed to the end of the repaint that it brings."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

_GIVING_UP = 5_000


class Frames(QObject):
    """Times deeds on one widget.

    `shown` may tell that the widget shows already what it is to show; the deed is over with the
    first repaint after that. The event loop sleeps meanwhile as it does in the program: one that
    spins would take the interpreter away from the threads that work for the repaint.
    """

    def __init__(self, widget: QWidget, shown: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self._shown = shown
        self._painted = False
        self._loop = QEventLoop(self)
        # Timers run after the repaint of the whole window, with all that the change moved.
        self._round = _timer(self, self._loop.quit)
        self._patience = _timer(self, self._loop.quit)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if event.type() == QEvent.Type.Paint and not self._painted and self._shown():
            self._painted = True
            self._round.start(0)
        return super().eventFilter(watched, event)

    def milliseconds(self, deed: Callable[[], object]) -> float:
        """How long a deed takes, with everything that the event loop does for it.

        Raises TimeoutError when nothing is painted within five seconds.
        """
        self._painted = False
        self._patience.start(_GIVING_UP)
        began = time.perf_counter()
        deed()
        self._loop.exec()
        taken = (time.perf_counter() - began) * 1_000
        self._patience.stop()
        if not self._painted:
            raise TimeoutError("nothing was painted")
        return taken


def _timer(parent: QObject, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(then)
    return timer
