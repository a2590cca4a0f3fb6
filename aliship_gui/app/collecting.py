"""Garbage is collected on the GUI thread only, a little at a time.

Python collects on whichever thread happens to allocate. On a worker thread that may destroy a
widget, which Qt does not survive; in the midst of a key press it takes longer than the answer. So
it is looked for where a turn of the event loop begins, as soon as there are some thousand new
objects: what it takes to look through these does not wait for more of them.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer, Slot

_FIRST = 500
"""Milliseconds until the first look: the window is painted first."""
_EVERY = 100
"""Milliseconds between two turns at least, where only other threads are at work."""
_YOUNG = 2_000
"""So many new objects are worth a collection; most of them die young."""
_PER_MIDDLE = 8
_PER_FULL = 8 * 50


class Collecting(QObject):
    """Takes the collector over until `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._collections = 0
        self._is_resting = True
        self._is_settling = False
        self._timer = QTimer(self)
        self._timer.setInterval(_FIRST)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()
        QAbstractEventDispatcher.instance().awake.connect(self._look)
        self._was_enabled = gc.isenabled()
        gc.disable()

    def settle_soon(self) -> None:
        """For a program that stays: until `settle`, what is made is looked through once at most.

        To look through all modules again takes two frames.
        """
        self._is_settling = True

    def settle(self) -> None:
        """Everything that stays for the program's life is there."""
        self._is_settling = False
        gc.freeze()

    def stop(self) -> None:
        """Leave it to whoever had it before; a program that ends collects nothing any more."""
        self._timer.stop()
        QAbstractEventDispatcher.instance().awake.disconnect(self._look)
        if self._was_enabled:
            gc.enable()

    @Slot()
    def _go_on(self) -> None:
        """A turn of the event loop that nobody else asked for; the first one ends the rest."""
        if self._is_resting and self._is_settling:
            # Of its fifty thousand objects some two dozen are garbage.
            gc.freeze()
        self._is_resting = False
        self._timer.setInterval(_EVERY)

    @Slot()
    def _look(self) -> None:
        if self._is_resting or gc.get_count()[0] < _YOUNG:
            return
        if self._is_settling:
            gc.collect(0)
            gc.freeze()
            return
        self._collections += 1
        if self._collections % _PER_FULL == 0:
            gc.collect()
        else:
            gc.collect(0 if self._collections % _PER_MIDDLE else 1)
