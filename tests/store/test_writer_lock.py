"""One owner at a time: taken, kept, given back, taken from the dead."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import threading

from aliship_gui.store.database import Database
from aliship_gui.store.writer_lock import (
    BEAT_EVERY,
    STALE_AFTER,
    Owner,
    WriterLock,
    may_be_alive,
    this_owner,
)
from tests.store.samples import NOON, later


def lock_of(database: Database, nonce: str, shop: str = "shop") -> WriterLock:
    return WriterLock(database, shop, Owner(platform.node(), os.getpid(), nonce))


def test_only_one_of_two_holds_it(database: Database) -> None:
    one, other = lock_of(database, "one"), lock_of(database, "other")
    assert one.hold(NOON)
    assert one.hold(later(1))
    assert not other.hold(later(1))
    assert lock_of(database, "other", shop="another shop").hold(NOON)


def test_of_many_who_reach_for_it_at_once_one_gets_it(database: Database) -> None:
    many = 8
    start = threading.Barrier(many)
    got: list[bool] = []

    def reach(nonce: str) -> None:
        lock = lock_of(database, nonce)
        start.wait(20)
        got.append(lock.hold(NOON))

    threads = [threading.Thread(target=reach, args=(str(number),)) for number in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sorted(got) == [False] * (many - 1) + [True]


def test_it_is_given_back_by_its_owner_alone(database: Database) -> None:
    one, other = lock_of(database, "one"), lock_of(database, "other")
    assert one.hold(NOON)
    other.release()
    assert not other.hold(NOON)
    one.release()
    assert other.hold(NOON)
    assert not one.hold(NOON)


def test_a_beating_owner_keeps_it_and_a_silent_one_loses_it(database: Database) -> None:
    one, other = lock_of(database, "one"), lock_of(database, "other")
    assert one.hold(NOON)
    assert one.hold(NOON + BEAT_EVERY)
    assert not other.hold(NOON + STALE_AFTER * 1.01)
    assert other.hold(NOON + BEAT_EVERY + STALE_AFTER * 1.02)
    assert not one.hold(NOON + BEAT_EVERY + STALE_AFTER * 1.03)


def test_a_clock_set_back_makes_no_owner_immortal(database: Database) -> None:
    one, other = lock_of(database, "one"), lock_of(database, "other")
    assert one.hold(NOON)
    assert other.hold(NOON - STALE_AFTER * 2)


def test_an_owner_that_died_here_loses_it_at_once(database: Database) -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    dead = WriterLock(database, "shop", Owner(platform.node(), child.pid, "child"))
    mine = lock_of(database, "mine")
    assert dead.hold(NOON)
    assert not mine.hold(NOON)
    child.communicate(b"\n", timeout=30)
    assert mine.hold(NOON)


def test_an_owner_elsewhere_may_always_be_alive() -> None:
    assert may_be_alive(Owner("another computer", 1, ""))
    assert may_be_alive(this_owner())
    assert this_owner() != this_owner()
