"""How long the turns of the event loop take in which a deed and all that comes of it is done.

What a turn takes is what the seller feels. What the GUI thread worked in it is less: it waits, for
the interpreter that other threads have, and for a processor that the computer gives to others.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

from tests.benchmarks.programs.bare_window import bare_window
from tests.fakes.hands import let_work

_REST = 300
_SLEEP = 0.000_3
"""Seconds to let others work when there was nothing to do."""


class Longest(NamedTuple):
    """Milliseconds of the longest turn, and of the most work in one turn, which may be another.

    The wait for something to do is part of neither.
    """

    turn: float
    work: float


def longest_turn(deed: Callable[[], object], milliseconds: int) -> Longest:
    """What the turns took while the program works for so long, from the deed on."""
    end = time.perf_counter() + milliseconds / 1_000
    return _longest(deed, lambda: time.perf_counter() >= end)


def longest_turn_until(
    deed: Callable[[], object], happened: Callable[[], bool], patience: int
) -> Longest:
    """`longest_turn` from the deed on until this happened; fails after `patience` milliseconds."""
    limit = time.perf_counter() + patience / 1_000

    def is_over() -> bool:
        if time.perf_counter() > limit:
            raise TimeoutError
        return happened()

    return _longest(deed, is_over)


def bare_turn() -> Longest:
    """`longest_turn` of a bare window of as many pixels, with a table of 1,000 rows, resized."""
    window, _table = bare_window(1_000)
    window.resize(1_280, 800)
    window.show()
    let_work(_REST)
    longest = longest_turn(lambda: window.resize(1_400, 900), _REST)
    window.close()
    return longest


def _longest(deed: Callable[[], object], is_over: Callable[[], bool]) -> Longest:
    dispatcher = QAbstractEventDispatcher.instance()
    everything = QEventLoop.ProcessEventsFlag.AllEvents
    QTimer.singleShot(0, deed)
    turn = work = 0.0
    while not is_over():
        began, worked = time.perf_counter(), time.thread_time()
        if dispatcher.processEvents(everything):
            turn = max(turn, time.perf_counter() - began)
            work = max(work, time.thread_time() - worked)
        else:
            time.sleep(_SLEEP)
    return Longest(turn * 1_000, work * 1_000)
