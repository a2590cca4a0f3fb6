"""Orders, carriers and findings that several tests show."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.money import Money
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import Order, OrderLine, OrderStatus

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)
ORDER_ID = "8000000000000001"
WAITING = str(OrderStatus.WAIT_SELLER_SEND_GOODS)
SHIPPED = str(OrderStatus.WAIT_BUYER_ACCEPT_GOODS)

CPAM = Carrier(
    "CPAM",
    "China Post",
    pattern="^L[A-Z][0-9]{9}CN$",
    recommend_order=8,
    name_en="China Post Air",
    name_zh="中邮小包",
)
EMS = Carrier("EMS", "EMS", recommend_order=9, name_en="EMS", name_zh="邮政特快专递")
SEUR = Carrier("SPAIN_LOCAL_SEUR", "Seur", name_en="Seur")
ZTO = Carrier("ZTO_INTL", "中通国际", name_zh="中通国际")
OTHER_ES = Carrier("OTHER_ES_OVERSEAS", "Seller's own, Spain")
OTHER_FR = Carrier("OTHER_FR_OVERSEAS", "Seller's own, France")
CARRIERS = CarrierList((OTHER_FR, ZTO, SEUR, CPAM, OTHER_ES, EMS), NOON)

ADDRESS = Address("José Straße", "ES", "Madrid", "Madrid", "Calle Mayor 1", zip="28013", phone="1")


def an_order(order_id: str = ORDER_ID, status: str = WAITING, **others: object) -> Order:
    """An order that waits for its shipment, unless another status is given."""
    fields: dict[str, object] = {
        "created_at": NOON - timedelta(hours=3),
        "ship_by": NOON + timedelta(days=2, hours=5),
        "amount": Money(Decimal("1234.50"), "EUR"),
        "buyer_name": "José Straße",
        "buyer_login": "es123",
        "country": "ES",
        "lines": (OrderLine("1", "Lamp", 2), OrderLine("2", "Shade", 1)),
    }
    return Order(order_id, status, **{**fields, **others})  # type: ignore[arg-type]


def details_of(order: Order, **others: object) -> OrderDetails:
    """What the platform tells of an order, bound for Spain from China."""
    fields: dict[str, object] = {
        "address": ADDRESS,
        "ships_from": "CN",
        "lines": order.lines,
        "parcels": order.parcels,
    }
    return OrderDetails(order.order_id, order.status, **{**fields, **others})  # type: ignore[arg-type]


def a_finding(severity: Severity = Severity.BLOCK, kind: str = "number_missing") -> Finding:
    """A finding about the tracking number."""
    return Finding(Field.TRACKING_NUMBER, severity, kind, "platform.argument_missing")
