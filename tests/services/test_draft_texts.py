"""What texts make of drafts, worked out from a moment and held against a later one."""

from __future__ import annotations

import pytest

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import Order, OrderStatus
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.draft_texts import (
    Moment,
    TextEdits,
    Texts,
    edit_anew,
    edit_drafts,
)
from aliship_gui.services.importing.carrier_index import CarrierIndex
from tests.viewmodels.samples import SHIPPED, an_order

CARRIER, NUMBER, URL = Field.CARRIER, Field.TRACKING_NUMBER, Field.TRACKING_URL
CARRIERS = CarrierIndex(
    (
        Carrier("CPAM", "China Post", name_zh="中邮小包"),
        Carrier("A", "Express"),
        Carrier("B", "Express"),
    )
)
ORDERS = {str(place): an_order(str(place)) for place in range(1, 4)}


def edit(
    texts: dict[str, Texts], now: Moment | None = None, orders: dict[str, Order] = ORDERS
) -> TextEdits:
    """Edits of the drafts of a shop in which nothing was typed, unless it is said."""
    return edit_drafts(texts, orders, now or Moment({}), CARRIERS)


def after(edits: TextEdits, order_id: str) -> ShipmentDraft:
    """The draft that comes out for an order."""
    return edits.after[order_id]


@pytest.mark.parametrize(
    ("typed", "key"),
    [("cpam ", "CPAM"), ("中邮小包", "CPAM"), ("Express", "Express"), (" nobody", "nobody")],
)
def test_a_carrier_by_its_key_or_its_name(typed: str, key: str) -> None:
    assert after(edit({"1": {CARRIER: typed}}), "1").carrier_key == key


def test_what_was_cleaned_is_said() -> None:
    edits = edit({"1": {NUMBER: " LZ1 "}, "2": {NUMBER: "LZ2"}})
    assert after(edits, "1").tracking_number == "LZ1"
    assert set(edits.said) == {"1"}
    assert edits.said["1"][NUMBER]


def test_what_was_said_before_is_taken_back() -> None:
    edits = edit({"1": {NUMBER: "LZ1"}}, Moment({}, said={"1"}))
    assert edits.said == {"1": {NUMBER: ()}}


def test_what_stays_as_it_is_is_no_change() -> None:
    now = Moment({"1": ShipmentDraft("1", "CPAM")})
    assert edit({"1": {CARRIER: "CPAM"}}, now).after == {}


def test_what_was_refused_is_what_is_edited() -> None:
    now = Moment({}, refused={"1": ShipmentDraft("1", "CPAM", "LZ1")})
    edits = edit({"1": {NUMBER: "LZ2"}}, now)
    assert after(edits, "1") == ShipmentDraft("1", "CPAM", "LZ2")
    assert edits.before == {"1": None}


def test_orders_that_cannot_be_typed_into_are_left_out() -> None:
    orders = ORDERS | {"2": an_order("2", SHIPPED)}
    texts: dict[str, Texts] = {key: {CARRIER: "CPAM"} for key in ("1", "2", "3", "unknown")}
    edits = edit(texts, Moment({}, under_way={"3"}), orders)
    assert set(edits.texts) == set(edits.after) == {"1"}


def test_what_was_typed_meanwhile_is_edited_anew() -> None:
    edits = edit({"1": {CARRIER: "CPAM"}, "2": {CARRIER: "CPAM"}})
    now = Moment({"2": ShipmentDraft("2", "EMS", "LZ2")}, revision=1)
    anew = edit_anew(edits, now, CARRIERS)
    assert after(anew, "1") == after(edits, "1")
    assert after(anew, "2") == ShipmentDraft("2", "CPAM", "LZ2")
    assert anew.before == {"1": None, "2": now.typed["2"]}
    assert anew.revision == 1


def test_what_was_refused_meanwhile_is_edited_anew() -> None:
    edits = edit({"1": {CARRIER: "CPAM"}})
    now = Moment({}, refused={"1": ShipmentDraft("1", "EMS", "LZ1")}, revision=1)
    anew = edit_anew(edits, now, CARRIERS)
    assert after(anew, "1") == ShipmentDraft("1", "CPAM", "LZ1")
    assert anew.before == {"1": None}


def test_what_is_there_already_by_then_is_no_change_any_more() -> None:
    edits = edit({"1": {CARRIER: "CPAM"}})
    now = Moment({"1": ShipmentDraft("1", "CPAM")}, revision=1)
    assert edit_anew(edits, now, CARRIERS).after == {}


def test_a_status_decides() -> None:
    waiting = {"1": an_order("1", OrderStatus.WAIT_SELLER_SEND_GOODS)}
    assert edit({"1": {CARRIER: "CPAM"}}, orders=waiting).after
