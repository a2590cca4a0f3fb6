"""What the order table sorts, filters and searches by, worked out of an order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import structs

from aliship_gui.domain.orders import CLOSED, Order
from aliship_gui.store.folding import fold
from aliship_gui.store.moments import to_micros

if TYPE_CHECKING:
    from aliship_gui.domain.order_details import OrderDetails

COLUMNS = (
    "shop_id",
    "order_id",
    "status",
    "created_at",
    "ship_by",
    "buyer",
    "country",
    "items",
    "amount",
    "tracking",
    "search",
    "seen_at",
)


def row_of(shop_id: str, order: Order, seen_at: datetime) -> tuple[object, ...]:
    """The values of `COLUMNS` for an order."""
    return (
        shop_id,
        order.order_id,
        order.status,
        to_micros(order.created_at),
        to_micros(order.ship_by),
        sorted_buyer(order),
        order.country,
        order.item_count,
        None if order.amount is None else float(order.amount.amount),
        order.parcels[-1].tracking_number if order.parcels else "",
        search_text(order),
        to_micros(seen_at),
    )


def sorted_buyer(order: Order) -> str:
    """What an order is sorted by as to its buyer."""
    return fold(order.buyer_name or order.buyer_login)


def search_text(order: Order) -> str:
    """What an order is found by."""
    return fold("\n".join(_searched(order)))


def without_person(order: Order) -> Order:
    """An order that does not tell who its buyer is: without the name and the words of the buyer."""
    lines = tuple(structs.replace(line, memo="") for line in order.lines)
    return structs.replace(order, buyer_name="", lines=lines)


def _searched(order: Order) -> Iterator[str]:
    yield order.order_id
    yield order.buyer_name
    yield order.buyer_login
    for line in order.lines:
        yield line.product_name
        yield line.sku_code
        yield line.sku_text
    for parcel in order.parcels:
        yield parcel.tracking_number


def with_known(page: Order, known: Order) -> Order:
    """What a page of the order list told, with what only the details told before."""
    order = structs.replace(
        page,
        country=page.country or known.country,
        parcels=page.parcels or known.parcels,
        lines=page.lines or known.lines,
    )
    return without_person(order) if _is_forgotten(known, page.modified_at) else order


def _is_forgotten(known: Order, modified_at: datetime | None) -> bool:
    """Whether an order lost its buyer's name here, and nothing has happened to it since.

    The platform tells the name again whenever it is asked; it is not to be kept anew each time.
    """
    over = known.status in CLOSED and known.modified_at == modified_at
    return over and without_person(known) == known


def with_details(known: Order | None, details: OrderDetails) -> Order:
    """An order's row after its details were read; made from them alone when it is new.

    The details decide the status and the parcels; where they are silent the row keeps what it
    had.
    """
    order = known or Order(details.order_id, details.status)
    merged = structs.replace(
        order,
        status=details.status or order.status,
        country=details.destination or order.country,
        parcels=details.parcels,
        lines=order.lines or details.lines,
        ship_by=details.deadline or order.ship_by,
        created_at=order.created_at or details.created_at,
        paid_at=details.paid_at or order.paid_at,
        modified_at=details.modified_at or order.modified_at,
        amount=order.amount or details.amount,
        buyer_name=order.buyer_name or details.buyer_name,
        buyer_login=order.buyer_login or details.buyer_login,
        logistics_status=details.logistics_status or order.logistics_status,
        fund_status=details.fund_status or order.fund_status,
        issue_status=details.issue_status or order.issue_status,
        frozen_status=details.frozen_status or order.frozen_status,
        end_reason=details.end_reason or order.end_reason,
    )
    if known is not None and _is_forgotten(known, merged.modified_at):
        return without_person(merged)
    return merged
