"""The plain facts of orders, carriers, money, shipments and failures."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from aliship_gui.domain import orders
from aliship_gui.domain.carriers import (
    REMINDER_AGE,
    Carrier,
    CarrierList,
    carrier_country,
    is_other,
)
from aliship_gui.domain.countries import iso_country
from aliship_gui.domain.deadlines import TimeLeft, Urgency, time_left
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.money import Money
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import Order, OrderLine, OrderStatus
from aliship_gui.domain.shipments import SendType, ShipmentDraft

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("key", "country"),
    [
        ("SPAIN_LOCAL_SEUR", "ES"),
        ("spain_local_correos", "ES"),
        ("GLS_FR", "FR"),
        ("DHL_UK", "GB"),
        ("OTHER_ES_LOCAL", "ES"),
        ("OTHER_UK", "GB"),
        ("OTHER_PL_OVERSEAS", "PL"),
        ("Other", ""),
        ("OTHER_EXPRESS", ""),
        ("CPAM", ""),
        ("CAINIAO_STANDARD", ""),
        ("CPAM_HRB", ""),
        ("JADLOG_P_BR_STD", ""),
        ("", ""),
    ],
)
def test_a_carrier_key_names_its_country(key: str, country: str) -> None:
    assert carrier_country(key) == country
    assert Carrier(key, key).country == country


@pytest.mark.parametrize("key", ["Other", "OTHER_ES", "other_fr_local", " OTHER_US"])
def test_seller_defined_carriers_are_known_by_their_key(key: str) -> None:
    assert is_other(key)
    assert Carrier(key, "mine").is_other


@pytest.mark.parametrize("key", ["CPAM", "ANOTHER", "", "SPAIN_LOCAL_OTHER"])
def test_real_carriers_are_not_seller_defined(key: str) -> None:
    assert not is_other(key)


def test_the_united_kingdom_has_one_code() -> None:
    assert iso_country(" uk ") == iso_country("GB") == "GB"


def test_a_carrier_list_finds_by_exact_key() -> None:
    carriers = CarrierList((Carrier("CPAM", "China Post"),), NOON)
    found = carriers.find("CPAM")
    assert found is not None
    assert found.display_name == "China Post"
    assert carriers.find("cpam") is None


def test_a_carrier_list_grows_stale() -> None:
    carriers = CarrierList((), NOON)
    assert not carriers.is_stale(NOON + REMINDER_AGE - timedelta(seconds=1))
    assert carriers.is_stale(NOON + REMINDER_AGE)


@pytest.mark.parametrize(
    ("amount", "text"),
    [("12.50", "12.50 USD"), ("0", "0 USD"), ("1E+3", "1000 USD"), ("0.0000001", "0.0000001 USD")],
)
def test_money_reads_as_a_plain_number(amount: str, text: str) -> None:
    assert str(Money(Decimal(amount), "USD")) == text


def test_money_without_currency_has_no_trailing_blank() -> None:
    assert str(Money(Decimal(5), "")) == "5"


def test_every_documented_status_has_exactly_one_standing() -> None:
    groups = [
        orders.SHIPPABLE,
        orders.DISPUTED,
        orders.UNPAID_OR_HELD,
        orders.CLOSED,
        {OrderStatus.WAIT_BUYER_ACCEPT_GOODS, OrderStatus.FUND_PROCESSING},
    ]
    assert sorted(status for group in groups for status in group) == sorted(OrderStatus)


def test_an_order_counts_pieces() -> None:
    lines = (OrderLine("1", "Lamp", 2), OrderLine("2", "Bulb", 3))
    assert Order("8", "WAIT_SELLER_SEND_GOODS", lines=lines).item_count == 5
    assert Order("8", "WAIT_SELLER_SEND_GOODS").item_count == 0


def test_the_destination_is_the_address_before_the_buyer() -> None:
    details = OrderDetails("8", "", Address(country="ES"), buyer_country="FR")
    assert details.destination == "ES"
    assert OrderDetails("8", "", buyer_country="FR").destination == "FR"
    assert OrderDetails("8", "").destination == ""


@pytest.mark.parametrize(
    ("distance", "left"),
    [
        (timedelta(days=5, hours=2), TimeLeft(Urgency.CALM, 5, 2, 0)),
        (timedelta(days=2), TimeLeft(Urgency.SOON, 2, 0, 0)),
        (timedelta(hours=3, minutes=30), TimeLeft(Urgency.TODAY, 0, 3, 30)),
        (timedelta(hours=-25), TimeLeft(Urgency.OVERDUE, 1, 1, 0)),
    ],
)
def test_a_countdown_tells_how_near(distance: timedelta, left: TimeLeft) -> None:
    assert time_left(NOON + distance, NOON) == left


def test_without_a_deadline_there_is_no_countdown() -> None:
    assert time_left(None, NOON) == TimeLeft(Urgency.NONE)


def test_only_lost_answers_leave_the_outcome_unknown() -> None:
    unknown = {kind for kind in FailureKind if Failure(kind, "x").outcome_unknown}
    assert unknown == {FailureKind.NO_ANSWER, FailureKind.UNREADABLE}


def test_a_draft_ships_everything_unless_told() -> None:
    assert ShipmentDraft("8").send_type is SendType.ALL
    assert [str(kind) for kind in SendType] == ["all", "part"]


def test_findings_with_the_same_content_are_equal() -> None:
    one = Finding(Field.ORDER, Severity.WARN, "kind", params={"a": "1"})
    assert one == Finding(Field.ORDER, Severity.WARN, "kind", params={"a": "1"})
    assert one != Finding(Field.ORDER, Severity.WARN, "kind", params={"a": "2"})
