"""One writer a shop, whatever dies, hangs or fills up."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta

import pytest
from msgspec import structs

from aliship_gui.api import flow_control
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.shipping import (
    OtherWriter,
    ShippingService,
    Step,
    StoreTrouble,
    Timing,
)
from aliship_gui.store.database import Database, connect
from aliship_gui.store.declarations import Intent
from aliship_gui.store.errors import StoreFull, StoreLocked
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.writer_lock import STALE_AFTER, WriterLock
from tests.fakes.platform import Answer, FakePlatform
from tests.services.shipping.desk import Desk, FakeClock, Killed, a_draft

State = DeclarationState


def test_what_was_queued_is_told_before_what_became_of_it(desk: Desk) -> None:
    """Although the writer is awake already, and quicker than the thread that queued it."""
    writers: list[threading.Thread] = []

    def let_the_writer_run(step: Step) -> None:
        if step is Step.COMMITTED:
            writers.append(threading.Thread(target=desk.service.run_once))
            writers[0].start()
            writers[0].join(0.3)

    desk.on_step = let_the_writer_run
    desk.service.enqueue(a_draft())
    writers[0].join(10)
    assert desk.told() == [State.QUEUED, State.SENDING, State.DECLARED]


def test_two_programs_share_one_outbox_and_one_sends(
    database: Database, platform: FakePlatform, clock: FakeClock
) -> None:
    one = Desk(database, lambda: platform, clock, "one")
    other = Desk(database, lambda: platform, clock, "other")
    one.service.run_once()
    row = other.service.enqueue(a_draft())
    assert other.service.run_once() > 0
    assert platform.sent == []
    assert OtherWriter() in other.events
    one.run()
    assert other.state(row) is State.DECLARED
    assert len(platform.sent) == 1


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.COMMITTED])
@pytest.mark.parametrize("answer", [Answer.PLAIN, Answer.CUT_AFTER, Answer.CUT_BEFORE])
def test_a_kill_at_any_step_is_survived(
    database: Database, platform: FakePlatform, clock: FakeClock, step: Step, answer: Answer
) -> None:
    killed = Desk(database, lambda: platform, clock, "killed")
    row = killed.service.enqueue(a_draft())
    platform.writes.append(answer)
    if step is Step.INTERRUPTION_SETTLED:
        _kill(killed, Step.MARKED_SENDING)
    survived = _kill(killed, step)
    next_one = Desk(database, lambda: platform, clock, "next", dead={"killed"})
    next_one.run()
    assert next_one.state(row) is State.DECLARED
    assert len(platform.ledger) == 1
    # A plain declaration is never read back, so these steps are not passed on its way.
    assert survived == (answer is Answer.PLAIN and "read_back" in step)


def _kill(desk: Desk, step: Step) -> bool:
    """End the program at a step; True when it came to rest without passing there."""
    desk.killed_at = step
    try:
        desk.run()
    except Killed:
        return False
    return True


@pytest.mark.parametrize(
    "put_in",
    [
        lambda service: service.enqueue(a_draft()),
        lambda service: service.enqueue_each([Intent(a_draft())]),
    ],
    ids=["alone", "with others"],
)
def test_a_kill_right_after_the_commit_loses_nothing(
    database: Database,
    platform: FakePlatform,
    clock: FakeClock,
    put_in: Callable[[ShippingService], object],
) -> None:
    killed = Desk(database, lambda: platform, clock, "killed")
    killed.killed_at = Step.COMMITTED
    with pytest.raises(Killed):
        put_in(killed.service)
    next_one = Desk(database, lambda: platform, clock, "next", dead={"killed"})
    next_one.run()
    assert len(platform.ledger) == 1


@pytest.mark.parametrize(
    "answer", [Answer.PLAIN, Answer.CUT_AFTER, Answer.CUT_BEFORE, Answer.UNREACHABLE]
)
def test_an_owner_robbed_while_it_hung_does_no_harm(
    database: Database, platform: FakePlatform, clock: FakeClock, answer: Answer
) -> None:
    slow = Desk(database, lambda: platform, clock, "slow")
    thief = Desk(database, lambda: platform, clock, "thief")
    row = slow.service.enqueue(a_draft())
    behind = slow.service.enqueue(a_draft("2"))
    platform.lag = timedelta(seconds=60)
    platform.writes.append(answer)

    def hang() -> None:
        platform.meanwhile = lambda: None
        clock.advance(STALE_AFTER.total_seconds() + 1)
        thief.service.run_once()
        assert State.UNKNOWN in thief.told()

    platform.meanwhile = hang
    slow.service.run_once()
    assert slow.service.run_once() > 0
    thief.run()
    assert [thief.state(found) for found in (row, behind)] == [State.DECLARED] * 2
    assert [platform.effects(order, "LX1") for order in "12"] == [1, 1]


def test_an_answer_that_comes_after_the_verdict_is_still_true(
    database: Database, platform: FakePlatform, clock: FakeClock
) -> None:
    slow = Desk(database, lambda: platform, clock, "slow")
    thief = Desk(database, lambda: platform, clock, "thief")
    row = slow.service.enqueue(a_draft())
    platform.lag = timedelta(days=1)

    def hang() -> None:
        platform.meanwhile = lambda: None
        clock.advance(STALE_AFTER.total_seconds() + 1)
        while thief.get(row).state is not State.QUEUED:
            clock.advance(thief.service.run_once())

    platform.meanwhile = hang
    slow.service.run_once()
    assert thief.state(row) is State.DECLARED
    thief.run()
    assert len(platform.sent) == 1


@contextmanager
def locked(database: Database) -> Iterator[None]:
    """Another program keeps the database locked."""
    with closing(connect(database.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def test_what_cannot_be_committed_is_not_taken(
    desk: Desk, database: Database, platform: FakePlatform
) -> None:
    with database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    long = structs.replace(a_draft(), description="lamp " * 100_000)
    with pytest.raises(StoreFull):
        desk.service.enqueue(long)
    desk.run()
    assert (platform.sent, desk.outbox.all(), desk.events) == ([], [], [])


def test_nothing_is_sent_that_could_not_be_recorded_first(
    desk: Desk, database: Database, platform: FakePlatform
) -> None:
    row = desk.service.enqueue(a_draft())
    assert desk.lock.hold(desk.clock())
    with locked(database), pytest.raises(StoreLocked):
        desk.service.run_once()
    assert (platform.sent, desk.state(row)) == ([], State.QUEUED)
    desk.run()
    assert desk.state(row) is State.DECLARED


def test_an_outcome_that_could_not_be_recorded_is_read_back(
    desk: Desk, database: Database, platform: FakePlatform
) -> None:
    row = desk.service.enqueue(a_draft())
    with ExitStack() as stack:
        platform.meanwhile = lambda: stack.enter_context(locked(database))
        with pytest.raises(StoreLocked):
            desk.service.run_once()
    assert desk.state(row) is State.SENDING
    desk.run()
    assert desk.told() == [State.QUEUED, State.SENDING, State.UNKNOWN, State.DECLARED]
    assert len(platform.sent) == 1


def test_the_loop_tells_trouble_once_goes_on_and_gives_the_lock_back(
    desk: Desk, database: Database, platform: FakePlatform
) -> None:
    stop = threading.Event()
    rows = [desk.service.enqueue(a_draft(order)) for order in "12"]
    with ExitStack() as trouble:
        trouble.enter_context(locked(database))
        desk.on_wait = lambda: trouble.close() if len(desk.waits) == 3 else None
        platform.meanwhile = lambda: stop.set() if len(platform.ledger) == 2 else None
        desk.service.run_forever(stop)
    assert [desk.state(row) for row in rows] == [State.DECLARED] * 2
    assert [type(e) for e in desk.events].count(StoreTrouble) == 1
    assert max(desk.waits) <= Timing().poll
    assert WriterLock(database, "shop").hold(desk.clock())


def test_a_real_thread_wakes_for_what_is_put_in(
    database: Database, platform: FakePlatform, clock: FakeClock
) -> None:
    stop, declared = threading.Event(), threading.Event()
    platform.meanwhile = declared.set
    lock = WriterLock(database, "shop")
    service = ShippingService(
        Outbox(database, "shop"),
        lock,
        lambda: platform,
        flow_control,
        timing=Timing(poll=60),
    )
    thread = threading.Thread(target=service.run_forever, args=(stop,))
    thread.start()
    row = service.enqueue(a_draft())
    assert declared.wait(20)
    stop.set()
    service.wake()
    thread.join(20)
    assert not thread.is_alive()
    assert [found.state for found in service.declarations("1")] == [State.DECLARED]
    assert row.declaration_id == service.declarations("1")[0].declaration_id
