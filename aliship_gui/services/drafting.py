"""Judges drafts as the ship form and the file import do: with what this computer knows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from msgspec import structs

from aliship_gui.domain.carrier_advice import CarrierAdvice, Situation
from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.checks import FindingKind
from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.orders import Order
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.giving_way import giving_way
from aliship_gui.services.importing.carrier_index import CarrierIndex
from aliship_gui.services.importing.entries import Reading
from aliship_gui.services.importing.faults import Fault
from aliship_gui.services.importing.known import Known
from aliship_gui.services.importing.verdicts import Neighbours, Verdict, judge
from aliship_gui.services.number_knowledge import shipped_evidence
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop's carriers as known now, and the keys of those used last, newest first."""

    carriers: CarrierList | None
    last_used: tuple[str, ...] = ()


class DraftChecker:
    """Every method is for worker threads, one at a time, and raises StoreError."""

    def __init__(
        self, orders: OrderStore, outbox: Outbox, rules: RuleBook, means: DeclaringMeans
    ) -> None:
        self._orders = orders
        self._outbox = outbox
        self._rules = rules
        self._means = means
        self._advice = CarrierAdvice(rules, shipped_evidence)
        self._index: tuple[CarrierList | None, CarrierIndex] = (None, CarrierIndex(()))

    def check(
        self, drafts: Iterable[ShipmentDraft], used_by: Mapping[str, str], shop: Shop
    ) -> dict[str, Verdict]:
        """The verdict about each draft, by its order.

        `used_by` maps a draft's order to another order whose draft has the same number.
        """
        drafts = tuple(drafts)
        known = self._known(drafts, shop.carriers)
        some = giving_way(drafts)
        return {draft.order_id: self._judged(draft, used_by, known, shop) for draft in some}

    def orders(self, order_ids: Collection[str]) -> dict[str, Order]:
        """These orders as far as they are known here."""
        return {order.order_id: order for order in self._orders.rows(list(order_ids))}

    def _judged(
        self, draft: ShipmentDraft, used_by: Mapping[str, str], known: Known, shop: Shop
    ) -> Verdict:
        beside = Neighbours(number_used_for=used_by.get(draft.order_id, ""))
        reading, limits = Reading(draft, draft.send_type, ()), self._means.limits
        verdict = judge(reading, beside, known, self._rules, limits)
        order, details = known.orders.get(draft.order_id), known.details.get(draft.order_id)
        situation = Situation(order, details, shop.carriers, shop.last_used)
        findings = self._advice.with_advice(verdict.findings, draft, situation)
        return structs.replace(
            verdict, findings=tuple(self._called(findings, draft, shop.carriers))
        )

    def _called(
        self, findings: Iterable[Finding], draft: ShipmentDraft, carriers: CarrierList | None
    ) -> Iterable[Finding]:
        """A name that several carriers share is not a name that none has."""
        if self._index[0] is not carriers:
            self._index = carriers, CarrierIndex(carriers.carriers if carriers else ())
        for finding in findings:
            shared = (
                finding.kind == FindingKind.CARRIER_GONE
                and len(self._index[1].keys_of(draft.carrier_key)) > 1
            )
            yield Fault.CARRIER_AMBIGUOUS.found(Field.CARRIER) if shared else finding

    def _known(self, drafts: Collection[ShipmentDraft], carriers: CarrierList | None) -> Known:
        ids = [draft.order_id for draft in drafts]
        numbers = {draft.tracking_number for draft in drafts}
        details = {order_id: self._orders.details(order_id) for order_id in ids}
        rows = {order_id: tuple(self._outbox.of_order(order_id)) for order_id in ids}
        bearing = self._orders.orders_with_parcels(numbers)
        return Known(
            carriers,
            self.orders(ids),
            {order_id: read[0] for order_id, read in details.items() if read},
            {order_id: found for order_id, found in rows.items() if found},
            bearing | self._outbox.orders_with_numbers(numbers),
        )


def sharing_number(
    drafts: Iterable[ShipmentDraft], by_number: Mapping[str, Iterable[str]]
) -> dict[str, str]:
    """The orders of drafts whose number another order has too, each with such an order.

    `by_number` are the orders that have a number.
    """
    found = {}
    for draft in drafts:
        others = by_number.get(draft.tracking_number, ()) if draft.tracking_number else ()
        other = next((key for key in others if key != draft.order_id), "")
        if other:
            found[draft.order_id] = other
    return found
