"""Understands what was scanned: which order a text names, whether a number will do. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from msgspec import structs

from aliship_gui.domain.carrier_advice import CarrierAdvice, Situation
from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.checks.order import check_order
from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.number_formats import NumberFormat, couriers_of, read_formats
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import SHIPPABLE, Order
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.scanned_text import Scan, read_scan
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.importing.entries import Reading
from aliship_gui.services.importing.known import Known
from aliship_gui.services.importing.verdicts import Neighbours, Standing, Verdict, judge
from aliship_gui.services.number_knowledge import shipped_evidence
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.folding import fold, same_text
from aliship_gui.store.orders import OrderStore, OrderView
from aliship_gui.store.outbox import Outbox

_SHORTEST_NAME = 4
"""A shorter text names an order by accident."""
_POSTAL = re.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}")
"""A postal item (UPU S10), even where a slip spoilt its check digit."""
_MOST_OFFERED = 9
"""Carriers that are offered for a number: each is chosen with one digit."""


class ScanFault(StrEnum):
    """What is wrong with a scan; each has its words among the findings of the catalogue."""

    ORDER_UNKNOWN = "scan_order_unknown"
    ORDER_AMBIGUOUS = "scan_order_ambiguous"
    NUMBER_NOT_ORDER = "scan_number_not_order"
    """A carrier's number was scanned where an order is expected."""
    NUMBER_ON_ORDER = "scan_number_on_order"
    """The same, and the number stands on an order already."""
    ORDER_NOT_NUMBER = "scan_order_not_number"
    """Another order was scanned where its number is expected."""
    ORDER_AGAIN = "scan_order_again"
    """The order at hand was scanned once more."""
    SECOND_NUMBER = "scan_second_number"
    """The order has another number already."""
    NUMBER_TWICE = "scan_number_twice"
    """The number was scanned for another order of this session."""
    ALREADY = "scan_already"
    """This very shipment is declared, or waits to be."""
    CARRIER_UNCLEAR = "scan_carrier_unclear"
    """Several carriers take the number."""
    CARRIER_UNKNOWN = "scan_carrier_unknown"
    """No carrier's rule takes the number."""

    def found(self, field: Field, severity: Severity = Severity.BLOCK, **params: str) -> Finding:
        """The finding that tells of it."""
        return Finding(field, severity, str(self), params=params)


class ScanNews(StrEnum):
    """What went well; each has its words among the findings of the catalogue."""

    TAKEN = "scan_taken"
    SHORTENED = "scan_shortened"
    """Taken, without the carrier's routing digits before the number."""
    HAS_NUMBER = "scan_has_number"
    """The order that was scanned bears a number in its draft."""
    UNDONE = "scan_undone"
    ASIDE = "scan_aside"

    def found(self, **params: str) -> Finding:
        """The finding that tells of it."""
        return Finding(Field.NONE, Severity.INFO, str(self), params=params)


@dataclass(frozen=True, slots=True)
class ScannedOrder:
    """The order that a scan names, and the draft that is kept for it, if any."""

    order: Order
    details: OrderDetails | None = None
    draft: ShipmentDraft | None = None


@dataclass(frozen=True, slots=True)
class NumberRead:
    """What a scanned number comes to.

    `verdict` is None while the carrier is not known: then `offered` are those that take the
    number, the likeliest first. `fault` says why the number is not taken at all.
    """

    scan: Scan
    verdict: Verdict | None = None
    offered: tuple[Carrier, ...] = ()
    fault: Finding | None = None


class ScanReader:
    """Every method is for worker threads and raises StoreError."""

    def __init__(
        self,
        orders: OrderStore,
        drafts: DraftStore,
        outbox: Outbox,
        formats: Path,
        means: DeclaringMeans,
    ) -> None:
        self._orders = orders
        self._drafts = drafts
        self._outbox = outbox
        self._formats_file = formats
        self._means = means
        self._rules = RuleBook()
        self._advice = CarrierAdvice(self._rules, shipped_evidence)

    def order(self, raw: str) -> ScannedOrder | Finding:
        """The one order that a scan names: by its number, or by any text that only it bears."""
        text = read_scan(raw, self._formats).text
        order = self._orders.get(text)
        if order is None:
            order_or_fault = self._by_text(text)
            if isinstance(order_or_fault, Finding):
                return order_or_fault
            order = order_or_fault
        blocks = (f for f in check_order(order) if f.severity is Severity.BLOCK)
        return next(blocks, None) or self._opened(order)

    def number(
        self,
        raw: str,
        at_hand: ScannedOrder,
        carrier_key: str,
        carriers: CarrierList | None,
        last_used: Sequence[str],
        taken: Mapping[str, str],
        *,
        insisted: bool = False,
    ) -> NumberRead:
        """Whether a scan will do as the number of the order at hand.

        `carrier_key` "" asks for the carriers that take it; `taken` maps the numbers scanned
        so far, folded, to their orders. With `insisted` it may replace another number and stand
        on two orders.
        """
        scan = read_scan(raw, self._formats)
        fault = self._another_order(scan.text, at_hand)
        if fault is None and not insisted:
            fault = _repetition(scan.text, at_hand, taken)
        if fault is not None:
            return NumberRead(scan, fault=fault)
        offered: tuple[Carrier, ...] = ()
        if not carrier_key:
            offered = self._offered(scan.text, at_hand, carriers, last_used)
            if not offered:
                fault = ScanFault.CARRIER_UNKNOWN.found(Field.CARRIER, text=scan.text)
                return NumberRead(scan, fault=fault)
            if len(offered) > 1 or not offered[0].pattern:
                # A carrier without a rule takes every number: that it does tells nothing.
                return NumberRead(scan, offered=offered)
            carrier_key = offered[0].key
        base = at_hand.draft or ShipmentDraft(at_hand.order.order_id)
        draft = structs.replace(base, carrier_key=carrier_key, tracking_number=scan.text)
        verdict = self._judged(draft, at_hand, carriers)
        return NumberRead(scan, verdict, offered, _refusal(verdict))

    def drafts(self, order_ids: Sequence[str]) -> list[ScannedOrder]:
        """These orders with their drafts; those that have none are left out."""
        found = [self._opened(order) for order in self._orders.rows(order_ids)]
        return [one for one in found if one.draft is not None and one.draft.tracking_number]

    @cached_property
    def _formats(self) -> tuple[NumberFormat, ...]:
        return read_formats(self._formats_file.read_text("utf-8"))

    def _opened(self, order: Order) -> ScannedOrder:
        known = self._orders.details(order.order_id)
        draft = self._drafts.get(order.order_id)
        return ScannedOrder(order, known[0] if known else None, draft)

    def _by_text(self, text: str) -> Order | Finding:
        unknown = ScanFault.ORDER_UNKNOWN.found(Field.ORDER, text=text)
        if len(text) < _SHORTEST_NAME:
            return unknown
        bearer = self._bearer(text)
        if bearer:
            return ScanFault.NUMBER_ON_ORDER.found(Field.ORDER, text=text, order=bearer)
        view = OrderView(frozenset(map(str, SHIPPABLE)), text)
        named = [o for o in self._orders.rows(self._orders.ids(view)) if _is_named(o, text)]
        if len(named) == 1:
            return named[0]
        if named:
            return ScanFault.ORDER_AMBIGUOUS.found(Field.ORDER, text=text, count=str(len(named)))
        if _POSTAL.fullmatch(text) or couriers_of(text, self._formats):
            return ScanFault.NUMBER_NOT_ORDER.found(Field.ORDER, text=text)
        return unknown

    def _bearer(self, number: str) -> str:
        return self._outbox.order_with_number(number) or self._orders.order_with_parcel(number)

    def _another_order(self, text: str, at_hand: ScannedOrder) -> Finding | None:
        order_id = at_hand.order.order_id
        if text == order_id:
            return ScanFault.ORDER_AGAIN.found(Field.TRACKING_NUMBER, order=order_id)
        if self._orders.get(text) is None:
            return None
        return ScanFault.ORDER_NOT_NUMBER.found(Field.TRACKING_NUMBER, text=text, order=order_id)

    def _offered(
        self,
        number: str,
        at_hand: ScannedOrder,
        carriers: CarrierList | None,
        last_used: Sequence[str],
    ) -> tuple[Carrier, ...]:
        situation = Situation(at_hand.order, at_hand.details, carriers, last_used)
        fitting = self._advice.carriers_for(number, situation)
        return fitting[:_MOST_OFFERED]

    def _judged(
        self, draft: ShipmentDraft, at_hand: ScannedOrder, carriers: CarrierList | None
    ) -> Verdict:
        order_id, number = draft.order_id, draft.tracking_number
        bearer = self._bearer(number)
        known = Known(
            carriers,
            {order_id: at_hand.order},
            {order_id: at_hand.details} if at_hand.details else {},
            {order_id: tuple(self._outbox.of_order(order_id))},
            {number: bearer} if bearer and bearer != order_id else {},
        )
        reading, limits = Reading(draft, None, ()), self._means.limits
        return judge(reading, Neighbours(), known, self._rules, limits)


def _repetition(text: str, at_hand: ScannedOrder, taken: Mapping[str, str]) -> Finding | None:
    order_id = at_hand.order.order_id
    before = at_hand.draft.tracking_number if at_hand.draft else ""
    other = taken.get(fold(text), order_id)
    if other != order_id:
        return ScanFault.NUMBER_TWICE.found(Field.TRACKING_NUMBER, text=text, order=other)
    if before and not same_text(before, text):
        return ScanFault.SECOND_NUMBER.found(
            Field.TRACKING_NUMBER, text=text, order=order_id, number=before
        )
    return None


def _refusal(verdict: Verdict) -> Finding | None:
    if verdict.standing is Standing.ALREADY:
        draft = verdict.draft
        return ScanFault.ALREADY.found(
            Field.TRACKING_NUMBER, order=draft.order_id, text=draft.tracking_number
        )
    return verdict.findings[0] if verdict.standing is Standing.BLOCKED else None


def _is_named(order: Order, text: str) -> bool:
    """Whether order number, buyer or SKU hold the text; a parcel's number names no order."""
    borne = (order.order_id, order.buyer_login, order.buyer_name)
    skus = (line.sku_code for line in order.lines)
    return any(fold(text) in fold(word) for word in (*borne, *skus))
