"""Long work on a worker thread, which lets whoever waits for the interpreter go first.

Python runs one thread at a time, and shares its time out equally: while a worker is busy, a
paint of the window takes twice as long. A worker that finds itself kept from the interpreter
rests a while instead, so that the turn of the event loop is through before it goes on.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_EVERY = 0.000_3
"""Seconds after which it is looked whether anybody else was at work."""
_WAITED = 0.000_1
"""Seconds that may pass of these without a thread being at work itself."""
_REST = 0.003
_RESTS = 5
"""So often one after the other at most, which is a frame. Where the window never comes to rest,
work goes on."""
_SHARE = 0.008
"""Seconds of work between two such frames."""

_IS_COUNTED = time.get_clock_info("thread_time").resolution < _WAITED
"""Whether a thread can tell how long it was at work; Windows counts in steps of a frame."""


def giving_way(items: Iterable[T]) -> Iterator[T]:
    """The items in their order; between two of them others have the interpreter if they want it.

    Not for the GUI thread, which would rest as well.
    """
    if not _IS_COUNTED:
        yield from items
        return
    rests = 0
    began, worked = time.perf_counter(), time.thread_time()
    due = began + _EVERY
    for item in items:
        yield item
        now = time.perf_counter()
        if now < due:
            continue
        waited = (now - began) - (time.thread_time() - worked)
        if waited > _WAITED and rests < _RESTS:
            time.sleep(_REST)
            rests += 1
            pause = _EVERY
        else:
            pause = _SHARE if rests == _RESTS else _EVERY
            rests = 0
        began, worked = time.perf_counter(), time.thread_time()
        due = began + pause
