"""Declaring a shipment, correcting it, and reading back what was declared.

Source: the platform's documents of `aliexpress.solution.order.fulfill`,
`aliexpress.logistics.sellermodifiedshipmentfortop` and
`aliexpress.logistics.querysellershipmentinfo`.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from aliship_gui.api.scalars import Listed, Scalar, code, items, text
from aliship_gui.domain.shipments import ShipmentDraft


@dataclass(frozen=True, slots=True)
class Receipt:
    """The platform's word that a declaration took effect; `request_id` is for its support."""

    request_id: str


@dataclass(frozen=True, slots=True)
class DeclaredShipment:
    """A shipment that the platform says was declared for an order."""

    carrier_key: str
    tracking_number: str
    tracking_url: str = ""
    send_type: str = ""


def declaration(draft: ShipmentDraft) -> dict[str, str]:
    """The parameters of a declaration."""
    return {
        "out_ref": draft.order_id,
        "service_name": draft.carrier_key,
        "logistics_no": draft.tracking_number,
        "send_type": draft.send_type.value,
        "tracking_website": draft.tracking_url,
        "description": draft.description,
    }


def correction(old_carrier: str, old_number: str, draft: ShipmentDraft) -> dict[str, str]:
    """The parameters that replace a declared carrier and number by those of `draft`."""
    return {
        "out_ref": draft.order_id,
        "old_service_name": old_carrier,
        "old_logistics_no": old_number,
        "new_service_name": draft.carrier_key,
        "new_logistics_no": draft.tracking_number,
        "send_type": draft.send_type.value,
        "tracking_website": draft.tracking_url,
        "description": draft.description,
    }


class _Shipment(msgspec.Struct):
    logistics_no: Scalar = None
    service_name: Scalar = None
    tracking_web_site: Scalar = None
    error_code: Scalar = None


class _SubOrder(msgspec.Struct):
    send_type: Scalar = None
    shipment_list: Listed[_Shipment] = None


class ShipmentsAnswer(msgspec.Struct):
    """The payload of a read-back."""

    sub_trade_order_list: Listed[_SubOrder] = None


def read_shipments(answer: ShipmentsAnswer) -> tuple[DeclaredShipment, ...]:
    """The shipments of an order.

    One that carries an error code is left out: to believe in a parcel that was not declared is
    worse than to ask again.
    """
    return tuple(
        _shipment(row, sub)
        for sub in items(answer.sub_trade_order_list)
        for row in items(sub.shipment_list)
        if text(row.logistics_no) and not code(row.error_code)
    )


def _shipment(row: _Shipment, sub: _SubOrder) -> DeclaredShipment:
    return DeclaredShipment(
        carrier_key=text(row.service_name),
        tracking_number=text(row.logistics_no),
        tracking_url=text(row.tracking_web_site),
        send_type=text(sub.send_type),
    )
