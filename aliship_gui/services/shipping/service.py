"""Shipping exactly once, as the seller sees it: put in, take back, retry, look up."""

from __future__ import annotations

import contextlib
import random
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.shipping.events import (
    ShippingEvent,
    Step,
    StoreTrouble,
)
from aliship_gui.services.shipping.platform import RetryPolicy
from aliship_gui.services.shipping.recorder import Recorder
from aliship_gui.services.shipping.surroundings import PlatformProvider, Surroundings
from aliship_gui.services.shipping.timing import Timing
from aliship_gui.services.shipping.writer import Writer
from aliship_gui.store import declarations as become
from aliship_gui.store.declarations import ATTENTION_STATES, Change, Declaration, Intent
from aliship_gui.store.errors import StoreError
from aliship_gui.store.history import HistoryRow, Who
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.uniqueness import parcels_in_force
from aliship_gui.store.writer_lock import WriterLock


def _now() -> datetime:
    return datetime.now(UTC)


def _wait(wake: threading.Event, seconds: float) -> None:
    wake.wait(seconds)


def _ignore(_told: object) -> None:
    """Nobody listens."""


class ShippingService:
    """One shop's outbox and its writer.

    `run_forever` belongs to one thread; every other method may be called from any thread, and
    returns after its change is on the disk. `notify` is called on the thread that made the
    change. `wait(wake, seconds)` waits until `wake` is set or the time is over.
    """

    def __init__(
        self,
        outbox: Outbox,
        lock: WriterLock,
        platform_provider: PlatformProvider,
        policy: RetryPolicy,
        *,
        timing: Timing | None = None,
        clock: Callable[[], datetime] = _now,
        wait: Callable[[threading.Event, float], object] = _wait,
        notify: Callable[[ShippingEvent], None] = _ignore,
        probe: Callable[[Step], None] = _ignore,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._outbox = outbox
        self._lock = lock
        self._timing = timing or Timing()
        self._around = Surroundings(
            platform_provider, policy, self._timing, clock, chance, notify, probe
        )
        self._wait = wait
        self._recorder = Recorder(outbox, lock, self._around)
        self._writer = Writer(outbox, lock, self._recorder, self._around)
        self._wake = threading.Event()
        self._trouble = ""

    @property
    def paused(self) -> Failure | None:
        """Why nothing is sent until the seller signs in, or None."""
        return self._writer.pace.paused

    @property
    def held_until(self) -> datetime | None:
        """Until when the platform or the network made the whole shop wait, or None."""
        return self._writer.pace.held_until

    # --- the seller's word

    def enqueue(
        self, draft: ShipmentDraft, who: Who = Who.SELLER, supersedes: str = ""
    ) -> Declaration:
        """Commit a shipment to the outbox; it is sent as soon as its turn comes.

        `supersedes` is the id of a refused or unknown declaration of which this is the mended
        form. Raises `DuplicateDeclaration`, and any `StoreError`: then nothing will be sent.
        """
        return self._commit(
            lambda: self._outbox.add(draft, who, self._around.clock(), supersedes=supersedes)
        )

    def enqueue_each(
        self, intents: Sequence[Intent], who: Who = Who.SELLER
    ) -> list[Declaration | StoreError]:
        """Commit several shipments with one wait for the disk; they are sent in their order.

        What may not be there is told in its place, as `enqueue` would raise it. Raises
        `StoreError` where the disk takes none of them: then nothing of them will be sent.
        """

        def write() -> list[Declaration | StoreError]:
            outcomes = self._outbox.add_each(intents, who, self._around.clock())
            self._around.probe(Step.COMMITTED)
            return outcomes

        outcomes = self._recorder.commit_each(write)
        self.wake()
        return outcomes

    def correct(
        self, old: Parcel, draft: ShipmentDraft, who: Who = Who.SELLER, supersedes: str = ""
    ) -> Declaration:
        """Commit a correction: `draft` takes the place of a declared parcel. See `enqueue`."""
        return self._commit(
            lambda: self._outbox.add(
                draft,
                who,
                self._around.clock(),
                replaces_pair=(old.carrier_key, old.tracking_number),
                supersedes=supersedes,
            )
        )

    def cancel(self, declaration_id: str) -> Declaration:
        """Take back what still waits in the queue.

        One that was sent before with a doubtful outcome becomes *unknown* again instead, for
        the seller to decide. Raises `IllegalTransition` when it is being sent or settled.
        """
        return self._seller(declaration_id, become.cancelled)

    def retry(self, declaration_id: str) -> Declaration:
        """Send a refused declaration again, or an unknown one that was left to the seller."""
        return self._seller(declaration_id, become.retried)

    def check_again(self, declaration_id: str) -> Declaration:
        """Have the platform asked again about an unknown declaration, over the whole interval."""
        first = self._around.clock() + self._timing.read_after(0)
        return self._seller(declaration_id, become.checked_again(first))

    def drop(self, declaration_id: str) -> Declaration:
        """Show a refused or unknown declaration no more. It stays in the history."""
        return self._seller(declaration_id, become.dropped)

    def put_back(self, declaration_id: str) -> Declaration:
        """Undo `drop`. Raises `DuplicateDeclaration` where another took an unknown one's place."""
        soon = self._around.clock() + self._timing.read_after(0)
        return self._seller(declaration_id, become.put_back(soon))

    def resume_after_signin(self) -> None:
        """Go on after the seller signed in."""
        self._writer.pace.resume()
        self.wake()

    def try_now(self) -> None:
        """Go on at once although the network or the platform was not there a moment ago.

        A wait that the platform asked for is kept.
        """
        self._writer.pace.go_on()
        self.wake()

    # --- looking

    def needs_attention(self) -> tuple[Declaration, ...]:
        """Refused and unknown declarations that were not dropped."""
        rows = self._outbox.all(*sorted(ATTENTION_STATES))
        return tuple(row for row in rows if row.needs_attention)

    def waiting(self) -> tuple[Declaration, ...]:
        """Declarations that are queued, being sent, or being read back."""
        return tuple(row for row in self._outbox.all(*become.OPEN_STATES) if row.is_open)

    def declarations(self, order_id: str) -> tuple[Declaration, ...]:
        """Every declaration of an order, the oldest first."""
        return tuple(self._outbox.of_order(order_id))

    def parcels(self, order_id: str) -> tuple[Parcel, ...]:
        """The parcels declared for an order from here, corrections applied."""
        return parcels_in_force(self._outbox.of_order(order_id))

    def history(self, text: str = "", limit: int = 1000) -> list[HistoryRow]:
        """The log, the latest rows first; see `store.history.History.search`."""
        return self._outbox.history.search(text, limit)

    # --- the writer

    def run_once(self) -> float:
        """One turn of the writer; returns the seconds after which another makes sense."""
        return self._writer.turn()

    def run_forever(self, stop: threading.Event) -> None:
        """Turn after turn until `stop` is set; call `wake` after setting it.

        A store that fails stops nothing for good: it is told once and tried again.
        """
        try:
            while not stop.is_set():
                self._wake.clear()
                delay = min(self._turn(), self._timing.poll)
                if delay > 0 and not stop.is_set():
                    self._wait(self._wake, delay)
        finally:
            with contextlib.suppress(StoreError):
                self._writer.rest()
                self._lock.release()

    def wake(self) -> None:
        """Have the writer look again now."""
        self._wake.set()

    def _turn(self) -> float:
        try:
            delay = self._writer.turn()
        except StoreError as error:
            if self._trouble != error.failure.code:
                self._around.notify(StoreTrouble(error.failure))
            self._trouble = error.failure.code
            return self._timing.poll
        self._trouble = ""
        return delay

    def _commit(self, add: Callable[[], Declaration]) -> Declaration:
        def write() -> Declaration:
            row = add()
            self._around.probe(Step.COMMITTED)
            return row

        row = self._recorder.commit(write)
        self.wake()
        return row

    def _seller(self, declaration_id: str, change: Change) -> Declaration:
        row = self._recorder.commit(
            lambda: self._outbox.advance(declaration_id, change, Who.SELLER, self._around.clock())
        )
        self.wake()
        return row
