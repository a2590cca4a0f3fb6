"""Drops buyers' addresses and names some days after their order closed, without being asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.services.worker import Runner
from aliship_gui.store.aside import Aside, delete, found_beside
from aliship_gui.store.old_addresses import OldAddresses, Place
from aliship_gui.store.settings import SettingsStore

USUAL_DAYS = 30
MOST_DAYS = 365
LEAST_DAYS_ASIDE = 7
"""A damaged database that was set aside may hold shipments that nobody else knows of: whoever can
recover them has a week, even where addresses are kept for less."""
_KEY = "buyers.keep_days"
_AFTER_START = 1_000
"""Milliseconds: the first picture of the window comes before."""
_DAY_MS = 24 * 60 * 60 * 1_000


@dataclass(frozen=True, slots=True)
class Keeping:
    """For how many days after its end an order's address is kept (0 for not at all), and the
    damaged databases that hold addresses too, the oldest first.
    """

    days: int
    asides: tuple[Aside, ...] = ()

    @property
    def days_aside(self) -> int:
        """For how many days a damaged database is kept."""
        return max(self.days, LEAST_DAYS_ASIDE)


class AddressKeeping(QObject):
    """Looks through every shop's orders at the start, each day, and whenever it is told to.

    `settings` are the program's, not a shop's; `disk` is a thread that may take its time.
    """

    known = Signal(object)
    """The present `Keeping`."""
    dropped = Signal(object)
    """The shops and orders (a frozenset of `Place`s) that lost an address or a name."""
    failed = Signal(object)
    """A `Failure`: nothing was deleted, or the choice was not kept."""

    def __init__(
        self,
        addresses: OldAddresses,
        settings: SettingsStore,
        disk: Runner,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._addresses = addresses
        self._settings = settings
        self._disk = disk
        self._clock = clock
        self._waiting = False
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(_AFTER_START)
        self._first.timeout.connect(self.sweep)
        self._daily = QTimer(self)
        self._daily.setInterval(_DAY_MS)
        self._daily.timeout.connect(self.sweep)

    def start(self) -> None:
        """Look in a moment, and daily from here on."""
        self._first.start()
        self._daily.start()

    def stop(self) -> None:
        """Look no more by itself."""
        self._first.stop()
        self._daily.stop()

    def ask(self) -> None:
        """Have the present choice told by `known`."""
        self._disk.run(lambda _job, _report: self._keeping(), self.known.emit, self._failed)

    def choose(self, days: int) -> None:
        """Keep addresses for so many days, and look at once."""

        def work(_job: object, _report: object) -> Keeping:
            self._settings.set(_KEY, days)
            return self._keeping()

        self._disk.run(work, self._chosen, self._failed)

    def delete(self, asides: Iterable[Aside]) -> None:
        """Do not wait with these damaged databases; `known` tells what is left."""

        def work(_job: object, _report: object) -> Keeping:
            delete(asides)
            return self._keeping()

        self._disk.run(work, self.known.emit, self._failed)

    def sweep(self) -> None:
        """Delete what is too old. A second wish while one waits is the same wish."""
        if self._waiting:
            return
        self._waiting = True

        def work(_job: object, _report: object) -> frozenset[Place]:
            now, keeping = self._clock(), self._keeping()
            oldest = now - timedelta(days=keeping.days_aside)
            delete(aside for aside in keeping.asides if aside.since < oldest)
            return self._addresses.drop(now - timedelta(days=keeping.days))

        self._disk.run(work, self._swept, self._failed)

    def _keeping(self) -> Keeping:
        days = self._settings.get(_KEY, int)
        kept = USUAL_DAYS if days is None else min(max(days, 0), MOST_DAYS)
        return Keeping(kept, found_beside(self._addresses.path))

    def _chosen(self, keeping: Keeping) -> None:
        self.known.emit(keeping)
        self.sweep()

    def _swept(self, places: frozenset[Place]) -> None:
        self._waiting = False
        if places:
            self.dropped.emit(places)

    def _failed(self, failure: Failure) -> None:
        self._waiting = False
        self.failed.emit(failure)
