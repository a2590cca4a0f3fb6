"""The shop's carriers: from disk at once, from the platform when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.failures import Failure
from aliship_gui.services.worker import Job, Runner

OLD = timedelta(days=1)
"""The age from which the list is fetched again without being asked for."""


class CarrierReader(Protocol):
    """The part of the platform client that lists carriers."""

    def carriers(self) -> tuple[Carrier, ...]:
        """Every logistics service that this shop may declare with."""
        ...


class CarrierKeeper(Protocol):
    """The part of the store that keeps carriers."""

    def save(self, carriers: Sequence[Carrier], fetched_at: datetime) -> None:
        """Replace the list."""
        ...

    def load(self) -> CarrierList | None:
        """The list as last kept, None before the first time."""
        ...

    def last_used(self) -> tuple[str, ...]:
        """Keys of carriers the seller declared with, the latest first."""
        ...

    def mark_used(self, key: str, at: datetime) -> None:
        """The seller declared with this carrier."""
        ...


class CarrierBook(QObject):
    """Knows the present list and who was used last; refreshes in the background.

    `names` makes, on a worker thread, what puts the known names to a carrier.
    """

    changed = Signal()
    refreshing = Signal(bool)
    failed = Signal(object)
    """A `Failure`; the known list stays."""

    def __init__(
        self,
        reader: CarrierReader,
        keeper: CarrierKeeper,
        network: Runner,
        disk: Runner,
        names: Callable[[], Callable[[Carrier], Carrier]],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._keeper = keeper
        self._network = network
        self._disk = disk
        self._names = names
        self._clock = clock
        self._refresh: Job | None = None
        self.carriers: CarrierList | None = None
        self.last_used: tuple[str, ...] = ()

    def load(self) -> None:
        """Show what is on disk; ask the platform if that is nothing, or old."""

        def work(_job: Job, _report: object) -> tuple[CarrierList | None, tuple[str, ...]]:
            return self._keeper.load(), self._keeper.last_used()

        self._disk.run(work, self._loaded, self.failed.emit)

    def refresh_if_old(self) -> None:
        """Ask the platform where the known list is more than a day old."""
        known = self.carriers
        if known is not None and abs(self._clock() - known.fetched_at) > OLD:
            self.refresh()

    def refresh(self) -> None:
        """Ask the platform for the list."""
        if self._refresh is not None:
            return

        def work(_job: Job, _report: object) -> CarrierList:
            carriers = tuple(map(self._names(), self._reader.carriers()))
            fetched = CarrierList(carriers, self._clock())
            self._keeper.save(fetched.carriers, fetched.fetched_at)
            return fetched

        self._refresh = self._network.run(work, self._refreshed, self._failed)
        self.refreshing.emit(True)

    def mark_used(self, key: str) -> None:
        """The seller declared with this carrier: it comes first from now on."""
        before = self.last_used
        self.last_used = (key, *(other for other in before if other != key))
        if self.last_used != before:
            self.changed.emit()
        moment = self._clock()
        self._disk.run(
            lambda _job, _report: self._keeper.mark_used(key, moment),
            lambda _none: None,
            self.failed.emit,
        )

    def _loaded(self, loaded: tuple[CarrierList | None, tuple[str, ...]]) -> None:
        known, self.last_used = loaded
        if known is None:
            self.refresh()
            return
        self.carriers = known
        self.changed.emit()
        self.refresh_if_old()

    def _refreshed(self, fetched: CarrierList) -> None:
        self._refresh = None
        self.carriers = fetched
        self.refreshing.emit(False)
        self.changed.emit()

    def _failed(self, failure: Failure) -> None:
        self._refresh = None
        self.refreshing.emit(False)
        self.failed.emit(failure)
