"""How long the turns of the event loop take in which a deed and all that comes of it is done."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

_SLEEP = 0.000_3
"""Seconds to let others work when there was nothing to do."""


def longest_turn(deed: Callable[[], object], milliseconds: int) -> float:
    """Milliseconds of the longest turn while the program works for so long, from the deed on.

    The wait for the interpreter is part of a turn, the wait for something to do is not.
    """
    dispatcher = QAbstractEventDispatcher.instance()
    everything = QEventLoop.ProcessEventsFlag.AllEvents
    QTimer.singleShot(0, deed)
    longest, end = 0.0, time.perf_counter() + milliseconds / 1_000
    while (began := time.perf_counter()) < end:
        if dispatcher.processEvents(everything):
            longest = max(longest, time.perf_counter() - began)
        else:
            time.sleep(_SLEEP)
    return longest * 1_000
