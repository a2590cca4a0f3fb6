"""A shipping service on a real database, with a clock that only moves when told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from aliship_gui.api import flow_control
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.services.shipping import (
    DeclarationChanged,
    Platform,
    ShippingEvent,
    ShippingService,
    Step,
    Timing,
)
from aliship_gui.store.database import Database
from aliship_gui.store.declarations import Declaration
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.writer_lock import Owner, WriterLock

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)


class Killed(BaseException):
    """Stands for kill -9: nothing that handles exceptions may hold it up."""


class FakeClock:
    """Tells the time; waiting moves it."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


class Desk:
    """One program on the database. `dead` holds owners that no longer live."""

    def __init__(
        self,
        database: Database,
        platform: Callable[[], Platform],
        clock: FakeClock,
        nonce: str = "one",
        dead: frozenset[str] | set[str] = frozenset(),
        timing: Timing | None = None,
    ) -> None:
        self.clock = clock
        self.nonce = nonce
        self.events: list[ShippingEvent] = []
        self.waits: list[float] = []
        self.steps: list[Step] = []
        self.killed_at: Step | None = None
        self.on_wait: Callable[[], object] = lambda: None
        self.on_step: Callable[[Step], object] = lambda _step: None
        self.outbox = Outbox(database, "shop")
        owner = Owner("here", 1, nonce)
        self.lock = WriterLock(database, "shop", owner, lambda other: other.nonce not in dead)
        self.service = ShippingService(
            self.outbox,
            self.lock,
            platform,
            flow_control,
            timing=timing,
            clock=clock,
            wait=self._wait,
            notify=self.events.append,
            probe=self._probe,
            chance=lambda: 0.5,
        )

    def run(self, turns: int = 200) -> None:
        """Turn after turn, letting time pass where the service waits, until nothing is due."""
        for _ in range(turns):
            delay = self.service.run_once()
            idle = self.outbox.next_due_at() is None and self.outbox.due(self.clock()) is None
            if delay and (idle or self.service.paused):
                return
            self.clock.advance(delay)
        raise AssertionError("never comes to rest")

    def state(self, row: Declaration) -> DeclarationState:
        """The present state of a declaration."""
        return self.get(row).state

    def get(self, row: Declaration) -> Declaration:
        """A declaration as it is now."""
        return self.outbox.get(row.declaration_id)

    def told(self) -> list[DeclarationState]:
        """The states that listeners were told of."""
        return [e.declaration.state for e in self.events if isinstance(e, DeclarationChanged)]

    def _wait(self, wake: threading.Event, seconds: float) -> None:
        self.waits.append(seconds)
        self.on_wait()
        self.clock.advance(seconds)

    def _probe(self, step: Step) -> None:
        self.steps.append(step)
        self.on_step(step)
        if step is self.killed_at:
            self.killed_at = None
            raise Killed(step)


def a_draft(
    order_id: str = "1", number: str = "LX1", send_type: SendType = SendType.ALL
) -> ShipmentDraft:
    """A complete draft."""
    return ShipmentDraft(order_id, "CPAM", number, send_type=send_type)
