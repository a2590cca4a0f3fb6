"""Work that together takes longer than a frame, taken a step in each turn of the event loop."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.services.turn import SHARE, Turn

_DONE = object()


class InTurns(QObject):
    """Keys, clicks and paints are answered between two steps.

    What is painted in a turn comes before the step of that turn. Where it took long the step waits
    for the next turn, once: a window that is painted all the time must not keep it for ever.
    """

    rested = Signal()
    """Nothing is left to do; told in a turn of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works: deque[Iterator[object]] = deque()
        self._turn = Turn(self)
        self._has_waited = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether there are steps to take."""
        return bool(self._works)

    def take_later(self, steps: Iterator[object]) -> None:
        """As `take`, but the first step is not taken before the next turn."""
        self.take(chain((None,), steps))

    def take(self, steps: Iterator[object]) -> None:
        """Take the first step now and the others turn by turn; or all, after what is under way.

        A step reaches to the next `yield`, so work without one is done on return.
        A step that fails is the last one of its work; what waits behind it goes on.
        """
        self._works.append(steps)
        if len(self._works) == 1:
            self._step()

    def finish(self) -> None:
        """Take all steps now."""
        while self._works:
            self._step()

    def _go_on(self) -> None:
        if self._turn.worked > SHARE and not self._has_waited:
            self._has_waited = True
            self._next.start()
            return
        self._has_waited = False
        if self._works:
            self._step()
        else:
            self.rested.emit()

    def _step(self) -> None:
        # Whatever becomes of the step, it goes on.
        self._next.start()
        is_done = True
        try:
            is_done = next(self._works[0], _DONE) is _DONE
        finally:
            if is_done:
                self._works.popleft()
