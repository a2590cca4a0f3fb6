"""Judges a row: what the checks of the ship form say, and what the file and the outbox add."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct, structs

from aliship_gui.domain.checks import FindingKind, Foreseen, check_draft
from aliship_gui.domain.checks.order import belongs_elsewhere
from aliship_gui.domain.declaring_limits import NO_LIMITS, DeclaringLimits
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.orders import Order, OrderStatus
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.services.importing.entries import Reading
from aliship_gui.services.importing.faults import Fault
from aliship_gui.services.importing.known import Known
from aliship_gui.store.declarations import Declaration, DeclarationKind
from aliship_gui.store.folding import same_text
from aliship_gui.store.uniqueness import parcels_in_force

_GRAVITY = list(Severity)
_DECLARED = DeclarationState.DECLARED


class Standing(StrEnum):
    """What can become of a row."""

    READY = "ready"
    WARN = "warn"
    """It can be sent, and there is something to look at."""
    BLOCKED = "blocked"
    ALREADY = "already"
    """This very shipment is declared, or waits in the outbox."""


_STANDINGS = {
    Severity.BLOCK: Standing.BLOCKED,
    Severity.WARN: Standing.WARN,
    Severity.INFO: Standing.READY,
}


class Verdict(Struct, frozen=True, gc=False):
    """What is to be said about a row, gravest first.

    `state` is where the shipment stands already, None where it does not. `supersedes` is the id
    of the refused declaration that `draft` is the mended form of.
    """

    draft: ShipmentDraft
    standing: Standing
    findings: tuple[Finding, ...] = ()
    state: DeclarationState | None = None
    supersedes: str = ""

    @property
    def may_be_sent(self) -> bool:
        """Whether nothing certain speaks against it."""
        return self.standing in (Standing.READY, Standing.WARN)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What other rows of the same file want with the same order, or with the same number."""

    earlier: tuple[Reading, ...] = ()
    later: tuple[Reading, ...] = ()
    number_used_for: str = ""


def judge(
    reading: Reading,
    beside: Neighbours,
    known: Known,
    rules: RuleBook,
    limits: DeclaringLimits = NO_LIMITS,
) -> Verdict:
    """The verdict about one row; pure, and quick except for a carrier's pattern (see rules)."""
    order = known.orders.get(reading.draft.order_id)
    draft, send_type = reading.draft, _send_type(reading, order)
    if draft.send_type is not send_type:
        draft = structs.replace(draft, send_type=send_type)
    rows = known.declarations.get(draft.order_id, ())
    state = _state(draft, order, rows)
    if state is not None:
        return Verdict(draft, Standing.ALREADY, state=state)
    refused = _refused(rows)
    findings = [
        *_told(reading, order),
        *_order_faults(draft, order, known),
        *_file_faults(draft, beside),
        *_outbox_faults(draft, rows, refused),
        *check_draft(
            draft,
            order,
            known.details.get(draft.order_id),
            known.carriers,
            rules,
            used_numbers=_used(draft, beside, known),
            limits=limits,
        ),
    ]
    return _verdict(draft, findings, refused)


def _verdict(draft: ShipmentDraft, findings: list[Finding], refused: Declaration | None) -> Verdict:
    findings.sort(key=lambda finding: _GRAVITY.index(finding.severity))
    standing = _STANDINGS[findings[0].severity] if findings else Standing.READY
    supersedes = refused.declaration_id if refused is not None else ""
    return Verdict(draft, standing, tuple(findings), supersedes=supersedes)


def _send_type(reading: Reading, order: Order | None) -> SendType:
    """Where the file is silent: the whole order, but never the close of one sent in parts."""
    if reading.send_type is not None:
        return reading.send_type
    in_parts = order is not None and order.status == OrderStatus.SELLER_PART_SEND_GOODS
    return SendType.PART if in_parts else SendType.ALL


def _state(
    draft: ShipmentDraft, order: Order | None, rows: tuple[Declaration, ...]
) -> DeclarationState | None:
    for row in rows:
        if row.is_open and same_text(row.draft.tracking_number, draft.tracking_number):
            return row.state
    parcels = (*parcels_in_force(rows), *(order.parcels if order else ()))
    numbers = [parcel.tracking_number for parcel in parcels]
    return _DECLARED if any(same_text(n, draft.tracking_number) for n in numbers) else None


def _refused(rows: Iterable[Declaration]) -> Declaration | None:
    """The last refused declaration that the seller is not done with."""
    refused = [r for r in rows if r.needs_attention and r.state is DeclarationState.REFUSED]
    return refused[-1] if refused else None


def _told(reading: Reading, order: Order | None) -> Iterable[Finding]:
    """What reading found; an order that is known was not rounded."""
    for finding in reading.findings:
        rounded = finding.kind == Fault.TRAILING_ZEROS and finding.field is Field.ORDER
        if not (rounded and order is not None):
            yield finding


def _order_faults(draft: ShipmentDraft, order: Order | None, known: Known) -> Iterable[Finding]:
    if not draft.order_id:
        yield Fault.ORDER_MISSING.found(Field.ORDER)
    elif order is None and (shop := known.elsewhere.get(draft.order_id)) is not None:
        yield belongs_elsewhere(shop)
    elif order is None:
        yield Fault.ORDER_UNKNOWN.found(Field.ORDER)


def _file_faults(draft: ShipmentDraft, beside: Neighbours) -> Iterable[Finding]:
    if not draft.order_id:
        return
    if any(same_text(r.draft.tracking_number, draft.tracking_number) for r in beside.earlier):
        yield Fault.ROW_REPEATED.found(Field.ORDER)
        return
    others = [
        other
        for other in (*beside.earlier, *beside.later)
        if not same_text(other.draft.tracking_number, draft.tracking_number)
    ]
    whole = any(other.send_type is not SendType.PART for other in others)
    if others and (whole or draft.send_type is SendType.ALL):
        yield Fault.ORDER_TWICE.found(Field.SEND_TYPE)


def _outbox_faults(
    draft: ShipmentDraft, rows: tuple[Declaration, ...], refused: Declaration | None
) -> Iterable[Finding]:
    opened = [row for row in rows if row.is_open]
    if any(SendType.ALL in {row.draft.send_type, draft.send_type} for row in opened):
        yield Fault.OTHER_WAITING.found(Field.ORDER)
    elif any(_is_whole(row) for row in rows):
        params = {"status": str(OrderStatus.WAIT_BUYER_ACCEPT_GOODS)}
        yield Finding(
            Field.ORDER,
            Severity.BLOCK,
            FindingKind.ORDER_DECLARED,
            Foreseen.ALREADY_DECLARED,
            params,
        )
    if refused is not None and refused.draft == draft:
        yield Fault.REFUSED_BEFORE.found(Field.NONE, Severity.WARN)


def _is_whole(row: Declaration) -> bool:
    declared = row.state is _DECLARED and row.kind is DeclarationKind.DECLARE
    return declared and row.draft.send_type is SendType.ALL


def _used(draft: ShipmentDraft, beside: Neighbours, known: Known) -> Mapping[str, str]:
    number = draft.tracking_number
    other = known.numbers.get(number, draft.order_id)
    if other == draft.order_id:
        other = beside.number_used_for
    return {number: other} if other else {}
