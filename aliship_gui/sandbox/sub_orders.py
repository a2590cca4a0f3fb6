"""Several parcels of one order at once, line by line.

`aliexpress.logistics.sellershipmentsupportsubtradeorder`, and the newer
`aliexpress.logistics.order.shipment`, name for every line (*sub order*) the parcels that it
travels in. Here all of them take effect or none, and a parcel that holds several
lines is one declaration: `all` when it finishes each of its lines, else `part`.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from aliship_gui.decoders import converted
from aliship_gui.domain.carriers import is_other
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.sandbox.arguments import Params, flattened, json_list, required, send_type
from aliship_gui.sandbox.declaring import (
    failure,
    modification_refused,
    record,
    record_modification,
)
from aliship_gui.sandbox.refusals import (
    ALREADY_DECLARED,
    NOT_YOUR_ORDER,
    Refusal,
    invalid_argument,
    missing_argument,
)
from aliship_gui.sandbox.rules import refusal
from aliship_gui.sandbox.shapes import Json
from aliship_gui.sandbox.shop import Shop, order_number
from aliship_gui.sandbox.standing import Standing

SUB_TRADE = "aliexpress.logistics.sellershipmentsupportsubtradeorder"
ORDER_SHIPMENT = "aliexpress.logistics.order.shipment"
MODIFY_SHIPMENT = "aliexpress.logistics.order.modifyshipment"
SHIPMENT_REQUEST = "param_aeop_seller_shipment_sub_trade_order_request"
MOST_SUB_ORDERS = 20


class _Shipment(msgspec.Struct, frozen=True):
    logistics_no: str
    service_name: str
    tracking_web_site: str = ""
    actual_carrier: str = ""


class _SubOrder(msgspec.Struct, frozen=True):
    sub_trade_order_index: int
    send_type: str
    shipment_list: list[_Shipment]


def declare_sub_orders(shop: Shop, params: Params) -> Json:
    """The answer of `aliexpress.logistics.sellershipmentsupportsubtradeorder`."""
    subs = _sub_orders(params)
    if refused := _declare(shop, params, subs):
        return failure(shop, SUB_TRADE, refused)
    return _accepted(params, subs)


def ship_order(shop: Shop, params: Params) -> Json:
    """The answer of `aliexpress.logistics.order.shipment`.

    Everything is inside one JSON parameter. Beside an OTHER carrier the platform wants its
    address and the actual carrier's name.
    """
    required(params, SHIPMENT_REQUEST)
    inner = flattened(params, SHIPMENT_REQUEST)
    subs = _sub_orders(inner)
    for shipment in (shipment for sub in subs for shipment in sub.shipment_list):
        if is_other(shipment.service_name) and not shipment.actual_carrier.strip():
            raise missing_argument("actual_carrier")
    if refused := _declare(shop, inner, subs):
        return failure(shop, ORDER_SHIPMENT, refused)
    return {"result": {"success": True, **_named(inner, subs)}}


def modify_shipment(shop: Shop, params: Params) -> Json:
    """The answer of `aliexpress.logistics.order.modifyshipment`: one parcel in place of another."""
    old_key = required(params, "old_service_name")
    old_number = required(params, "old_logistics_no")
    subs = _sub_orders(params)
    drafts = _drafts(required(params, "trade_order_id"), subs)
    if len(drafts) > 1:
        raise invalid_argument("sub_trade_order_list")
    draft = next(iter(drafts))
    if refused := modification_refused(shop, draft, old_key, old_number):
        return failure(shop, MODIFY_SHIPMENT, refused)
    record_modification(shop, draft, old_key, old_number)
    return _accepted(params, subs)


def _accepted(params: Params, subs: list[_SubOrder]) -> Json:
    return {"is_success": True, **_named(params, subs)}


def _named(params: Params, subs: list[_SubOrder]) -> Json:
    return {
        "trade_order_id": order_number(params["trade_order_id"]),
        "sub_trade_order_list": msgspec.to_builtins(subs),
    }


def _declare(shop: Shop, params: Params, subs: list[_SubOrder]) -> Refusal | None:
    """Lets all of it take effect, or says why none of it does."""
    order_id = required(params, "trade_order_id")
    standing = shop.standing(order_number(order_id))
    if standing is None:
        return NOT_YOUR_ORDER
    lines = standing.sketch.lines
    if any(sub.sub_trade_order_index > lines for sub in subs):
        raise invalid_argument("sub_trade_order_index")
    drafts = _drafts(order_id, subs)
    if refused := _refusal(shop, standing, drafts, subs):
        return refused
    _record_all(shop, standing, drafts, lines)
    return None


def _refusal(
    shop: Shop,
    standing: Standing,
    drafts: Mapping[ShipmentDraft, tuple[int, ...]],
    subs: list[_SubOrder],
) -> Refusal | None:
    found = next((no for draft in drafts if (no := refusal(shop.case(draft)))), None)
    again = any(sub.sub_trade_order_index in standing.lines_sent for sub in subs)
    return found or (ALREADY_DECLARED if again else None)


def _record_all(
    shop: Shop,
    standing: Standing,
    drafts: Mapping[ShipmentDraft, tuple[int, ...]],
    lines: int,
) -> None:
    finished = {
        line
        for draft, of_lines in drafts.items()
        if draft.send_type is SendType.ALL
        for line in of_lines
    }
    complete = len(finished | standing.lines_sent) == lines
    for left, (draft, of_lines) in zip(reversed(range(len(drafts))), drafts.items(), strict=True):
        record(shop, draft, completes=complete and not left, lines=of_lines)


def _drafts(order_id: str, subs: list[_SubOrder]) -> dict[ShipmentDraft, tuple[int, ...]]:
    """Each parcel once, with the lines it holds."""
    holding: dict[_Shipment, list[_SubOrder]] = {}
    for sub in subs:
        for shipment in sub.shipment_list:
            holding.setdefault(shipment, []).append(sub)
    return {
        _draft(order_id, shipment, held): tuple(sub.sub_trade_order_index for sub in held)
        for shipment, held in holding.items()
    }


def _draft(order_id: str, shipment: _Shipment, held: list[_SubOrder]) -> ShipmentDraft:
    whole = all(send_type(sub.send_type) is SendType.ALL for sub in held)
    return ShipmentDraft(
        order_id=order_id,
        carrier_key=shipment.service_name,
        tracking_number=shipment.logistics_no,
        tracking_url=shipment.tracking_web_site,
        send_type=SendType.ALL if whole else SendType.PART,
    )


def _sub_orders(params: Params) -> list[_SubOrder]:
    try:
        subs = converted(json_list(params, "sub_trade_order_list"), list[_SubOrder])
    except msgspec.ValidationError:
        raise invalid_argument("sub_trade_order_list") from None
    complete = all(sub.shipment_list and sub.sub_trade_order_index > 0 for sub in subs)
    if not complete or not 0 < len(subs) <= MOST_SUB_ORDERS:
        raise invalid_argument("sub_trade_order_list")
    return subs
