"""The ways of declaring a shipment, one row each.

The platform has several generations of the same two calls, *declare* and *correct*. Which of them
an app may use, its console tells; a shop's settings name a row. All answers are read alike: the
flag, the code and the message have a spelling in each generation, and `api.wire` knows them all.

Two of the generations name the lines of an order, so the order is read first. What a generation
cannot carry is refused here, before anything is sent: see `CannotDeclareSo`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aliship_gui.api.errors import ApiError
from aliship_gui.api.methods import Method
from aliship_gui.api.shipments import correction, declaration
from aliship_gui.domain.carriers import is_other
from aliship_gui.domain.declaring_limits import NO_LIMITS, DeclaringLimits
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import SendType, ShipmentDraft

_WORDS = {
    "declaring.lines_unknown": "the order's lines are not known, and this call names them",
    "declaring.part_by_lines": "this call wants to know which lines a part consists of",
    "declaring.actual_carrier": "this call wants the real carrier's name beside an OTHER carrier",
}


class CannotDeclareSo(ApiError):
    """The shop's way of declaring cannot carry this draft; the failure is local, nothing was sent.

    Codes: `declaring.lines_unknown`, `declaring.part_by_lines`, `declaring.actual_carrier`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(Failure(FailureKind.LOCAL, code, _WORDS[code]))


@dataclass(frozen=True, slots=True)
class OldParcel:
    """What was declared and is to be replaced."""

    carrier_key: str
    tracking_number: str


Lines = Sequence[str]
"""Ids of the order's lines (child orders), in the order in which the platform lists them."""


@dataclass(frozen=True, slots=True)
class DeclaringWay:
    """One generation: its two methods, and how a draft becomes their parameters.

    With `needs_lines` both functions are given the order's lines, otherwise none. They raise
    `CannotDeclareSo`.
    """

    name: str
    declare: Method
    declaration: Callable[[ShipmentDraft, Lines], dict[str, str]]
    modify: Method
    correction: Callable[[ShipmentDraft, Lines, OldParcel], dict[str, str]]
    needs_lines: bool = False
    limits: DeclaringLimits = NO_LIMITS


def declaring_way(name: str) -> DeclaringWay:
    """The way of this name, else the usual one."""
    return next((row for row in DECLARING_WAYS if row.name == name), DECLARING_WAYS[0])


def _whole_order(draft: ShipmentDraft, _lines: Lines) -> dict[str, str]:
    return declaration(draft)


def _whole_order_again(draft: ShipmentDraft, _lines: Lines, old: OldParcel) -> dict[str, str]:
    return correction(old.carrier_key, old.tracking_number, draft)


def _sub_orders(draft: ShipmentDraft, lines: Lines) -> list[dict[str, object]]:
    """The same parcel for every line of the order, lines counted from 1."""
    if not lines:
        raise CannotDeclareSo("declaring.lines_unknown")
    if is_other(draft.carrier_key):
        # The platform's note: the actual carrier is mandatory there, and no draft names one.
        raise CannotDeclareSo("declaring.actual_carrier")
    shipment = {"logistics_no": draft.tracking_number, "service_name": draft.carrier_key}
    if draft.tracking_url:
        shipment["tracking_web_site"] = draft.tracking_url
    return [
        {
            "sub_trade_order_index": index,
            "send_type": draft.send_type.value,
            "shipment_list": [shipment],
        }
        for index in range(1, len(lines) + 1)
    ]


def _by_sub_orders(draft: ShipmentDraft, lines: Lines) -> dict[str, str]:
    request = {
        "trade_order_id": draft.order_id,
        "sub_trade_order_list": _sub_orders(draft, lines),
    }
    return {"param_aeop_seller_shipment_sub_trade_order_request": json.dumps(request)}


def _by_sub_orders_again(draft: ShipmentDraft, lines: Lines, old: OldParcel) -> dict[str, str]:
    return {
        "trade_order_id": draft.order_id,
        "old_service_name": old.carrier_key,
        "old_logistics_no": old.tracking_number,
        "sub_trade_order_list": json.dumps(_sub_orders(draft, lines)),
    }


def _by_seller(draft: ShipmentDraft, lines: Lines) -> dict[str, str]:
    """It has no place for a tracking URL or a description, which therefore stay here."""
    if draft.send_type is SendType.PART:
        raise CannotDeclareSo("declaring.part_by_lines")
    if not lines or not all(lines):
        raise CannotDeclareSo("declaring.lines_unknown")
    return {
        "tradeOrderId": draft.order_id,
        "shipmentProviderCode": draft.carrier_key,
        "trackingNumber": draft.tracking_number,
        "tradeOrderItemIdList": json.dumps([{"tradeOrderItemId": line} for line in lines]),
    }


def _by_seller_again(draft: ShipmentDraft, _lines: Lines, old: OldParcel) -> dict[str, str]:
    return {
        "tradeOrderId": draft.order_id,
        "oldTrackingNumber": old.tracking_number,
        "newShipmentProviderCode": draft.carrier_key,
        "newTrackingNumber": draft.tracking_number,
    }


DECLARING_WAYS = (
    DeclaringWay("solution", Method.DECLARE, _whole_order, Method.MODIFY, _whole_order_again),
    DeclaringWay(
        "sub-orders",
        Method.DECLARE_SUB_ORDERS,
        _by_sub_orders,
        Method.MODIFY_SUB_ORDERS,
        _by_sub_orders_again,
        needs_lines=True,
        limits=DeclaringLimits(no_other_carriers=True, no_remark=True),
    ),
    DeclaringWay(
        "asf",
        Method.DECLARE_BY_SELLER,
        _by_seller,
        Method.MODIFY_BY_SELLER,
        _by_seller_again,
        needs_lines=True,
        limits=DeclaringLimits(no_parts=True, no_url=True, no_remark=True),
    ),
)
"""Every way; the first is the usual one."""
