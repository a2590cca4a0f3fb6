"""What the buttons beside an explanation do: each leads to where the refusal is mended.

Every row of the platform's page has its story here: the button's action, applied, makes the
declaration succeed, or the program says that nothing can.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView, QPushButton

from tests.explain.documented import SEED
from tests.fakes.back_room import DECLARE, TO_SHIP, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys import scenes
from tests.journeys.conftest import QUICK

OWN_URL = "https://parcels.example.com/?n=1"

Mend = Callable[[Seller], None]
Scene = Callable[[Seller, BackRoom], None]


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


def _cleans_the_number(seller: Seller) -> None:
    seller.hands.click("remedy_clean_number")
    assert seller.reads("trackingNumberEdit") == scenes.GOOD_NUMBER


def _refreshes_the_carriers_and_uses_the_own_one(seller: Seller) -> None:
    seller.hands.click("remedy_refresh_carriers")
    wait_for("the carrier to be missed", lambda: not seller.may_ship())
    _uses_the_own_carrier(seller)


def _leaves_the_own_carrier(seller: Seller) -> None:
    seller.hands.click("remedy_leave_other")
    _takes_the_first_proposal(seller)
    assert not seller.chosen_carrier().startswith("OTHER")


EDITED: tuple[tuple[str, Scene, Mend], ...] = (
    ("fulfil.number_format", scenes.the_number_breaks_the_rule, _types_another_number),
    ("fulfil.number_format", scenes.the_number_breaks_the_rule, _uses_the_own_carrier),
    ("fulfil.number_format", scenes.the_number_has_dashes, _cleans_the_number),
    ("fulfil.number_rejected", scenes.the_number_went_with_another_order, _types_another_number),
    ("fulfil.wrong_country", scenes.the_carrier_is_of_another_country, _uses_the_own_carrier),
    (
        "fulfil.carrier_gone",
        scenes.the_carrier_was_retired_meanwhile,
        _refreshes_the_carriers_and_uses_the_own_one,
    ),
    ("fulfil.url_missing", scenes.the_own_carrier_has_no_url, _fills_in_the_url),
    (
        "fulfil.url_missing",
        scenes.a_listed_number_went_with_the_own_carrier,
        _leaves_the_own_carrier,
    ),
)
"""Rows that are mended in the form."""

RELEASED: tuple[tuple[str, Scene, str], ...] = (
    ("fulfil.not_released", scenes.the_buyer_has_not_paid, "not released"),
    ("fulfil.not_released", scenes.risk_control_holds_it, "not released"),
    ("fulfil.not_waiting", scenes.the_buyer_asked_meanwhile, "cancel"),
    ("fulfil.status_query", scenes.the_order_is_frozen, "frozen"),
)
"""Rows about a status: a word of what is said about it, until the platform lets the order go."""

OVER: tuple[tuple[str, Scene], ...] = (
    ("fulfil.wrong_order", scenes.the_order_is_closed),
    ("fulfil.wrong_order", scenes.the_order_was_cancelled_meanwhile),
)
"""Rows that nothing can mend."""

DECLARED: tuple[tuple[str, Scene], ...] = (
    ("fulfil.already_declared", scenes.a_colleague_declared_it),
    ("fulfil.already_declared", scenes.it_was_shipped_meanwhile),
)
"""Rows that say that it is done, and let the seller see it."""


def test_no_row_of_the_document_is_left_out() -> None:
    told = {row for row, *_ in (*EDITED, *RELEASED, *OVER, *DECLARED)}
    assert told | scenes.PASSING.keys() | {"fulfil.still_updating"} == {row.id for row in SEED}


@pytest.mark.parametrize(("row", "scene", "mend"), EDITED)
def test_a_refusal_is_mended_by_its_button(
    row: str, scene: Scene, mend: Mend, seller: Seller, back_room: BackRoom
) -> None:
    scene(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    before = len(back_room.ledger())
    mend(seller)
    seller.presses_ship()
    wait_for("the declaration", lambda: len(back_room.ledger()) == before + 1)
    seller.waits_to_read("outcomeText", "Declared")


@pytest.mark.parametrize(("row", "scene", "word"), RELEASED)
def test_a_status_is_shown_until_the_platform_lets_the_order_go(
    row: str, scene: Scene, word: str, seller: Seller, back_room: BackRoom
) -> None:
    scene(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    back_room.heal()
    order = seller.picked_order()
    seller.hands.click("remedy_refresh_order")
    wait_for("the status", lambda: any(word in f.lower() for f in seller.findings()))
    assert back_room.ledger() == []

    back_room.set_status(order, TO_SHIP)
    seller.hands.click("remedy_refresh_order")
    wait_for("no objection", lambda: not any(word in f.lower() for f in seller.findings()))
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared")
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]


@pytest.mark.parametrize(("row", "scene"), OVER)
def test_what_is_over_is_said_to_be(
    row: str, scene: Scene, seller: Seller, back_room: BackRoom
) -> None:
    scene(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    back_room.heal()
    seller.hands.click("remedy_refresh_order")
    wait_for("the status", lambda: any("is over" in f for f in seller.findings()))
    assert not seller.may_ship()
    seller.waits_to_read("explanationEn", "do not send the goods")
    assert "不要再寄货" in seller.reads("explanationZh")
    assert back_room.ledger() == []


@pytest.mark.parametrize(("row", "scene"), DECLARED)
def test_what_is_declared_is_shown_and_needs_nothing_more(
    row: str, scene: Scene, seller: Seller, back_room: BackRoom
) -> None:
    scene(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    declared = len(back_room.ledger())
    back_room.heal()
    seller.hands.click("remedy_show_parcels")
    wait_for("what is declared", lambda: not seller.may_ship())
    assert len(back_room.ledger()) == declared


def test_what_the_platform_still_updates_needs_nothing_but_time(
    seller: Seller, back_room: BackRoom
) -> None:
    scenes.the_platform_lags_behind_a_colleague(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    seller.waits_to_read("explanationEn", "nothing to do")
    assert "什么都不用做" in seller.reads("explanationZh")
    declared = back_room.ledger()
    seller.hands.click("remedy_refresh_order")
    seller.hands.click("remedy_show_parcels")
    assert back_room.ledger() == declared


@pytest.mark.parametrize("row", scenes.PASSING)
def test_what_fails_again_and_again_is_left_to_the_seller_with_the_way_to_support(
    row: str, seller: Seller, back_room: BackRoom
) -> None:
    order = back_room.order()
    back_room.lasting_fault(scenes.PASSING[row], DECLARE)
    seller.fills_in(order, "CPAM", scenes.GOOD_NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Decide what to do")
    assert back_room.calls()[DECLARE] == QUICK.most_doubts
    QGuiApplication.clipboard().clear()
    seller.hands.click("remedy_contact_support")
    wait_for("the ticket", lambda: order in QGuiApplication.clipboard().text())

    back_room.heal()
    seller.hands.click("remedy_retry")
    seller.waits_to_read("outcomeText", "Declared")
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]


def test_carriers_of_the_right_country_are_proposed(seller: Seller, back_room: BackRoom) -> None:
    scenes.the_carrier_is_of_another_country(seller, back_room)
    wait_for("the refusal", lambda: "refused" in seller.reads("outcomeText"))
    seller.hands.click("remedy_country_carriers")
    _takes_the_first_proposal(seller)
    wait_for("another carrier", lambda: seller.chosen_carrier() != "SPAIN_LOCAL_SEUR")
    assert not any("-106" in finding for finding in seller.findings())


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
