"""The seller's own carriers, which need a tracking URL, and orders that go in several parcels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tests.fakes.back_room import ORDER_DETAILS, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

OWN = "Your own carrier (needs a tracking URL)"
URL = "https://parcels.example.com/track?n=HOME20261"


def test_an_own_carrier_is_declared_with_its_url_only(seller: Seller, back_room: BackRoom) -> None:
    order = back_room.order(country="FR")
    seller.fills_in(order, "OTHER_FR_OVERSEAS", "HOME20261")
    assert "-320" in seller.reads("trackingUrlEditFinding")
    assert [finding for finding in seller.findings() if "-320" in finding]
    assert not seller.may_ship()

    seller.types_url(URL)
    assert seller.reads("trackingUrlEditFinding") == ""
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", "HOME20261")
    [entry] = back_room.ledger()
    assert (entry["order_id"], entry["service_name"]) == (order, "OTHER_FR_OVERSEAS")
    assert (entry["logistics_no"], entry["tracking_website"]) == ("HOME20261", URL)


@pytest.mark.parametrize(
    "url",
    ["ftp://example.com/x", "https://", "https://localhost/x", "https://me:pw@example.com/", "x y"],
)
def test_a_url_that_leads_nowhere_blocks_an_own_carrier(
    url: str, seller: Seller, back_room: BackRoom
) -> None:
    seller.fills_in(back_room.order(country="FR"), "OTHER_FR_OVERSEAS", "HOME20261")
    seller.types_url(url)
    assert seller.reads("trackingUrlEditFinding")
    assert not seller.may_ship()


@pytest.mark.parametrize(
    ("origin", "country", "proposed"),
    [
        ("CN", "FR", "OTHER_FR_OVERSEAS"),
        ("CN", "US", "OTHER_US_OVERSEAS"),
        ("ES", "ES", "OTHER_ES_LOCAL"),
    ],
)
def test_the_right_own_carrier_is_proposed_first(
    origin: str, country: str, proposed: str, seller: Seller, back_room: BackRoom
) -> None:
    seller.picks_order(back_room.order(origin=origin, country=country))
    seller.hands.key("carrierPicker", Qt.Key.Key_Down)
    wait_for("the list", seller.hands.find(QAbstractItemView, "carrierList").isVisible)
    entries = carriers_on_offer(seller)
    assert proposed in entries[entries.index(OWN) + 1]


def test_the_carrier_used_last_comes_first(seller: Seller, back_room: BackRoom) -> None:
    first, second = back_room.orders()[:2]
    seller.fills_in(first, "YUNTU", "YT1234567890123456")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared")

    seller.picks_order(second)
    seller.hands.key("carrierPicker", Qt.Key.Key_Down)
    entries = carriers_on_offer(seller)
    assert entries[0] == "Used last"
    assert "YUNTU" in entries[1]


@pytest.mark.parametrize("words", ["special line", "YANWEN_AM", "燕文航空"])
def test_a_carrier_is_found_by_any_of_its_names(
    words: str, seller: Seller, back_room: BackRoom
) -> None:
    seller.picks_order(back_room.order())
    seller.hands.replace("carrierPicker", words)
    assert [entry for entry in carriers_on_offer(seller) if "YANWEN_AM" in entry]
    assert len(carriers_on_offer(seller)) < 20


def test_news_about_the_order_leaves_the_carrier_at_hand(
    seller: Seller, back_room: BackRoom
) -> None:
    seller.opens("Cancellation asked")
    order = back_room.order("IN_CANCEL")
    back_room.fault("delay", ORDER_DETAILS, seconds=0.3)
    seller.clicks_order(order)
    wait_for("the order", lambda: seller.picked_order() == order)
    seller.hands.replace("carrierPicker", "YANWEN_AM")
    wait_for("its address", seller.hands.find(QWidget, "copyAddressButton").isEnabled)
    seller.hands.key("carrierPicker", Qt.Key.Key_Return)
    assert seller.chosen_carrier() == "YANWEN_AM"


def test_an_order_goes_in_two_parcels(seller: Seller, back_room: BackRoom) -> None:
    order = back_room.order(lines=2)
    seller.fills_in(order, "CPAM", "LZ000000001CN")
    seller.hands.click("sendPartButton")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", "LZ000000001CN")

    seller.opens("Partly shipped")
    wait_for("its first parcel", lambda: seller.is_listed(order, "LZ000000001CN"))
    seller.fills_in(order, "CPAM", "LZ000000002CN")
    seller.hands.click("sendAllButton")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", "LZ000000002CN")

    assert [(entry["logistics_no"], entry["send_type"]) for entry in back_room.ledger()] == [
        ("LZ000000001CN", "part"),
        ("LZ000000002CN", "all"),
    ]
    seller.opens("Shipped")
    wait_for("both parcels", lambda: seller.is_listed(order, "LZ000000002CN"))
    assert "+1" in seller.row(order)[-1]


def test_a_second_part_needs_another_number(seller: Seller, back_room: BackRoom) -> None:
    order = back_room.order(lines=2)
    seller.fills_in(order, "CPAM", "LZ000000001CN")
    seller.hands.click("sendPartButton")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", "LZ000000001CN")

    seller.opens("Partly shipped")
    wait_for("its first parcel", lambda: seller.is_listed(order, "LZ000000001CN"))
    seller.fills_in(order, "CPAM", "LZ000000001CN")
    seller.hands.click("sendPartButton")
    wait_for("a word against it", lambda: not seller.may_ship())
    assert seller.reads("trackingNumberEditFinding")
    assert len(back_room.ledger()) == 1


def carriers_on_offer(seller: Seller) -> list[str]:
    """The headings and carriers of the list below the picker, with all their names."""
    model = seller.hands.find(QAbstractItemView, "carrierList").model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()) for index in indexes
    ]
