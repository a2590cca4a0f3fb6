"""What is asked of the platform, what is kept, and what a failure or a stop leaves behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from aliship_gui.api.errors import NoAnswer
from aliship_gui.api.times import PLATFORM_ZONE, to_platform
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order, OrderStatus
from aliship_gui.services.order_sync import OPEN_STATUSES, OrderSync, Progress, Sources
from tests.fakes.order_source import NOON, FakeOrderKeeper, FakeOrderReader, SetClock
from tests.fakes.runner import HandRunner

FINISH = str(OrderStatus.FINISH)
WAITING = str(OrderStatus.WAIT_SELLER_SEND_GOODS)
CUT = NoAnswer(Failure(FailureKind.NO_ANSWER, "network.cut"))


class Reading:
    """An `OrderSync` between a made-up platform and memory, and everything that it says."""

    def __init__(self, orders: int = 0, finished: int = 0, last: int | None = None) -> None:
        self.clock = SetClock()
        self.reader = FakeOrderReader(self.clock, [*an(orders, WAITING), *an(finished, FINISH)])
        self.keeper = FakeOrderKeeper(last=None if last is None else NOON - timedelta(days=last))
        self.network = HandRunner()
        self.disk = HandRunner()
        self.sync = OrderSync(
            Sources(self.reader, self.keeper, self.network, self.disk, self.clock)
        )
        self.changed: list[frozenset[str]] = []
        self.progress: list[Progress] = []
        self.said: list[str] = []
        self.failures: list[Failure] = []
        self.sync.page_landed.connect(self._page_landed)
        self.sync.started.connect(lambda: self.said.append("started"))
        self.sync.finished.connect(lambda: self.said.append("finished"))
        self.sync.failed.connect(self.failures.append)

    def _page_landed(self, changed: frozenset[str], progress: Progress) -> None:
        self.changed.append(changed)
        self.progress.append(progress)

    def finish(self) -> None:
        """Work until the reading is over."""
        while self.disk.waiting or self.network.waiting:
            self.disk.finish()
            self.network.finish()

    def queries(self) -> list[tuple[tuple[str, ...], timedelta, bool]]:
        """Statuses, interval and whether it is one of creation, of every first page asked for."""
        queries = []
        for query, page in self.reader.asked:
            start, end = query.created_from, query.created_to
            by_creation = start is not None
            if not by_creation:
                start, end = query.modified_from, query.modified_to
            assert start is not None
            assert end is not None
            if page == 1:
                queries.append((query.statuses, end - start, by_creation))
        return queries


def an(count: int, status: str) -> list[Order]:
    """So many orders of a status."""
    return [Order(f"{status}-{number}", status) for number in range(count)]


def test_the_first_reading_takes_what_is_open_and_the_newest_finished() -> None:
    reading = Reading()
    reading.sync.refresh()
    reading.finish()
    assert reading.queries() == [
        (OPEN_STATUSES, timedelta(days=180), True),
        ((FINISH,), timedelta(days=30), True),
    ]
    assert {*OPEN_STATUSES, FINISH} == set(OrderStatus)
    assert all(query.created_to == NOON for query, _ in reading.reader.asked)


def test_a_refresh_asks_for_what_changed_since_the_last_with_a_margin() -> None:
    reading = Reading(last=2)
    reading.sync.refresh()
    reading.finish()
    since = timedelta(days=2, minutes=10)
    assert reading.queries() == [(OPEN_STATUSES, since, False), ((FINISH,), since, False)]


@pytest.mark.parametrize("minute", [5, 35, 65, 95, 125])
def test_nothing_is_left_out_while_the_platforms_clock_shows_an_hour_twice(minute: int) -> None:
    reading = Reading(last=0)
    hour = datetime(2026, 11, 1, 8, tzinfo=UTC)
    reading.keeper.last = last = hour + timedelta(minutes=minute - 30)
    reading.clock.now = now = hour + timedelta(minutes=minute)
    reading.sync.refresh()
    reading.finish()
    for query, _ in reading.reader.asked:
        assert query.modified_from is not None
        assert query.modified_to is not None
        # In either sense of what is written: the platform may take it for an hour more or less.
        assert max(_senses(query.modified_from)) <= last
        assert min(_senses(query.modified_to)) >= now


def _senses(moment: datetime) -> set[datetime]:
    """The moments that the time sent for this one may be taken for."""
    wall = datetime.fromisoformat(to_platform(moment)).replace(tzinfo=PLATFORM_ZONE)
    return {wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1)}


def test_finished_orders_of_a_long_absence_are_asked_for_month_by_month() -> None:
    reading = Reading(last=70)
    reading.sync.refresh()
    reading.finish()
    finished = [span for statuses, span, _ in reading.queries() if statuses == (FINISH,)]
    assert len(finished) == 3
    assert max(finished) <= timedelta(days=30)
    assert sum(finished, timedelta(0)) == timedelta(days=70, minutes=10)


def test_the_first_page_is_shown_before_the_second_is_asked_for() -> None:
    reading = Reading(orders=6)
    reading.sync.refresh()
    reading.disk.step()
    reading.network.step()
    assert reading.changed == [{f"{WAITING}-0", f"{WAITING}-1"}]
    assert [page for _, page in reading.reader.asked] == [1]
    assert reading.sync.is_reading


def test_pages_after_the_first_may_be_read_by_several_threads_at_once() -> None:
    reading = Reading(orders=6)
    reading.sync.refresh()
    reading.disk.step()
    reading.network.step()
    finished_orders_and_two_pages = 3
    assert reading.network.waiting == finished_orders_and_two_pages


def test_progress_grows_to_the_whole() -> None:
    reading = Reading(orders=5, finished=3)
    reading.sync.refresh()
    reading.finish()
    done = [progress.done for progress in reading.progress]
    assert done == sorted(done)
    assert reading.progress[-1] == Progress(8, 8)
    assert all(progress.done <= progress.total for progress in reading.progress)
    assert len(reading.keeper.rows) == 8


@pytest.mark.parametrize(
    ("behind", "again"),
    [
        (timedelta(hours=1), timedelta(hours=1)),
        (timedelta(0), timedelta(0)),
        (timedelta(hours=-1), timedelta(0)),
        (timedelta(days=400), timedelta(0)),
    ],
    ids=["ours is fast", "right", "ours is slow", "no clock of a platform"],
)
def test_a_clock_that_is_ahead_misses_nothing_at_the_next_refresh(
    behind: timedelta, again: timedelta
) -> None:
    reading = Reading(orders=5)
    reading.reader.behind = behind
    reading.sync.refresh()
    reading.finish()
    assert reading.keeper.last == NOON
    reading.reader.asked.clear()
    reading.sync.refresh()
    reading.finish()
    assert {span for _, span, _ in reading.queries()} == {timedelta(minutes=10) + again}


def test_a_complete_reading_marks_the_moment_at_which_it_began() -> None:
    reading = Reading(orders=5)
    reading.reader.delay = timedelta(minutes=1)
    reading.sync.refresh()
    reading.finish()
    assert reading.clock.now > NOON
    assert reading.keeper.last == NOON
    assert reading.said == ["started", "finished"]
    assert reading.failures == []
    assert not reading.sync.is_reading


def test_what_is_saved_is_as_old_as_the_question() -> None:
    reading = Reading(orders=3)
    reading.reader.delay = timedelta(seconds=30)
    reading.sync.refresh()
    reading.finish()
    assert reading.keeper.seen_at == {
        f"{WAITING}-0": NOON,
        f"{WAITING}-1": NOON,
        f"{WAITING}-2": NOON + 2 * timedelta(seconds=30),  # the finished ones were asked for first
    }


def test_a_failure_keeps_what_came_and_leaves_the_mark() -> None:
    reading = Reading(orders=6, last=1)
    reading.reader.troubles = {2: CUT}
    before = reading.keeper.last
    reading.sync.refresh()
    reading.finish()
    assert reading.failures == [CUT.failure]
    assert set(reading.keeper.rows) == {f"{WAITING}-0", f"{WAITING}-1"}
    assert reading.keeper.last == before
    assert reading.said == ["started", "finished"]


def test_a_failure_ends_the_other_pages_too() -> None:
    reading = Reading(orders=6)
    reading.reader.troubles = {2: CUT, 3: CUT}
    reading.sync.refresh()
    reading.finish()
    assert reading.failures == [CUT.failure]
    assert reading.said.count("finished") == 1
    assert [page for _, page in reading.reader.asked] == [1, 1, 2]


def test_a_stopped_reading_tells_nothing_more_and_leaves_the_mark() -> None:
    reading = Reading(orders=6)
    reading.sync.refresh()
    reading.disk.step()
    reading.network.step()
    on_its_way = reading.network.work()
    reading.sync.stop()
    on_its_way()
    reading.finish()
    assert reading.said == ["started", "finished"]
    assert len(reading.changed) == 1
    assert reading.keeper.last is None
    assert not reading.sync.is_reading


def test_stopping_when_nothing_is_read_says_nothing() -> None:
    reading = Reading()
    reading.sync.stop()
    assert reading.said == []


def test_a_second_refresh_waits_for_the_first_to_end() -> None:
    reading = Reading(orders=1)
    reading.sync.refresh()
    reading.sync.refresh()
    assert reading.said == ["started"]
    reading.finish()
    reading.sync.refresh()
    reading.finish()
    assert reading.said == ["started", "finished"] * 2
    assert reading.queries()[-1][2] is False, "the second one asks for changes only"


def test_after_a_failure_the_next_refresh_reads_everything_again() -> None:
    reading = Reading(orders=3)
    reading.reader.troubles = {2: CUT}
    reading.sync.refresh()
    reading.finish()
    reading.reader.troubles = {}
    reading.sync.refresh()
    reading.finish()
    assert len(reading.keeper.rows) == 3
    assert reading.keeper.last is not None


class Details(Reading):
    """The same, with one order's details."""

    def __init__(self) -> None:
        super().__init__()
        self.told = OrderDetails("7", WAITING, buyer_country="ES")
        self.reader.details["7"] = self.told
        self.landed: list[OrderDetails] = []
        self.failed: list[tuple[str, Failure]] = []
        self.sync.details_landed.connect(self.landed.append)
        self.sync.details_failed.connect(lambda order, why: self.failed.append((order, why)))


def test_details_are_kept_with_the_moment_at_which_they_were_asked_for() -> None:
    reading = Details()
    reading.reader.delay = timedelta(seconds=20)
    reading.sync.load_details("7")
    reading.finish()
    assert reading.landed == [reading.told]
    assert reading.keeper.details_read_at == {"7": NOON}


def test_details_are_asked_for_once_at_a_time() -> None:
    reading = Details()
    reading.sync.load_details("7")
    reading.sync.load_details("7")
    reading.finish()
    assert len(reading.landed) == 1
    reading.sync.load_details("7")
    reading.finish()
    assert len(reading.landed) == 2


def test_details_that_do_not_come_are_told_with_their_order() -> None:
    reading = Details()
    reading.reader.details["7"] = CUT
    reading.sync.load_details("7")
    reading.finish()
    assert reading.failed == [("7", CUT.failure)]
    assert reading.keeper.details_read_at == {}
    reading.reader.details["7"] = replace(reading.told, memo="again")
    reading.sync.load_details("7")
    reading.finish()
    assert [details.memo for details in reading.landed] == ["again"]


@pytest.mark.parametrize("ending", ["stop", "failure"])
def test_the_end_of_a_reading_does_not_drop_details(ending: str) -> None:
    reading = Details()
    reading.sync.refresh()
    reading.sync.load_details("7")
    if ending == "stop":
        reading.sync.stop()
    else:
        reading.reader.troubles = {1: CUT}
    reading.finish()
    assert reading.landed == [reading.told]


def test_a_wish_for_the_present_state_outlives_an_answer_that_is_under_way() -> None:
    reading = Reading()
    reading.reader.details["1"] = OrderDetails("1", "IN_CANCEL")
    landed: list[str] = []
    reading.sync.details_landed.connect(lambda details: landed.append(details.status))
    reading.sync.reload_details("1")
    answer = reading.network.work()
    reading.reader.details["1"] = OrderDetails("1", WAITING)
    for _ in range(3):
        reading.sync.load_details("1")
        reading.sync.reload_details("1")
    answer()
    reading.finish()
    assert landed == ["IN_CANCEL", WAITING]
