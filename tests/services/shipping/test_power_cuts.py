"""What the disk waits for is enough: a power cut loses no shipment and sends none twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from aliship_gui.domain.shipments import DeclarationState, SendType
from aliship_gui.services.shipping import Step
from aliship_gui.store.declarations import Declaration, Intent
from aliship_gui.store.errors import DuplicateDeclaration
from aliship_gui.store.writer_lock import STALE_AFTER
from tests.fakes.mains import FragileDatabase
from tests.fakes.platform import Answer, FakePlatform
from tests.services.shipping.desk import Desk, FakeClock, Killed, a_draft

State = DeclarationState


class Mains:
    """A computer with a database; its power may be cut once."""

    def __init__(self, folder: Path, platform: FakePlatform, clock: FakeClock) -> None:
        self._folder = folder
        self._platform = platform
        self._clock = clock
        self.database = FragileDatabase(folder / "data", busy_seconds=0.05)
        self._found: FragileDatabase | None = None

    def desk(self, nonce: str = "one") -> Desk:
        """A program that runs until the power is cut."""
        return Desk(self.database, lambda: self._platform, self._clock, nonce)

    def cut(self) -> Desk:
        """The program that is started when the power is back; all that ran before are gone."""
        self._found = self.database.after_power_cut(self._folder / "later")
        gone = {"one", "slow", "thief"}
        return Desk(self._found, lambda: self._platform, self._clock, "later", gone)

    def close(self) -> None:
        """Close what was opened."""
        self.database.close()
        if self._found is not None:
            self._found.close()


@pytest.fixture
def mains(tmp_path: Path, platform: FakePlatform, clock: FakeClock) -> Iterator[Mains]:
    computer = Mains(tmp_path, platform, clock)
    yield computer
    computer.close()


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.COMMITTED])
@pytest.mark.parametrize("answer", [Answer.PLAIN, Answer.CUT_AFTER, Answer.CUT_BEFORE])
@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_power_cut_at_any_step_is_survived(
    mains: Mains,
    platform: FakePlatform,
    clock: FakeClock,
    step: Step,
    answer: Answer,
    turns: int,
) -> None:
    desk = mains.desk()
    rows = [desk.service.enqueue(a_draft(order)) for order in "123"]
    platform.writes.append(answer)
    for turn in range(turns):
        desk.killed_at = step if turn == turns - 1 else None
        with suppress(Killed):
            clock.advance(desk.service.run_once())
    later = mains.cut()
    later.run()
    assert [later.state(row) for row in rows] == [State.DECLARED] * 3
    assert [platform.effects(order, "LX1") for order in "123"] == [1, 1, 1]


def test_what_is_put_in_together_waits_for_the_disk_once_and_is_there_after_a_cut(
    mains: Mains, platform: FakePlatform, clock: FakeClock
) -> None:
    desk = mains.desk()
    before = mains.database.waits
    outcomes = desk.service.enqueue_each([Intent(a_draft(order)) for order in "1213"])
    assert mains.database.waits - before == 1
    assert isinstance(outcomes.pop(2), DuplicateDeclaration)
    rows = [outcome for outcome in outcomes if isinstance(outcome, Declaration)]
    assert desk.told() == [State.QUEUED] * 3
    later = mains.cut()
    assert platform.sent == []
    later.run()
    assert [later.state(row) for row in rows] == [State.DECLARED] * 3
    assert [draft.order_id for draft in platform.sent] == ["1", "2", "3"]


def test_an_answer_waits_for_the_disk_with_what_comes_next(
    mains: Mains, platform: FakePlatform, clock: FakeClock
) -> None:
    desk = mains.desk()
    for order in "123":
        desk.service.enqueue(a_draft(order))
    before = mains.database.waits
    desk.run()
    assert mains.database.waits - before == 4


def test_an_answer_that_the_disk_lost_is_found_again(
    mains: Mains, platform: FakePlatform, clock: FakeClock
) -> None:
    desk = mains.desk()
    row = desk.service.enqueue(a_draft(send_type=SendType.PART))
    desk.service.run_once()
    assert desk.state(row) is State.DECLARED
    later = mains.cut()
    assert later.state(row) is State.SENDING
    later.run()
    assert later.state(row) is State.DECLARED
    assert len(platform.sent) == 1


def test_a_writer_at_rest_has_everything_on_the_disk(
    mains: Mains, platform: FakePlatform, clock: FakeClock
) -> None:
    desk = mains.desk()
    row = desk.service.enqueue(a_draft())
    desk.run()
    waits = mains.database.waits
    desk.service.run_once()
    assert mains.database.waits == waits
    later = mains.cut()
    assert later.state(row) is State.DECLARED


def test_a_writer_that_is_stopped_leaves_everything_on_the_disk(
    mains: Mains, platform: FakePlatform, clock: FakeClock
) -> None:
    desk, stop = mains.desk(), threading.Event()
    row = desk.service.enqueue(a_draft())
    platform.meanwhile = stop.set
    desk.service.run_forever(stop)
    later = mains.cut()
    assert later.state(row) is State.DECLARED


def test_a_late_answer_is_on_the_disk_at_once(
    mains: Mains, platform: FakePlatform, clock: FakeClock
) -> None:
    """Nobody would look for it: the row was found absent and waits to be sent again."""
    slow = mains.desk("slow")
    thief = mains.desk("thief")
    row = slow.service.enqueue(a_draft())
    platform.lag = timedelta(days=1)

    def hang() -> None:
        platform.meanwhile = lambda: None
        clock.advance(STALE_AFTER.total_seconds() + 1)
        while thief.get(row).state is not State.QUEUED:
            clock.advance(thief.service.run_once())

    platform.meanwhile = hang
    slow.service.run_once()
    later = mains.cut()
    assert later.state(row) is State.DECLARED
