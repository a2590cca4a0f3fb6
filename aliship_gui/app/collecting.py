"""Garbage is collected on the GUI thread only, a little at a time.

Python collects on whichever thread happens to allocate. On a worker thread that may destroy a
widget, which Qt does not survive; in the midst of a key press it takes longer than the answer.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_FIRST = 500
"""Milliseconds until the first look: the window is painted first."""
_EVERY = 100
"""Milliseconds between two looks."""
_BUSY = 20
"""The same while thousands of objects are made: a collection takes as long as there are many."""
_YOUNG = 5_000
"""So many new objects are worth a collection; most of them die young."""
_PER_MIDDLE = 8
_PER_FULL = 8 * 20
_SETTLED = 3_000
"""Milliseconds until everything that stays for the program's life is there."""


class Collecting(QObject):
    """Takes the collector over until `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._collections = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FIRST)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._was_enabled = gc.isenabled()
        gc.disable()

    def settle_soon(self) -> None:
        """For a program that stays: what its start made is not looked through again and again."""
        QTimer.singleShot(_SETTLED, self, self.settle)

    def settle(self) -> None:
        """Nor is what was made since then: to look through all modules takes two frames."""
        gc.freeze()

    def stop(self) -> None:
        """Leave it to whoever had it before; a program that ends collects nothing any more."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def _look(self) -> None:
        is_busy = gc.get_count()[0] >= _YOUNG
        self._timer.setInterval(_BUSY if is_busy else _EVERY)
        if not is_busy:
            return
        self._collections += 1
        if self._collections % _PER_FULL == 0:
            gc.collect()
        else:
            gc.collect(0 if self._collections % _PER_MIDDLE else 1)
