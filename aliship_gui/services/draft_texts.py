"""Puts texts into drafts, as they are typed, filled and pasted into cells; for any thread."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from msgspec import structs

from aliship_gui.domain.checks import blocks, cleaning_findings
from aliship_gui.domain.checks.order import check_order
from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.orders import Order
from aliship_gui.domain.parts import offered_send_type
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.domain.tracking_text import normalise_number, normalise_url
from aliship_gui.services.importing.carrier_index import CarrierIndex

Texts = Mapping[Field, str]
"""What is to stand in the fields of one order."""
Drafts = Mapping[str, ShipmentDraft | None]
"""Drafts by order, None for none."""
Said = Mapping[Field, tuple[Finding, ...]]
"""What was cleaned out of the texts in the fields of one order."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The drafts of a shop at one moment.

    `typed` by the seller, `refused` by the platform, orders `under_way`, orders of whose texts
    something is `said`. Two moments of the same `revision` have the same drafts.
    """

    typed: Drafts
    refused: Mapping[str, ShipmentDraft] = field(default_factory=dict)
    under_way: Collection[str] = frozenset()
    said: Collection[str] = frozenset()
    revision: int = 0

    def draft(self, order: Order) -> ShipmentDraft:
        """What stands in an order's row; a fresh draft where nothing does."""
        known = self.typed.get(order.order_id) or self.refused.get(order.order_id)
        return known or fresh_draft(order.order_id, order)


def may_type(order: Order, under_way: Collection[str]) -> bool:
    """Whether something can be typed for an order; `under_way` are those being shipped."""
    return order.order_id not in under_way and not blocks(check_order(order))


@dataclass(frozen=True, slots=True)
class TextEdits:
    """What `texts` make of drafts: those that change, `before` and `after`.

    It holds for the drafts of the revision. What was cleaned out of the texts is `said`.
    """

    texts: Mapping[str, Texts]
    orders: Mapping[str, Order]
    before: Drafts
    after: Drafts
    said: Mapping[str, Said]
    revision: int


def edit_drafts(
    texts: Mapping[str, Texts], orders: Mapping[str, Order], now: Moment, carriers: CarrierIndex
) -> TextEdits:
    """Put texts into the fields of orders; those that cannot be typed into are left out."""
    texts = {
        order_id: wanted
        for order_id, wanted in texts.items()
        if order_id in orders and may_type(orders[order_id], now.under_way)
    }
    before: dict[str, ShipmentDraft | None] = {}
    after: dict[str, ShipmentDraft | None] = {}
    said: dict[str, Said] = {}
    for order_id, wanted in texts.items():
        shown = now.draft(orders[order_id])
        edited, cleaned = with_texts(shown, wanted, carriers)
        if order_id in now.said or any(cleaned.values()):
            said[order_id] = cleaned
        if edited != shown:
            before[order_id], after[order_id] = now.typed.get(order_id), edited
    return TextEdits(texts, orders, before, after, said, now.revision)


def edit_anew(edits: TextEdits, now: Moment, carriers: CarrierIndex) -> TextEdits:
    """The same edits where some of the drafts that they change are others by now."""
    stale = {
        order_id: edits.texts[order_id]
        for order_id, draft in edits.before.items()
        if now.typed.get(order_id) is not draft
    }
    fresh = edit_drafts(stale, edits.orders, now, carriers)
    return replace(
        edits,
        before={**_without(stale, edits.before), **fresh.before},
        after={**_without(stale, edits.after), **fresh.after},
        said={**edits.said, **fresh.said},
        revision=now.revision,
    )


def with_texts(
    draft: ShipmentDraft, texts: Texts, carriers: CarrierIndex
) -> tuple[ShipmentDraft, Said]:
    """A draft with these texts in its fields, and what was cleaned out of them.

    Numbers and addresses are cleaned as in the form. A carrier's name becomes its key, and one
    that is not known, or that several have, stays as it was typed, for the checks to tell.
    """
    changes: dict[str, str] = {}
    said: dict[Field, tuple[Finding, ...]] = {}
    for place, text in texts.items():
        if place is Field.CARRIER:
            keys = carriers.keys_of(text.strip())
            changes["carrier_key"] = next(iter(keys)) if len(keys) == 1 else text.strip()
            said[place] = ()
        elif place in _CLEANED:
            name, clean = _CLEANED[place]
            cleaned = clean(text)
            changes[name] = cleaned.text
            said[place] = cleaning_findings(place, cleaned)
    return structs.replace(draft, **changes), said


def fresh_draft(order_id: str, order: Order | None) -> ShipmentDraft:
    """The draft that an order begins with."""
    return ShipmentDraft(order_id, send_type=offered_send_type(order, None))


_CLEANED = {
    Field.TRACKING_NUMBER: ("tracking_number", normalise_number),
    Field.TRACKING_URL: ("tracking_url", normalise_url),
}


def _without(some: Collection[str], drafts: Drafts) -> dict[str, ShipmentDraft | None]:
    return {order_id: draft for order_id, draft in drafts.items() if order_id not in some}
