"""Puts texts into drafts, as they are typed, filled and pasted into cells; for any thread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from msgspec import structs

from aliship_gui.domain.checks import blocks, cleaning_findings
from aliship_gui.domain.checks.order import check_order
from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.orders import Order
from aliship_gui.domain.parts import offered_send_type
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.domain.tracking_text import normalise_number, normalise_url
from aliship_gui.giving_way import giving_way
from aliship_gui.in_pieces import in_pieces
from aliship_gui.services.importing.carrier_index import CarrierIndex

_AT_ONCE = 25
"""Drafts for which orders are read at once; others get the interpreter between two such reads."""

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

    def known(self, order_id: str) -> ShipmentDraft | None:
        """What stands in an order's row, None for nothing."""
        return self.typed.get(order_id) or self.refused.get(order_id)


def may_type(order: Order, under_way: Collection[str]) -> bool:
    """Whether something can be typed for an order; `under_way` are those being shipped."""
    return order.order_id not in under_way and not blocks(check_order(order))


@dataclass(frozen=True, slots=True)
class TextEdits:
    """What `texts` make of drafts: those that change, as typed `before` and `after`.

    It holds for the drafts of the revision, in which `known` is what stood in the rows. What was
    cleaned out of the texts is `said`.
    """

    texts: Mapping[str, Texts]
    known: Drafts
    before: Drafts
    after: Mapping[str, ShipmentDraft]
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
    known: dict[str, ShipmentDraft | None] = {}
    before: dict[str, ShipmentDraft | None] = {}
    after: dict[str, ShipmentDraft] = {}
    said: dict[str, Said] = {}
    for order_id, wanted in texts.items():
        stood = now.known(order_id)
        shown = stood or fresh_draft(order_id, orders[order_id])
        edited, cleaned = with_texts(shown, wanted, carriers)
        if order_id in now.said or any(cleaned.values()):
            said[order_id] = cleaned
        if edited != shown:
            known[order_id], before[order_id] = stood, now.typed.get(order_id)
            after[order_id] = edited
    return TextEdits(texts, known, before, after, said, now.revision)


def edit_many(
    texts: Mapping[str, Texts],
    read: Callable[[Collection[str]], Mapping[str, Order]],
    now: Moment,
    carriers: CarrierIndex,
) -> TextEdits:
    """The same for thousands of orders, which are read some at a time; for a worker thread."""
    done: dict[str, Texts] = {}
    known: dict[str, ShipmentDraft | None] = {}
    before: dict[str, ShipmentDraft | None] = {}
    after: dict[str, ShipmentDraft] = {}
    said: dict[str, Said] = {}
    for piece in giving_way(in_pieces(texts, _AT_ONCE)):
        some = {order_id: texts[order_id] for order_id in piece}
        edits = edit_drafts(some, read(some), now, carriers)
        done.update(edits.texts)
        known.update(edits.known)
        before.update(edits.before)
        after.update(edits.after)
        said.update(edits.said)
    return TextEdits(done, known, before, after, said, now.revision)


def edit_anew(edits: TextEdits, now: Moment, carriers: CarrierIndex) -> TextEdits:
    """The same edits where some of the drafts that they change are others by now."""
    stale = [key for key, draft in edits.known.items() if now.known(key) is not draft]
    known, before = dict(edits.known), dict(edits.before)
    after, said = dict(edits.after), dict(edits.said)
    for key in stale:
        del known[key], before[key]
        worked_out, stood = after.pop(key), now.known(key)
        shown = stood or ShipmentDraft(key, send_type=worked_out.send_type)
        edited, said[key] = with_texts(shown, edits.texts[key], carriers)
        if edited != shown:
            known[key], before[key], after[key] = stood, now.typed.get(key), edited
    return TextEdits(edits.texts, known, before, after, said, now.revision)


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
