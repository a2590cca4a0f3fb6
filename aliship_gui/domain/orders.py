"""Orders, their lines and parcels; what only their details tell is in `order_details`.

Ids are strings: the platform's have up to 17 digits, more than a double holds. Every datetime
is aware. A status is kept as the platform wrote it, so that one we do not know is shown raw
rather than dropped; `OrderStatus` names those that are documented.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from aliship_gui.domain.money import Money


class OrderStatus(StrEnum):
    """The documented values of `order_status`, in the order in which a seller acts on them."""

    WAIT_SELLER_SEND_GOODS = "WAIT_SELLER_SEND_GOODS"
    SELLER_PART_SEND_GOODS = "SELLER_PART_SEND_GOODS"
    IN_CANCEL = "IN_CANCEL"
    IN_ISSUE = "IN_ISSUE"
    IN_FROZEN = "IN_FROZEN"
    WAIT_SELLER_EXAMINE_MONEY = "WAIT_SELLER_EXAMINE_MONEY"
    RISK_CONTROL = "RISK_CONTROL"
    RISK_CONTROL_HOLD = "RISK_CONTROL_HOLD"
    PLACE_ORDER_SUCCESS = "PLACE_ORDER_SUCCESS"
    PAYMENT_PROCESSING = "PAYMENT_PROCESSING"
    WAIT_BUYER_ACCEPT_GOODS = "WAIT_BUYER_ACCEPT_GOODS"
    FUND_PROCESSING = "FUND_PROCESSING"
    FINISH = "FINISH"
    ARCHIVE = "ARCHIVE"


SHIPPABLE = frozenset({OrderStatus.WAIT_SELLER_SEND_GOODS, OrderStatus.SELLER_PART_SEND_GOODS})
"""Statuses in which every source agrees that a shipment may be declared."""

DISPUTED = frozenset({OrderStatus.IN_ISSUE, OrderStatus.IN_CANCEL, OrderStatus.IN_FROZEN})
"""Statuses about which the platform's documents contradict each other: warn, never block.

The order management error document lists them as actionable under -999 and leaves them out
under -314 and -334.
"""

UNPAID_OR_HELD = frozenset(
    {
        OrderStatus.PLACE_ORDER_SUCCESS,
        OrderStatus.PAYMENT_PROCESSING,
        OrderStatus.RISK_CONTROL,
        OrderStatus.RISK_CONTROL_HOLD,
        OrderStatus.WAIT_SELLER_EXAMINE_MONEY,
    }
)
"""Statuses before the platform releases the order for shipping (error -999 缺少履约信息)."""

CLOSED = frozenset({OrderStatus.FINISH, OrderStatus.ARCHIVE})
"""Statuses of orders that are over."""


class OrderLine(Struct, frozen=True, gc=False):
    """One product of an order; `line_id` is the platform's child order id.

    `carrier_key` and `carrier_name` are what the buyer chose. `shipped_by_warehouse` lines are
    sent by the platform's warehouse, not by the seller.
    """

    line_id: str
    product_name: str
    quantity: int
    product_id: str = ""
    sku_code: str = ""
    sku_text: str = ""
    unit: str = ""
    unit_price: Money | None = None
    total: Money | None = None
    image_url: str = ""
    carrier_key: str = ""
    carrier_name: str = ""
    status: str = ""
    memo: str = ""
    ships_from: str = ""
    shipped_by_warehouse: bool = False


class Parcel(Struct, frozen=True, gc=False):
    """A shipment that the platform says was declared for an order."""

    carrier_key: str
    tracking_number: str
    carrier_name: str = ""
    sent_at: datetime | None = None
    receive_status: str = ""


class Order(Struct, frozen=True, gc=False):
    """One row of the order list, as `aliexpress.solution.order.get` gives it.

    `ship_by` is the moment at which the current status runs out; while an order waits for its
    shipment, that is the ship-by time. The list names no country: `country` is filled from the
    order's details once they were read, and "" until then.
    """

    order_id: str
    status: str
    created_at: datetime | None = None
    paid_at: datetime | None = None
    modified_at: datetime | None = None
    sent_at: datetime | None = None
    ship_by: datetime | None = None
    amount: Money | None = None
    buyer_login: str = ""
    buyer_name: str = ""
    country: str = ""
    lines: tuple[OrderLine, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    logistics_status: str = ""
    fund_status: str = ""
    issue_status: str = ""
    frozen_status: str = ""
    end_reason: str = ""

    @property
    def item_count(self) -> int:
        """Pieces over all lines."""
        return sum(line.quantity for line in self.lines)
