"""Ships many parcels: what would leave and what not, then a steady feed into the outbox.

The outbox is fed a few at a time, so that *pause* and *stop* mean something: what is in it is
sent, what is not in it yet stays with the seller.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.findings import Finding, Severity
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.dispatch import Dispatch
from aliship_gui.services.importing.parcel_list import ParcelList
from aliship_gui.services.importing.verdicts import Standing, Verdict
from aliship_gui.services.shipping import Held, OtherWriter, Paused, ShippingEvent, StoreTrouble
from aliship_gui.store.declarations import Declaration, Intent
from aliship_gui.viewmodels.explanation_page import ExplanationPage, page_for_failure

AT_ONCE = 8
"""Parcels in the outbox that wait or are being sent, at most."""
_FEW = AT_ONCE // 2
"""So many left there call for more, which wait for the disk together."""

_DUPLICATES = frozenset({"outbox.duplicate", "outbox.same_number"})


class Remark(Struct, frozen=True, gc=False):
    """A row of a file (or a draft, with line 0) and the gravest finding about it.

    `why` is None for one that is there already.
    """

    line: int
    draft: ShipmentDraft
    why: Finding | None


@dataclass(frozen=True, slots=True)
class Departure:
    """What would be sent and what would not. `warned` are sent despite a warning."""

    parcels: tuple[Intent, ...] = ()
    warned: tuple[Remark, ...] = ()
    left_out: tuple[Remark, ...] = ()

    def carriers(self) -> list[tuple[str, int]]:
        """Carrier keys with how many parcels each takes, the most first."""
        return Counter(parcel.draft.carrier_key for parcel in self.parcels).most_common()


def departure_of(parcels: ParcelList) -> Departure:
    """Sort the rows of a file into those that leave and those that stay."""
    leaving, warned, staying = [], [], []
    for entry, verdict in zip(parcels.entries, parcels.verdicts, strict=True):
        if not verdict.may_be_sent:
            staying.append(Remark(entry.line, verdict.draft, gravest_block(verdict)))
            continue
        leaving.append(Intent(verdict.draft, verdict.supersedes))
        if verdict.standing is Standing.WARN:
            warned.append(Remark(entry.line, verdict.draft, verdict.findings[0]))
    return Departure(tuple(leaving), tuple(warned), tuple(staying))


def gravest_block(verdict: Verdict) -> Finding | None:
    """What keeps a row from being sent, None for nothing."""
    findings = verdict.findings
    return findings[0] if findings and findings[0].severity is Severity.BLOCK else None


class Step(Enum):
    """Where one parcel of the run stands."""

    WAITING = auto()
    UNDER_WAY = auto()
    DONE = auto()
    REFUSED = auto()
    UNKNOWN = auto()
    NOT_SENT = auto()
    """Taken back, or something else of this order was in the outbox."""


_STEPS = {
    DeclarationState.QUEUED: Step.UNDER_WAY,
    DeclarationState.SENDING: Step.UNDER_WAY,
    DeclarationState.DECLARED: Step.DONE,
    DeclarationState.REFUSED: Step.REFUSED,
    DeclarationState.UNKNOWN: Step.UNKNOWN,
    DeclarationState.CANCELLED: Step.NOT_SENT,
}


class ShipMany(QObject):
    """One run. Every change is told by `changed`; `ended` comes once, when nothing is under way.

    An outcome that is unknown may still settle afterwards; the counts follow it.
    """

    changed = Signal()
    ended = Signal()
    hindered = Signal(object)
    """An `ExplanationPage` about what holds everything up, None when it goes on."""

    def __init__(
        self,
        parcels: Sequence[Intent],
        dispatch: Dispatch,
        matcher: Matcher,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._parcels = {parcel.draft: parcel for parcel in parcels}
        self._steps = dict.fromkeys(self._parcels, Step.WAITING)
        self._tally = Counter(self._steps.values())
        self._line = deque(self._parcels.values())
        self._rows: dict[ShipmentDraft, Declaration] = {}
        self._dispatch = dispatch
        self._matcher = matcher
        self._clock = clock
        self._spent = 0.0
        self._since: float | None = None
        self.is_paused = False
        self.is_stopped = False
        self.has_ended = False
        dispatch.moved.connect(self._moved)
        dispatch.failed.connect(self._failed)
        dispatch.told.connect(self._told)

    # How it goes ------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """Parcels of this run."""
        return len(self._parcels)

    def count(self, step: Step) -> int:
        """How many parcels stand there."""
        return self._tally[step]

    @property
    def settled(self) -> int:
        """Parcels of which an answer came, or of which none may come."""
        return self.total - self.count(Step.WAITING) - self.count(Step.UNDER_WAY)

    def per_minute(self) -> float:
        """Parcels settled in a minute so far, pauses not counted; 0.0 before the first."""
        seconds = self._seconds()
        return 60 * self.settled / seconds if seconds > 0 else 0.0

    def seconds_left(self) -> float | None:
        """How long it takes at this speed, None while there is none to tell."""
        speed = self.per_minute()
        return 60 * (self.total - self.settled) / speed if speed else None

    # What the seller wants --------------------------------------------------------------------

    def start(self) -> None:
        """Begin."""
        self._since = self._clock()
        self._go_on()

    def pause(self) -> None:
        """Put nothing more into the outbox for now; what is in it is sent."""
        if not (self.is_paused or self.has_ended):
            self._spent, self._since = self._seconds(), None
            self.is_paused = True
            self.changed.emit()

    def resume(self) -> None:
        """Go on after a pause."""
        if self.is_paused:
            self.is_paused, self._since = False, self._clock()
            self.hindered.emit(None)
            self._go_on()

    def stop(self) -> None:
        """Put nothing more into the outbox for good, and take back what still waits in it."""
        if self.is_stopped or self.has_ended:
            return
        self.is_stopped = True
        self._line.clear()
        for draft, step in self._steps.items():
            row = self._rows.get(draft)
            if step is Step.UNDER_WAY and row and row.state is DeclarationState.QUEUED:
                self._dispatch.cancel(row)
        self._go_on()

    # What comes back --------------------------------------------------------------------------

    def _moved(self, row: Declaration) -> None:
        if row.draft not in self._parcels or self._steps[row.draft] is Step.WAITING:
            return
        self._rows[row.draft] = row
        self._step(row.draft, _STEPS[row.state])
        if self.is_stopped and row.state is DeclarationState.QUEUED:
            self._dispatch.cancel(row)
        self._go_on()

    def _failed(self, draft: ShipmentDraft, failure: Failure) -> None:
        if self._steps.get(draft) is not Step.UNDER_WAY or draft in self._rows:
            return
        self._step(draft, Step.NOT_SENT)
        if failure.code not in _DUPLICATES:
            # The disk that did not take this one would take no other.
            self.pause()
            self._hinder(failure)
        self._go_on()

    def _told(self, event: ShippingEvent) -> None:
        if self.has_ended:
            return
        if isinstance(event, Paused | Held | StoreTrouble):
            self._hinder(event.failure)
        elif not isinstance(event, OtherWriter):
            self.hindered.emit(None)

    def _hinder(self, failure: Failure) -> None:
        page: ExplanationPage = page_for_failure(self._matcher.explain(failure), failure)
        self.hindered.emit(page)

    # How --------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._may_feed():
            self._feed()
        under_way = self.count(Step.UNDER_WAY)
        if not (self._line or under_way) and not self.has_ended:
            self._spent, self._since = self._seconds(), None
            self.has_ended, self.is_paused = True, False
            self.changed.emit()
            self.ended.emit()
            return
        self.changed.emit()

    def _may_feed(self) -> bool:
        held = self.is_paused or self.is_stopped or not self._line
        return not held and self.count(Step.UNDER_WAY) <= _FEW

    def _feed(self) -> None:
        room = min(AT_ONCE - self.count(Step.UNDER_WAY), len(self._line))
        parcels = [self._line.popleft() for _ in range(room)]
        for parcel in parcels:
            self._step(parcel.draft, Step.UNDER_WAY)
        self._dispatch.ship_each(parcels)

    def _step(self, draft: ShipmentDraft, step: Step) -> None:
        self._tally[self._steps[draft]] -= 1
        self._tally[step] += 1
        self._steps[draft] = step

    def _seconds(self) -> float:
        running = self._clock() - self._since if self._since is not None else 0.0
        return self._spent + running
