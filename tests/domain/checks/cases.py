"""Drafts, orders and carriers for the tests of the checks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.checks import check_draft
from aliship_gui.domain.declaring_limits import NO_LIMITS, DeclaringLimits
from aliship_gui.domain.findings import Finding
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import Order, OrderStatus
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import SendType, ShipmentDraft

NUMBER = "LZ123456789CN"
URL = "https://track.example.com/?n=LZ123456789CN"
ORDER = Order("8001", OrderStatus.WAIT_SELLER_SEND_GOODS)
DETAILS = OrderDetails("8001", ORDER.status, Address(country="ES"), ships_from="CN")
CARRIERS = CarrierList(
    (
        Carrier("CPAM", "China Post", pattern="^[A-Z]{2}[0-9]{9}[A-Z]{2}$"),
        Carrier("LOOSE", "Loose Post", pattern="[0-9]{9}"),
        Carrier("BROKEN", "Broken Post", pattern="(["),
        Carrier("PLAIN", "Plain Post"),
        Carrier("GLS_ES", "GLS Spain"),
        Carrier("GLS_FR", "GLS France"),
        Carrier("OTHER_ES_OVERSEAS", "Seller's Shipping Method - ES"),
    ),
    datetime(2026, 11, 1, tzinfo=UTC),
)


def draft(
    carrier: str = "CPAM",
    number: str = NUMBER,
    url: str = "",
    description: str = "",
    send_type: SendType = SendType.ALL,
) -> ShipmentDraft:
    """A draft for ORDER; without arguments, one that nothing speaks against."""
    return ShipmentDraft(ORDER.order_id, carrier, number, url, description, send_type)


def check(
    what: ShipmentDraft,
    order: Order = ORDER,
    details: OrderDetails | None = DETAILS,
    carriers: CarrierList | None = CARRIERS,
    used: Mapping[str, str] | None = None,
    limits: DeclaringLimits = NO_LIMITS,
) -> tuple[Finding, ...]:
    """What the checks tell about a draft."""
    rules, numbers = RuleBook(), used or {}
    return check_draft(what, order, details, carriers, rules, used_numbers=numbers, limits=limits)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    """Severity, kind and predicted explanation of each finding."""
    return [(str(found.severity), found.kind, found.predicts) for found in findings]
