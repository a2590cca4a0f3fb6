"""The columns of the order table, as data: heading, text, sort key, width."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from aliship_gui.domain.deadlines import time_left
from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import SHIPPABLE, Order
from aliship_gui.store.orders import OrderSort
from aliship_gui.viewmodels.wording import (
    countdown_text,
    country_text,
    items_text,
    moment_text,
    money_text,
    status_text,
)


class OrderColumn(Struct, frozen=True):
    """One column: `text(order, now)` is shown, `full(order, now)` is its tool tip.

    `sort` is None where the store cannot sort by it. `field` is what a seller types into it,
    None for a column that only shows.
    """

    sort: OrderSort | None
    heading: str
    text: Callable[[Order, datetime], str]
    full: Callable[[Order, datetime], str]
    width: int
    numeric: bool = False
    field: Field | None = None

    @property
    def title(self) -> str:
        """The heading in the interface language."""
        return QCoreApplication.translate("OrderColumn", self.heading)


def ship_by_text(order: Order, now: datetime) -> str:
    """The countdown of an order that waits for its shipment, "" for any other."""
    return countdown_text(time_left(order.ship_by, now)) if order.status in SHIPPABLE else ""


def tracking_text(order: Order) -> str:
    """Carrier and number of the last declared parcel, and how many more there are."""
    if not order.parcels:
        return ""
    last = order.parcels[-1]
    more = f"  +{len(order.parcels) - 1}" if len(order.parcels) > 1 else ""
    return f"{last.carrier_key} {last.tracking_number}{more}".strip()


def _all_items(order: Order, _now: datetime) -> str:
    return "\n".join(f"{line.quantity} × {line.product_name}" for line in order.lines)


def _all_parcels(order: Order, _now: datetime) -> str:
    return "\n".join(f"{p.carrier_key} {p.tracking_number}" for p in order.parcels)


def _order_id(order: Order, _now: datetime) -> str:
    return order.order_id


def _ship_by_moment(order: Order, _now: datetime) -> str:
    return moment_text(order.ship_by)


def _buyer(order: Order, _now: datetime) -> str:
    return order.buyer_name or order.buyer_login


def _country(order: Order, _now: datetime) -> str:
    return country_text(order.country) if order.country else ""


def _items(order: Order, _now: datetime) -> str:
    return items_text(order.lines)


def _amount(order: Order, _now: datetime) -> str:
    return money_text(order.amount)


def _status(order: Order, _now: datetime) -> str:
    return status_text(order.status)


def _typed(_order: Order, _now: datetime) -> str:
    """What is typed stands in drafts, not in orders."""
    return ""


def _tracking(order: Order, _now: datetime) -> str:
    return tracking_text(order)


ORDER_COLUMNS: tuple[OrderColumn, ...] = (
    OrderColumn(
        OrderSort.ORDER_ID,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Order")),
        _order_id,
        _order_id,
        176,
    ),
    OrderColumn(
        OrderSort.SHIP_BY,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Ship by")),
        ship_by_text,
        _ship_by_moment,
        172,
    ),
    OrderColumn(
        OrderSort.BUYER,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Buyer")),
        _buyer,
        _buyer,
        130,
    ),
    OrderColumn(
        OrderSort.COUNTRY,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Country")),
        _country,
        _country,
        110,
    ),
    OrderColumn(
        OrderSort.ITEMS,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Items")),
        _items,
        _all_items,
        220,
    ),
    OrderColumn(
        OrderSort.AMOUNT,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Amount")),
        _amount,
        _amount,
        100,
        numeric=True,
    ),
    OrderColumn(
        OrderSort.STATUS,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Status")),
        _status,
        lambda order, _now: order.status,
        150,
    ),
    OrderColumn(
        None,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Carrier")),
        _typed,
        _typed,
        160,
        field=Field.CARRIER,
    ),
    OrderColumn(
        None,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Tracking number")),
        _typed,
        _typed,
        170,
        field=Field.TRACKING_NUMBER,
    ),
    OrderColumn(
        None,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Tracking URL")),
        _typed,
        _typed,
        130,
        field=Field.TRACKING_URL,
    ),
    OrderColumn(
        OrderSort.TRACKING,
        str(QT_TRANSLATE_NOOP("OrderColumn", "Declared")),
        _tracking,
        _all_parcels,
        230,
    ),
)

FIELD_COLUMNS: dict[Field, int] = {
    column.field: place for place, column in enumerate(ORDER_COLUMNS) if column.field is not None
}
"""Where each field that can be typed into stands."""
