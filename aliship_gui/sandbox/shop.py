"""The practice shop itself: the world it opened with, and everything that happened since.

Only the server's own thread touches a shop. Whatever changes it is an event, which goes to the
journal first and is applied then, so that a restart comes out at the same place.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.sandbox.clock import Clock, iso_time
from aliship_gui.sandbox.events import (
    ACCESS_SECONDS,
    REFRESH_SECONDS,
    CarrierChanged,
    Declared,
    Event,
    Modified,
    StatusSet,
    TokensIssued,
)
from aliship_gui.sandbox.journal import Journal
from aliship_gui.sandbox.rules import Case, NumberUse, OrderFacts
from aliship_gui.sandbox.shapes import Json
from aliship_gui.sandbox.standing import Standing
from aliship_gui.sandbox.tokens import Sessions
from aliship_gui.sandbox.world import Sketch, World


@dataclass(slots=True)
class Settings:
    """What can be turned while the shop is open.

    `failure_form` "error_response" makes business failures come as platform errors with the
    business code as `sub_code`; both forms are documented. `clock_ahead_s` is by how many seconds
    the platform's clock is ahead of this computer's, behind where negative; `access_s` and
    `refresh_s` are for how long new tokens are good, a refresh token not at all for 0.
    """

    latency_ms: int = 0
    readback_lag_ms: int = 0
    failure_form: str = "result"
    clock_ahead_s: int = 0
    access_s: int = ACCESS_SECONDS
    refresh_s: int = REFRESH_SECONDS

    @property
    def lag(self) -> float:
        """Seconds until the platform's view shows a declaration."""
        return self.readback_lag_ms / 1000


class Shop:
    """Orders, carriers, sessions and the ledger of one practice shop."""

    def __init__(
        self,
        world: World,
        carriers: dict[str, Carrier],
        journal: Journal,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self.world = world
        self.carriers = carriers
        self.retired: set[str] = set()
        self.settings = settings
        self._clock = clock
        self.sessions = Sessions(world.seed)
        self.ledger: list[Json] = []
        self.modifications: list[Json] = []
        self.calls: Counter[str] = Counter()
        """How often each method was called since the shop opened."""
        self._standings: dict[int, Standing] = {}
        self._numbers = {
            sketch.parcel[1]: sketch.order_id for sketch in world.sketches if sketch.parcel
        }
        self._journal = journal
        self._revision = 0
        self._reveals: list[float] = []
        for event in journal.past:
            self._apply(event)

    def clock(self) -> float:
        """The platform's present moment."""
        return self._clock() + self.settings.clock_ahead_s

    def standing(self, order_id: int) -> Standing | None:
        """One of this seller's orders; None for an unknown or a foreign one."""
        sketch = self.world.by_id.get(order_id)
        if sketch is None or sketch.foreign:
            return None
        return self._standing(sketch)

    def standings(self) -> Iterator[Standing]:
        """All orders of this seller."""
        return (self._standing(sketch) for sketch in self.world.sketches if not sketch.foreign)

    def offered_carriers(self) -> list[Carrier]:
        """The carriers that the logistics service lists now."""
        return [carrier for key, carrier in self.carriers.items() if key not in self.retired]

    def revision(self, now: float) -> int:
        """A number that changes whenever the platform's view of any order does."""
        while self._reveals and self._reveals[0] <= now:
            heapq.heappop(self._reveals)
            self._revision += 1
        return self._revision

    def case(self, draft: ShipmentDraft) -> Case:
        """What the rules need to judge a declaration."""
        standing = self.standing(order_number(draft.order_id))
        key = draft.carrier_key
        return Case(
            draft=draft,
            order=None if standing is None else self._facts(standing),
            carrier=None if key in self.retired else self.carriers.get(key),
            number_use=self._number_use(draft),
        )

    def record(self, event: Event) -> None:
        """Makes something happen: into the journal, then into the shop."""
        self._journal.append(event)
        self._apply(event)

    def _standing(self, sketch: Sketch) -> Standing:
        standing = self._standings.get(sketch.order_id)
        if standing is None:
            standing = self._standings[sketch.order_id] = Standing(sketch)
        return standing

    def _facts(self, standing: Standing) -> OrderFacts:
        return OrderFacts(
            status=standing.status,
            declared=standing.declared_at(self.clock()),
            origin=standing.sketch.origin,
            destination=standing.sketch.country,
        )

    def _number_use(self, draft: ShipmentDraft) -> NumberUse:
        user = self._numbers.get(draft.tracking_number)
        if user is None:
            return NumberUse.NOWHERE
        same = user == order_number(draft.order_id)
        return NumberUse.THIS_ORDER if same else NumberUse.ANOTHER_ORDER

    def _apply(self, event: Event) -> None:
        match event:
            case Declared():
                self._declared(event)
            case Modified():
                self._modified(event)
            case StatusSet():
                self._touch(event.order_id, event.at).set_status(event)
            case CarrierChanged():
                self._carrier_changed(event)
            case TokensIssued():
                self.sessions.issue(event)

    def _declared(self, event: Declared) -> None:
        self._touch(event.order_id, event.at + event.lag).declare(event)
        self._numbers.setdefault(event.logistics_no, event.order_id)
        self.ledger.append(_entry(len(self.ledger) + 1, event))

    def _modified(self, event: Modified) -> None:
        self._touch(event.order_id, event.at + event.lag).modify(event)
        self._numbers.setdefault(event.logistics_no, event.order_id)
        entry = _entry(len(self.modifications) + 1, event)
        entry["old_service_name"] = event.old_service_name
        entry["old_logistics_no"] = event.old_logistics_no
        self.modifications.append(entry)

    def _carrier_changed(self, event: CarrierChanged) -> None:
        if event.pattern is not None:
            self.carriers[event.key] = replace(self.carriers[event.key], pattern=event.pattern)
        if event.retired is not None:
            (self.retired.add if event.retired else self.retired.discard)(event.key)

    def _touch(self, order_id: int, shown_from: float) -> Standing:
        self._revision += 1
        heapq.heappush(self._reveals, shown_from)
        return self._standing(self.world.by_id[order_id])


def order_number(text: str) -> int:
    """An order id as a number; 0, which no order has, when it is not one."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 20 else 0


def _entry(seq: int, event: Declared | Modified) -> Json:
    return {
        "seq": seq,
        "order_id": str(event.order_id),
        "service_name": event.service_name,
        "logistics_no": event.logistics_no,
        "tracking_website": event.tracking_website,
        "send_type": event.send_type,
        "at": iso_time(event.at),
    }
