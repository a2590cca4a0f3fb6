"""Two threads may come to a deed at the same time: it is done once, and both leave after it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from aliship_gui.services.once import once

PATIENCE = 10.0


def run_beside(deed: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=deed)
    thread.start()
    return thread


def test_who_comes_while_it_is_done_waits_and_does_not_do_it_again() -> None:
    begun, may_end, done = threading.Event(), threading.Event(), []

    def deed() -> None:
        begun.set()
        may_end.wait(PATIENCE)
        done.append(threading.current_thread())

    only = once(deed)
    first = run_beside(only)
    begun.wait(PATIENCE)
    seen_by_second: list[list[threading.Thread]] = []

    def come_second() -> None:
        only()
        seen_by_second.append(list(done))

    second = run_beside(come_second)
    assert seen_by_second == []
    may_end.set()
    for thread in (first, second):
        thread.join(PATIENCE)
    assert done == [first]
    assert seen_by_second == [[first]]


def test_what_failed_is_tried_again() -> None:
    tries = []

    def deed() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("the disk is full")

    only = once(deed)
    with pytest.raises(OSError, match="full"):
        only()
    only()
    only()
    assert len(tries) == 2
