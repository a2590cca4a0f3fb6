"""A declaration in the outbox, and the things that can happen to it.

Each function below takes a declaration and returns it as it is afterwards; it says nothing
about whether that may happen now. `outbox.TRANSITIONS` decides that, inside the transaction.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.errors import IllegalTransition


class Intent(Struct, frozen=True, gc=False):
    """A shipment that the seller wants to be declared.

    `supersedes` is the id of the refused or unknown declaration of which it is the mended form.
    """

    draft: ShipmentDraft
    supersedes: str = ""


class DeclarationKind(StrEnum):
    """What is declared: a new shipment, or another number for a declared one."""

    DECLARE = "declare"
    MODIFY = "modify"


class Note(StrEnum):
    """What the seller should know about a declaration beyond its state."""

    NONE = ""
    NEEDS_DECISION = "needs_decision"
    """The platform does not show it after all reads; sending again might send it twice."""
    FOUND_OTHER = "found_other"
    """The platform holds a shipment for the order, with another carrier or number."""
    CANNOT_READ = "cannot_read"
    """The platform refuses to tell what it holds."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One row of the outbox. Moments are aware and in UTC.

    `attempts` counts how often sending began, `doubts` how many of these attempts may have
    taken effect without our knowing, `reads` how often the platform was asked since the last
    doubt and did not show the shipment. `next_attempt_at` is when the program goes on by
    itself, None when it is due at once (queued) or waits for the seller (unknown). `failure` is
    the last one. A dropped declaration keeps its state: the seller wants no more of it, and
    what the platform did does not change by that.
    """

    declaration_id: str
    shop_id: str
    draft: ShipmentDraft
    state: DeclarationState
    created_at: datetime
    updated_at: datetime
    kind: DeclarationKind = DeclarationKind.DECLARE
    old_carrier_key: str = ""
    old_tracking_number: str = ""
    note: Note = Note.NONE
    next_attempt_at: datetime | None = None
    attempts: int = 0
    doubts: int = 0
    reads: int = 0
    failure: Failure | None = None
    dropped: bool = False

    @property
    def order_id(self) -> str:
        """The order that this is for."""
        return self.draft.order_id

    @property
    def is_open(self) -> bool:
        """Whether it may still take effect: queued, sending or unknown, and not dropped."""
        return self.state in OPEN_STATES and not self.dropped

    @property
    def needs_attention(self) -> bool:
        """Whether the seller should look at it: refused or unknown, and not dropped."""
        return self.state in ATTENTION_STATES and not self.dropped


OPEN_STATES = frozenset(
    {DeclarationState.QUEUED, DeclarationState.SENDING, DeclarationState.UNKNOWN}
)
ATTENTION_STATES = frozenset({DeclarationState.REFUSED, DeclarationState.UNKNOWN})

Change = Callable[[Declaration], Declaration]
"""What happens to a declaration. Raises `IllegalTransition` when it must not happen to this one."""


def sending(row: Declaration) -> Declaration:
    """The request is about to leave."""
    return dataclasses.replace(
        row,
        state=DeclarationState.SENDING,
        attempts=row.attempts + 1,
        note=Note.NONE,
        next_attempt_at=None,
    )


def declared(row: Declaration) -> Declaration:
    """The platform said that it holds the shipment."""
    return dataclasses.replace(
        row,
        state=DeclarationState.DECLARED,
        note=Note.NONE,
        next_attempt_at=None,
        failure=None,
        dropped=False,
    )


def refused(failure: Failure) -> Change:
    """The platform declined, and nothing of ours took effect."""
    return lambda row: dataclasses.replace(
        row,
        state=DeclarationState.REFUSED,
        note=Note.NONE,
        next_attempt_at=None,
        failure=failure,
    )


def doubted(failure: Failure, read_at: datetime) -> Change:
    """Whether it took effect is not known; the platform will be asked at `read_at`."""
    return lambda row: dataclasses.replace(
        row,
        state=DeclarationState.UNKNOWN,
        note=Note.NONE,
        next_attempt_at=read_at,
        doubts=row.doubts + 1,
        reads=0,
        failure=failure,
    )


def not_delivered(failure: Failure, again_at: datetime | None) -> Change:
    """The request certainly did nothing; it waits in the queue, until `again_at` if given."""
    return lambda row: dataclasses.replace(
        row, state=DeclarationState.QUEUED, next_attempt_at=again_at, failure=failure
    )


def not_seen(read_at: datetime) -> Change:
    """The platform was asked and does not show it; it will be asked again at `read_at`."""
    return lambda row: dataclasses.replace(row, reads=row.reads + 1, next_attempt_at=read_at)


def left_to_seller(note: Note) -> Change:
    """Reading back came to an end without an answer that the program may act on."""
    return lambda row: dataclasses.replace(row, note=note, next_attempt_at=None)


def queued_again(at: datetime | None) -> Change:
    """It is to be sent again, by the program's rule or the seller's word."""
    return lambda row: dataclasses.replace(
        row, state=DeclarationState.QUEUED, note=Note.NONE, next_attempt_at=at, reads=0
    )


def postponed(read_at: datetime) -> Change:
    """The platform could not be asked; it will be at `read_at`."""
    return lambda row: dataclasses.replace(row, next_attempt_at=read_at)


def retried(row: Declaration) -> Declaration:
    """The seller wants it sent again. Not while the program itself still works on it."""
    if row.state not in ATTENTION_STATES:
        raise IllegalTransition("it is not for the seller to send it again")
    if row.state is DeclarationState.UNKNOWN and row.note is Note.NONE:
        raise IllegalTransition("its outcome is still being read back")
    return queued_again(None)(row)


def checked_again(read_at: datetime) -> Change:
    """The seller wants the platform to be asked once more, over the whole interval."""

    def change(row: Declaration) -> Declaration:
        if row.state is not DeclarationState.UNKNOWN:
            raise IllegalTransition("its outcome is known")
        return dataclasses.replace(row, note=Note.NONE, next_attempt_at=read_at, reads=0)

    return change


def cancelled(row: Declaration) -> Declaration:
    """The seller took it back while it waited in the queue.

    After a doubtful attempt it would be untrue to call it cancelled: it is unknown again, and
    the seller decides.
    """
    if row.state is not DeclarationState.QUEUED:
        raise IllegalTransition("it does not wait in the queue")
    if row.doubts:
        return dataclasses.replace(
            row,
            state=DeclarationState.UNKNOWN,
            note=Note.NEEDS_DECISION,
            next_attempt_at=None,
        )
    return dataclasses.replace(row, state=DeclarationState.CANCELLED, next_attempt_at=None)


def dropped(row: Declaration) -> Declaration:
    """The seller wants no more of it."""
    return dataclasses.replace(row, dropped=True, next_attempt_at=None)


def put_back(read_at: datetime) -> Change:
    """The seller wants it after all, as it was; the platform is asked again where that was due."""

    def change(row: Declaration) -> Declaration:
        if not row.dropped:
            raise IllegalTransition("it was not dropped")
        unread = row.state is DeclarationState.UNKNOWN and row.note is Note.NONE
        return dataclasses.replace(row, dropped=False, next_attempt_at=read_at if unread else None)

    return change


def if_attempt(attempt: int, change: Change) -> Change:
    """`change`, unless the declaration has been sent again since that attempt."""

    def guarded(row: Declaration) -> Declaration:
        if row.attempts != attempt:
            raise IllegalTransition(f"attempt {attempt} is over")
        return change(row)

    return guarded


def if_still(seen: Declaration, change: Change) -> Change:
    """`change`, unless something happened to the declaration since it was seen."""

    def guarded(row: Declaration) -> Declaration:
        if row != seen:
            raise IllegalTransition(f"no longer as it was: {row.declaration_id}")
        return change(row)

    return guarded
