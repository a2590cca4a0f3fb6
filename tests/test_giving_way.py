"""Long work keeps its order, ends, and leaves most of the interpreter to who else wants it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.giving_way import giving_way

MANY = 1_000_000
ROUNDS = 4
Through = Callable[[Iterable[int]], Iterator[int]]


@pytest.fixture(autouse=True)
def turns_as_in_the_program() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0002)
    yield
    sys.setswitchinterval(before)


@given(st.lists(st.integers(), max_size=50))
def test_all_items_come_in_their_order(items: list[int]) -> None:
    assert list(giving_way(items)) == items
    assert list(giving_way(iter(items))) == items


def test_who_is_at_work_has_most_of_the_interpreter() -> None:
    giving = sum(done_beside_a_busy_thread(giving_way) for _round in range(ROUNDS))
    plain = sum(done_beside_a_busy_thread(iter) for _round in range(ROUNDS))
    assert 0 < giving < plain * 0.5


def done_beside_a_busy_thread(through: Through) -> int:
    """How many items a worker gets done while this thread is at work all the time."""
    done, stop, begun = 0, threading.Event(), threading.Event()

    def work() -> None:
        nonlocal done
        for _item in through(range(MANY)):
            begun.set()
            if stop.is_set():
                return
            busy(20)
            done += 1

    worker = threading.Thread(target=work)
    worker.start()
    begun.wait()
    busy(50_000)
    counted = done
    stop.set()
    worker.join()
    return counted


def busy(steps: int) -> None:
    """Work of which Python could take any other thread's turn."""
    for _step in range(steps):
        str(_step)
