"""Orders, drafts and moments that several tests use."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from aliship_gui.domain.money import Money
from aliship_gui.domain.orders import Order, OrderLine, OrderStatus
from aliship_gui.domain.shipments import SendType, ShipmentDraft

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)


def later(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


def an_order(order_id: str = "8000000000000001", status: str = "", item: str = "Lamp") -> Order:
    """An order that waits for its shipment, unless another status is given."""
    return Order(
        order_id=order_id,
        status=status or str(OrderStatus.WAIT_SELLER_SEND_GOODS),
        created_at=later(-3600),
        ship_by=later(86_400),
        amount=Money(Decimal("12.50"), "EUR"),
        buyer_name="José Straße",
        buyer_login="es123",
        lines=(OrderLine("1", item, quantity=2, sku_code="SKU-7"),),
    )


def a_draft(
    order_id: str = "8000000000000001",
    number: str = "LX1",
    send_type: SendType = SendType.ALL,
    carrier_key: str = "CPAM",
) -> ShipmentDraft:
    """A complete draft."""
    return ShipmentDraft(order_id, carrier_key, number, send_type=send_type)
