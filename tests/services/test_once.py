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
    told: list[str] = []
    second: list[threading.Thread] = []

    def come_second() -> None:
        only()
        told.append("second left")

    def deed() -> None:
        second.append(run_beside(come_second))
        # Long enough to leave, for one that does not wait.
        second[0].join(0.2)
        told.append("done")

    only = once(deed)
    only()
    second[0].join(PATIENCE)
    assert told == ["done", "second left"]


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
