"""What became of one order since the shop opened, as it is and as the platform shows it.

The platform's own view lags behind: for a while after a declaration, lists and details still tell
the old story. Every change therefore carries the moment from which it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.domain.shipments import SendType
from aliship_gui.sandbox.clock import DAY
from aliship_gui.sandbox.events import Declared, Modified, StatusSet
from aliship_gui.sandbox.rules import Declared as DeclaredState
from aliship_gui.sandbox.world import Sketch

_FOREVER = float("inf")
_SHIPPED = OrderStatus.WAIT_BUYER_ACCEPT_GOODS
_PARTLY_SHIPPED = OrderStatus.SELLER_PART_SEND_GOODS


class Phase(NamedTuple):
    """A status and the moment since which the platform shows it."""

    status: OrderStatus
    since: float


@dataclass(slots=True)
class Parcel:
    """A declared shipment; the platform shows it from `shown_from` until `shown_until`."""

    service_name: str
    logistics_no: str
    tracking_website: str
    send_type: str
    at: float
    shown_from: float
    shown_until: float = _FOREVER
    lines: tuple[int, ...] = ()

    def is_shown(self, now: float) -> bool:
        """Whether the platform's view has this parcel."""
        return self.shown_from <= now < self.shown_until

    @property
    def is_current(self) -> bool:
        """Whether no modification has replaced this parcel."""
        return self.shown_until == _FOREVER


@dataclass(slots=True)
class Standing:
    """One order's present."""

    sketch: Sketch
    parcels: list[Parcel] = field(default_factory=list)
    lines_sent: set[int] = field(default_factory=set)
    _present: Phase = field(init=False)
    _before: Phase = field(init=False)
    _all_declared_shown_from: float | None = None

    def __post_init__(self) -> None:
        self._present = self._before = Phase(self.sketch.status, self.sketch.modified)
        if self.sketch.parcel is not None:
            key, number = self.sketch.parcel
            part = self.sketch.status is OrderStatus.SELLER_PART_SEND_GOODS
            self.parcels.append(
                Parcel(key, number, "", "part" if part else "all", self.sketch.sent, 0)
            )

    @property
    def status(self) -> OrderStatus:
        """The status that the order really has."""
        return self._present.status

    def phase_at(self, now: float) -> Phase:
        """The status that the platform shows, and since when."""
        return self._present if now >= self._present.since else self._before

    def deadline_at(self, now: float) -> int:
        """When the shown status runs out, 0 when it does not; a buyer has 60 days to accept."""
        phase = self.phase_at(now)
        if phase.status is _SHIPPED and self.sketch.status is not _SHIPPED:
            return int(phase.since) + 60 * DAY
        return self.sketch.deadline

    def parcels_at(self, now: float) -> list[Parcel]:
        """The parcels that the platform shows."""
        return [parcel for parcel in self.parcels if parcel.is_shown(now)]

    def current_parcels(self) -> list[Parcel]:
        """The parcels that there really are."""
        return [parcel for parcel in self.parcels if parcel.is_current]

    def declared_at(self, now: float) -> DeclaredState:
        """Whether the whole order was declared here, and whether the view has caught up."""
        if self._all_declared_shown_from is None:
            return DeclaredState.NO
        if now < self._all_declared_shown_from:
            return DeclaredState.UPDATING
        return DeclaredState.SETTLED

    def declare(self, event: Declared) -> None:
        """Takes a declaration that took effect."""
        shown_from = event.at + event.lag
        self.parcels.append(
            Parcel(
                event.service_name,
                event.logistics_no,
                event.tracking_website,
                event.send_type,
                event.at,
                shown_from,
                lines=event.lines,
            )
        )
        if event.send_type == SendType.ALL:
            self.lines_sent.update(event.lines)
        if event.completes:
            self._all_declared_shown_from = shown_from
        self._move(_SHIPPED if event.completes else _PARTLY_SHIPPED, event.at, shown_from)

    def modify(self, event: Modified) -> None:
        """Takes a corrected carrier or number; the old pair must be there."""
        shown_from = event.at + event.lag
        old = self.find(event.old_service_name, event.old_logistics_no)
        if old is None:
            raise LookupError(event.old_logistics_no)
        old.shown_until = shown_from
        self.parcels.append(
            Parcel(
                event.service_name,
                event.logistics_no,
                event.tracking_website,
                event.send_type,
                event.at,
                shown_from,
                lines=old.lines,
            )
        )
        self._move(self.status, event.at, shown_from)

    def set_status(self, event: StatusSet) -> None:
        """Takes a status set by hand, which is shown at once."""
        self._move(OrderStatus(event.status), event.at, event.at)

    def find(self, service_name: str, logistics_no: str) -> Parcel | None:
        """The current parcel with this carrier and number."""
        for parcel in self.current_parcels():
            if (parcel.service_name, parcel.logistics_no) == (service_name, logistics_no):
                return parcel
        return None

    def _move(self, status: OrderStatus, at: float, shown_from: float) -> None:
        self._before = self.phase_at(at)
        self._present = Phase(status, shown_from)
