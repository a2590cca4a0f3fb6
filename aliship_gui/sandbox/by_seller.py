"""The newest pair of calls, for parcels that are *delivered by seller* (`aliexpress.asf.dbs.*`).

They name the lines of the order by id. They have no place for a tracking address, so a
seller-defined carrier, which needs one, is refused here; what the platform does is not public.
"""

from __future__ import annotations

import msgspec

from aliship_gui.decoders import converted
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.sandbox.arguments import Params, json_list, required
from aliship_gui.sandbox.declaring import (
    failure,
    modification_refused,
    record,
    record_modification,
)
from aliship_gui.sandbox.refusals import ALREADY_DECLARED, NOT_YOUR_ORDER, invalid_argument
from aliship_gui.sandbox.rules import refusal
from aliship_gui.sandbox.shapes import Json
from aliship_gui.sandbox.shop import Shop, order_number
from aliship_gui.sandbox.standing import Standing

DECLARE = "aliexpress.asf.dbs.declareship"
MODIFY = "aliexpress.asf.dbs.declare.ship.modify"
_ITEMS = "tradeOrderItemIdList"


class _Item(msgspec.Struct, frozen=True, rename="camel"):
    trade_order_item_id: int | str


def declare_by_seller(shop: Shop, params: Params) -> Json:
    """The answer of `aliexpress.asf.dbs.declareship`."""
    draft = ShipmentDraft(
        order_id=required(params, "tradeOrderId"),
        carrier_key=required(params, "shipmentProviderCode"),
        tracking_number=required(params, "trackingNumber"),
    )
    items = _item_ids(params)
    standing = shop.standing(order_number(draft.order_id))
    if standing is None:
        return failure(shop, DECLARE, NOT_YOUR_ORDER)
    lines = _lines(standing, items)
    complete = len(standing.lines_sent.union(lines)) == standing.sketch.lines
    if refused := refusal(shop.case(draft)):
        return failure(shop, DECLARE, refused)
    if standing.lines_sent.intersection(lines):
        return failure(shop, DECLARE, ALREADY_DECLARED)
    record(shop, draft, completes=complete, lines=lines)
    return _accepted(draft)


def modify_by_seller(shop: Shop, params: Params) -> Json:
    """The answer of `aliexpress.asf.dbs.declare.ship.modify`: the old number names the parcel."""
    old_number = required(params, "oldTrackingNumber")
    draft = ShipmentDraft(
        order_id=required(params, "tradeOrderId"),
        carrier_key=required(params, "newShipmentProviderCode"),
        tracking_number=required(params, "newTrackingNumber"),
        send_type=SendType.ALL,
    )
    old_key = _carrier_of(shop, draft.order_id, old_number)
    if refused := modification_refused(shop, draft, old_key, old_number):
        return failure(shop, MODIFY, refused)
    record_modification(shop, draft, old_key, old_number)
    return _accepted(draft)


def _accepted(draft: ShipmentDraft) -> Json:
    data = {
        "tradeOrderId": order_number(draft.order_id),
        "trackingNumber": draft.tracking_number,
    }
    return {"result": {"success": True, "data": data}}


def _item_ids(params: Params) -> set[int]:
    try:
        items = converted(json_list(params, _ITEMS), list[_Item])
    except msgspec.ValidationError:
        raise invalid_argument(_ITEMS) from None
    if not items:
        raise invalid_argument(_ITEMS)
    return {order_number(str(item.trade_order_item_id)) for item in items}


def _lines(standing: Standing, items: set[int]) -> tuple[int, ...]:
    """The lines with these ids, counted from 1."""
    sketch = standing.sketch
    ids = {sketch.line_id(line): line for line in range(1, sketch.lines + 1)}
    if not items <= ids.keys():
        raise invalid_argument(_ITEMS)
    return tuple(sorted(ids[item] for item in items))


def _carrier_of(shop: Shop, order_id: str, number: str) -> str:
    standing = shop.standing(order_number(order_id))
    parcels = standing.current_parcels() if standing else []
    return next((old.service_name for old in parcels if old.logistics_no == number), "")
