"""How long the turns of the event loop take in which a deed and all that comes of it is done."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

from tests.benchmarks.programs.bare_window import bare_window
from tests.fakes.hands import let_work

_REST = 300
_SLEEP = 0.000_3
"""Seconds to let others work when there was nothing to do."""


def longest_turn(deed: Callable[[], object], milliseconds: int) -> float:
    """Milliseconds of the longest turn while the program works for so long, from the deed on.

    The wait for the interpreter is part of a turn, the wait for something to do is not.
    """
    end = time.perf_counter() + milliseconds / 1_000
    return _longest(deed, lambda: time.perf_counter() >= end)


def longest_turn_until(
    deed: Callable[[], object], happened: Callable[[], bool], patience: int
) -> float:
    """`longest_turn` from the deed on until this happened; fails after `patience` milliseconds."""
    limit = time.perf_counter() + patience / 1_000

    def is_over() -> bool:
        if time.perf_counter() > limit:
            raise TimeoutError
        return happened()

    return _longest(deed, is_over)


def bare_turn() -> float:
    """`longest_turn` of a bare window of as many pixels, with a table of 1,000 rows, resized."""
    window, _table = bare_window(1_000)
    window.resize(1_280, 800)
    window.show()
    let_work(_REST)
    longest = longest_turn(lambda: window.resize(1_400, 900), _REST)
    window.close()
    return longest


def _longest(deed: Callable[[], object], is_over: Callable[[], bool]) -> float:
    dispatcher = QAbstractEventDispatcher.instance()
    everything = QEventLoop.ProcessEventsFlag.AllEvents
    QTimer.singleShot(0, deed)
    longest = 0.0
    while not is_over():
        began = time.perf_counter()
        if dispatcher.processEvents(everything):
            longest = max(longest, time.perf_counter() - began)
        else:
            time.sleep(_SLEEP)
    return longest * 1_000
