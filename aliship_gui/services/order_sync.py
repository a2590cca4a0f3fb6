"""Brings the shop's orders from the platform to this computer.

The first reading takes everything that is open, newest created first, and the finished orders
of the last 30 days; it is shown page by page. A refresh asks only for what was modified since
the last complete reading, by the platform's clock where ours is ahead of it, since what it modified
meanwhile would lie before our mark. Pages after the first are read by several threads at once. A
reading that fails or is stopped keeps what it brought and does not move the mark from which the
next refresh starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order, OrderStatus
from aliship_gui.services.worker import Job, Runner

if TYPE_CHECKING:
    from aliship_gui.api.orders import OrderPage, OrderQuery

T = TypeVar("T")

FIRST_READING = timedelta(days=180)
"""The longest create interval that the platform answers in one query."""
FINISHED_READING = timedelta(days=30)
"""The longest interval for finished orders, which have to be asked for alone."""
MARGIN = timedelta(minutes=10)
"""Overlap between refreshes, for clocks that differ and do not say so."""
_REPEATED = timedelta(hours=1)
"""What clocks are set back by in autumn."""
_FARTHEST_AHEAD = timedelta(hours=2)
"""The gateways take no request from a clock that is farther off: a `Date` that says so is wrong."""

OPEN_STATUSES = tuple(str(status) for status in OrderStatus if status != OrderStatus.FINISH)


class OrderReader(Protocol):
    """The part of the platform client that reads orders."""

    def order_page(self, query: OrderQuery, page: int) -> OrderPage:
        """One page of a query, counted from 1."""
        ...

    def order_details(self, order_id: str) -> OrderDetails:
        """Everything the platform tells of one order."""
        ...


class OrderKeeper(Protocol):
    """The part of the store that keeps orders."""

    def save(self, orders: Iterable[Order], seen_at: datetime) -> frozenset[str]:
        """Keep what a page told; returns the ids that changed."""
        ...

    def save_details(self, details: OrderDetails, read_at: datetime) -> bool:
        """Keep an order's details; returns whether its row changed."""
        ...

    def with_known_address(self, details: OrderDetails) -> OrderDetails:
        """Details with the address in clear text where it was revealed before."""
        ...

    def read_until(self) -> datetime | None:
        """When the last complete reading began by the clock that was behind, aware UTC."""
        ...

    def set_last_sync(self, moment: datetime, until: datetime | None = None) -> None:
        """Remember when a complete reading began, and `until`, by the clock that was behind."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reading is: orders shown of orders expected."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a reading takes orders from and puts them, and the threads it may use."""

    reader: OrderReader
    keeper: OrderKeeper
    network: Runner
    disk: Runner
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)


class OrderSync(QObject):
    """Reads orders in the background; everything it says, it says on its own thread."""

    started = Signal()
    page_landed = Signal(object, object)
    """`frozenset` of order ids that changed, and a `Progress`."""
    finished = Signal()
    failed = Signal(object)
    """A `Failure`; what came before it is kept."""
    details_landed = Signal(object)
    """`OrderDetails` of one order."""
    details_failed = Signal(str, object)
    """Order id and `Failure`."""

    def __init__(self, sources: Sources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._reading: _Reading | None = None
        self._details: dict[str, Job] = {}
        self._once_more: set[str] = set()

    @property
    def is_reading(self) -> bool:
        """Whether orders are being read now."""
        return self._reading is not None

    def refresh(self) -> None:
        """Read what is new; everything, the first time. Nothing happens while reading."""
        if self._reading is None:
            self._reading = _Reading(self._sources, self.page_landed.emit, self._end)
            self.started.emit()
            self._reading.begin()

    def stop(self) -> None:
        """End the reading; what it brought stays."""
        if self._reading is not None:
            self._reading.cancel()
            self._end(None)

    def load_details(self, order_id: str) -> None:
        """Read one order's address, parcels and present status."""
        if order_id in self._details:
            return
        sources = self._sources

        def work(_job: Job, _report: object) -> OrderDetails:
            asked_at = sources.clock()
            details = sources.keeper.with_known_address(sources.reader.order_details(order_id))
            sources.keeper.save_details(details, asked_at)
            return details

        def done(details: OrderDetails) -> None:
            self._answered(order_id)
            self.details_landed.emit(details)

        def failed(failure: object) -> None:
            self._answered(order_id)
            self.details_failed.emit(order_id, failure)

        self._details[order_id] = sources.network.run(work, done, failed)

    def reload_details(self, order_id: str) -> None:
        """Read one order as it is from now on: an answer that is under way may be too old."""
        if order_id in self._details:
            self._once_more.add(order_id)
        else:
            self.load_details(order_id)

    def _answered(self, order_id: str) -> None:
        self._details.pop(order_id, None)
        if order_id in self._once_more:
            self._once_more.discard(order_id)
            self.load_details(order_id)

    def _end(self, failure: Failure | None) -> None:
        self._reading = None
        if failure is not None:
            self.failed.emit(failure)
        self.finished.emit()


class _Reading:
    """One reading: its queries, its pages, its jobs. Lives on the GUI thread.

    An answer is as old as its question: what is saved bears the moment at which it was asked
    for, so that a slow page cannot overwrite what was read of an order meanwhile.
    """

    def __init__(
        self,
        sources: Sources,
        landed: Callable[[frozenset[str], Progress], None],
        ended: Callable[[Failure | None], None],
    ) -> None:
        self._sources = sources
        self._tell_landed = landed
        self._tell_ended = ended
        self._began = sources.clock()
        self._until = self._began
        self._jobs: list[Job] = []
        self._waiting = 0
        self._done = 0
        self._total = 0

    def begin(self) -> None:
        """Find out where the last reading ended, then ask for what came since."""
        self._start(self._sources.disk, self._sources.keeper.read_until, self._ask)

    def cancel(self) -> None:
        """Drop every job."""
        for job in self._jobs:
            job.cancel()

    def _ask(self, last: datetime | None) -> None:
        for query in _queries(last, self._began):
            self._read(query, 1)

    def _read(self, query: OrderQuery, page: int) -> None:
        sources = self._sources

        def work() -> tuple[OrderPage, frozenset[str]]:
            asked_at = sources.clock()
            read = sources.reader.order_page(query, page)
            return read, frozenset(sources.keeper.save(read.orders, asked_at))

        self._start(sources.network, work, lambda landed: self._landed(query, *landed))

    def _landed(self, query: OrderQuery, page: OrderPage, changed: frozenset[str]) -> None:
        self._heed(page.told_at)
        if page.page == 1:
            self._total += page.total_count
            for number in range(2, page.total_pages + 1):
                self._read(query, number)
        self._done += len(page.orders)
        self._tell_landed(changed, Progress(self._done, max(self._total, self._done)))

    def _heed(self, told_at: datetime | None) -> None:
        """A clock of ours that is ahead must not put the mark behind what is yet to be modified."""
        if told_at is not None and self._began - told_at <= _FARTHEST_AHEAD:
            self._until = min(self._until, told_at)

    def _start(self, runner: Runner, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._waiting += 1

        def landed(value: T) -> None:
            done(value)
            self._waiting -= 1
            if self._waiting == 0:
                self._mark()

        self._jobs.append(runner.run(lambda _job, _report: work(), landed, self._fail))

    def _mark(self) -> None:
        keeper, began, until = self._sources.keeper, self._began, self._until
        self._jobs.append(
            self._sources.disk.run(
                lambda _job, _report: keeper.set_last_sync(began, until),
                lambda _none: self._tell_ended(None),
                self._fail,
            )
        )

    def _fail(self, failure: Failure) -> None:
        self.cancel()
        self._tell_ended(failure)


def _queries(last: datetime | None, now: datetime) -> tuple[OrderQuery, ...]:
    # Loaded when the platform is asked: what is known is shown without it.
    from aliship_gui.api.orders import split_windows
    from aliship_gui.api.times import is_told_twice

    if last is None:
        open_orders = split_windows(OPEN_STATUSES, created_from=now - FIRST_READING, created_to=now)
        finished = split_windows(
            (str(OrderStatus.FINISH),), created_from=now - FINISHED_READING, created_to=now
        )
        return (*open_orders, *finished)
    since, until = last - MARGIN, now
    if is_told_twice(since) or is_told_twice(until):
        # Whichever of the two hours the platform means, nothing is left out between two refreshes.
        since, until = since - _REPEATED, until + _REPEATED
    statuses = (*OPEN_STATUSES, str(OrderStatus.FINISH))
    return tuple(split_windows(statuses, modified_from=since, modified_to=until))
