"""What the buttons beside an explanation do: each leads to where the refusal is mended."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView, QPushButton

from tests.fakes.back_room import BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys import scenes

OWN_URL = "https://parcels.example.com/?n=1"

Mend = Callable[[Seller], None]


def _takes_the_first_proposal(seller: Seller) -> None:
    carriers = seller.hands.find(QListView, "carrierList")
    wait_for("proposals", carriers.isVisible)
    seller.hands.key("carrierPicker", Qt.Key.Key_Return)


def _takes_a_carrier_that_accepts_the_number(seller: Seller) -> None:
    seller.hands.click("remedy_accepting_carriers")
    _takes_the_first_proposal(seller)


def _types_another_number(seller: Seller) -> None:
    seller.hands.click("remedy_edit_number")
    wait_for("the cursor in the number", lambda: seller.has_cursor("trackingNumberEdit"))
    seller.types_number("LZ987654321CN")


def _uses_the_own_carrier(seller: Seller) -> None:
    seller.hands.click("remedy_switch_to_other")
    wait_for("the cursor in the URL", lambda: seller.has_cursor("trackingUrlEdit"))
    assert seller.chosen_carrier().startswith("OTHER")
    seller.types_url(OWN_URL)


def _fills_in_the_url(seller: Seller) -> None:
    seller.hands.click("remedy_edit_url")
    wait_for("the cursor in the URL", lambda: seller.has_cursor("trackingUrlEdit"))
    seller.types_url(OWN_URL)


def _refreshes_and_takes_another_carrier(seller: Seller) -> None:
    seller.hands.click("remedy_refresh_carriers")
    wait_for("the carrier to be missed", lambda: not seller.may_ship())
    seller.hands.click("remedy_nearest_carriers")
    _takes_the_first_proposal(seller)


@pytest.mark.parametrize(
    ("scene", "mend"),
    [
        (scenes.the_number_breaks_the_rule, _types_another_number),
        (scenes.the_number_breaks_the_rule, _uses_the_own_carrier),
        (scenes.the_carrier_is_of_another_country, _uses_the_own_carrier),
        (scenes.the_number_went_with_another_order, _types_another_number),
        (scenes.the_own_carrier_has_no_url, _fills_in_the_url),
    ],
)
def test_a_refusal_is_mended_by_its_button(
    scene: Callable[[Seller, BackRoom], None], mend: Mend, seller: Seller, back_room: BackRoom
) -> None:
    scene(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    before = len(back_room.ledger())
    mend(seller)
    seller.presses_ship()
    wait_for("the declaration", lambda: len(back_room.ledger()) == before + 1)
    seller.waits_to_read("outcomeText", "Declared")


def test_a_number_of_another_carrier_finds_its_carrier(seller: Seller, back_room: BackRoom) -> None:
    seller.fills_in(back_room.order(origin="CN"), "DHL", "LZ123456789CN")
    seller.insists()
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    _takes_a_carrier_that_accepts_the_number(seller)
    assert seller.chosen_carrier() != "DHL"
    seller.presses_ship()
    wait_for("the declaration", lambda: len(back_room.ledger()) == 1)


def test_a_retired_carrier_is_replaced_by_one_of_the_list(
    seller: Seller, back_room: BackRoom
) -> None:
    scenes.the_carrier_was_retired_meanwhile(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    _refreshes_and_takes_another_carrier(seller)
    assert seller.chosen_carrier() != "CPAM"


def test_a_declared_order_leads_to_the_correction(seller: Seller, back_room: BackRoom) -> None:
    scenes.a_colleague_declared_it(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    back_room.heal()
    seller.hands.click("remedy_refresh_order")
    wait_for("the parcel", lambda: seller.hands.find(QPushButton, "correctButton").isVisible())
    seller.hands.click("remedy_correct_number")
    wait_for("the old number", lambda: seller.reads("trackingNumberEdit") == "LZ000000001CN")
    seller.types_number("LZ222222222CN")
    seller.presses_ship()
    wait_for("the correction", lambda: len(back_room.modifications()) == 1)
    assert len(back_room.ledger()) == 1


def test_an_order_in_another_status_is_shown_as_it_is(seller: Seller, back_room: BackRoom) -> None:
    scenes.the_buyer_asked_meanwhile(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    back_room.heal()
    seller.hands.click("remedy_refresh_order")
    wait_for("the status", lambda: any("cancel" in f.lower() for f in seller.findings()))


def test_what_support_asks_for_is_copied_without_the_buyer(
    seller: Seller, back_room: BackRoom
) -> None:
    scenes.the_buyer_has_not_paid(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    buyer, address = seller.row(seller.picked_order())[2], seller.reads("addressLabel")
    QGuiApplication.clipboard().clear()
    seller.hands.click("remedy_contact_support")
    wait_for("the ticket", lambda: bool(QGuiApplication.clipboard().text()))
    ticket = QGuiApplication.clipboard().text()
    for fact in (seller.picked_order(), "CPAM", scenes.GOOD_NUMBER, "-999", "缺少履约信息"):
        assert fact in ticket
    assert buyer not in ticket
    assert not [line for line in address.splitlines() if line in ticket]
