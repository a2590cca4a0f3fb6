"""Every row of the platform's order management errors, raised through the window and explained.

A row is raised the way a seller meets it: the practice shop changes behind the program's back,
or the seller sends although the refusal is foreseen. The panel must then hold our words for
exactly that row in both languages, and the platform's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest
from PySide6.QtCore import Qt

from aliship_gui.explain.catalogue import load_catalogue
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.words import Words
from aliship_gui.resources import resource
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from tests.explain.documented import SEED, SeedRow
from tests.fakes.back_room import DECLARE, ORDER_DETAILS, SHIPMENTS, SHIPPED, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.conftest import QUICK, keys_of

GOOD_NUMBER = "LZ123456789CN"


@dataclass(frozen=True)
class Scene:
    """How a row of the document comes about; `plays` ends with the sending."""

    row: str
    plays: Callable[[Seller, BackRoom], None]
    foreseen: bool = False
    """Whether the form names the error before anything is sent."""

    def __str__(self) -> str:
        return f"{self.row.removeprefix('fulfil.')}-{self.plays.__name__.strip('_')}"


def _a_colleague_declared_it(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    room.goes_unseen()
    room.colleague_declares(order, "CPAM", "LZ000000001CN")
    seller.presses_ship()


def _it_was_shipped_meanwhile(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    room.goes_unseen()
    room.set_status(order, SHIPPED)
    seller.presses_ship()


def _the_buyer_has_not_paid(seller: Seller, room: BackRoom) -> None:
    seller.opens("Waiting for payment")
    seller.fills_in(room.order("PLACE_ORDER_SUCCESS"), "CPAM", GOOD_NUMBER)
    seller.insists()


def _risk_control_holds_it(seller: Seller, room: BackRoom) -> None:
    seller.opens("Held by risk control")
    seller.fills_in(room.order("RISK_CONTROL_HOLD"), "CPAM", GOOD_NUMBER)
    seller.insists()


def _the_number_went_with_another_order(seller: Seller, room: BackRoom) -> None:
    first, second = room.orders()[:2]
    room.colleague_declares(first, "CPAM", GOOD_NUMBER)
    seller.fills_in(second, "CPAM", GOOD_NUMBER)
    seller.presses_ship()


def _the_number_stands_on_a_shipped_order(seller: Seller, room: BackRoom) -> None:
    shipped = room.order(SHIPPED, origin="CN")
    seller.opens("Shipped")
    seller.picks_order(shipped)
    wait_for("its parcel", lambda: " " in seller.row(shipped)[-1])
    carrier, number = seller.row(shipped)[-1].split(" ")
    seller.opens("To ship")
    seller.fills_in(room.order(origin="CN"), carrier, number)
    wait_for("a warning", lambda: any("-999" in finding for finding in seller.findings()))
    seller.presses_ship()


def _the_order_is_closed(seller: Seller, room: BackRoom) -> None:
    seller.opens("Archived")
    seller.fills_in(room.order("ARCHIVE"), "CPAM", GOOD_NUMBER)
    seller.insists()


def _the_order_was_cancelled_meanwhile(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    room.goes_unseen()
    room.set_status(order, "FINISH")
    seller.presses_ship()


def _the_carrier_was_retired_meanwhile(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", GOOD_NUMBER)
    room.change_carrier("CPAM", retired=True)
    seller.presses_ship()


def _the_retired_carrier_left_the_list(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", GOOD_NUMBER)
    room.change_carrier("CPAM", retired=True)
    seller.hands.click("refreshCarriersButton")
    wait_for("the carrier to be missed", lambda: not seller.may_ship())
    seller.insists()


def _the_platform_lags_behind_a_colleague(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    room.settings(readback_lag_ms=60_000)
    room.colleague_declares(order, "CPAM", "LZ000000001CN")
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    seller.presses_ship()


def _the_buyer_asks_to_cancel(seller: Seller, room: BackRoom) -> None:
    seller.opens("Cancellation asked")
    seller.fills_in(room.order("IN_CANCEL"), "CPAM", GOOD_NUMBER)
    assert seller.may_ship()
    seller.presses_ship()


def _the_buyer_asked_meanwhile(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    room.goes_unseen()
    room.set_status(order, "IN_CANCEL")
    seller.presses_ship()


def _the_carrier_is_of_another_country(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(origin="CN", country="FR"), "SPAIN_LOCAL_SEUR", "12345678901")
    seller.insists()


def _the_number_breaks_the_rule(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", "LZ12345678CN")
    seller.insists()


def _the_rule_changed_meanwhile(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", GOOD_NUMBER)
    room.change_carrier("CPAM", pattern="^R[A-Z][0-9]{9}CN$")
    seller.presses_ship()


def _the_funds_are_on_their_way(seller: Seller, room: BackRoom) -> None:
    seller.opens("Funds processing")
    seller.fills_in(room.order("FUND_PROCESSING"), "CPAM", GOOD_NUMBER)
    seller.insists()


def _the_order_is_frozen(seller: Seller, room: BackRoom) -> None:
    seller.opens("Frozen")
    seller.fills_in(room.order("IN_FROZEN"), "CPAM", GOOD_NUMBER)
    assert seller.may_ship()
    seller.presses_ship()


def _the_own_carrier_has_no_url(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(country="FR"), "OTHER_FR_OVERSEAS", "HOME20261")
    seller.insists()


REFUSALS = (
    Scene("fulfil.already_declared", _a_colleague_declared_it),
    Scene("fulfil.already_declared", _it_was_shipped_meanwhile),
    Scene("fulfil.not_released", _the_buyer_has_not_paid, foreseen=True),
    Scene("fulfil.not_released", _risk_control_holds_it, foreseen=True),
    Scene("fulfil.number_rejected", _the_number_went_with_another_order),
    Scene("fulfil.number_rejected", _the_number_stands_on_a_shipped_order, foreseen=True),
    Scene("fulfil.wrong_order", _the_order_is_closed, foreseen=True),
    Scene("fulfil.wrong_order", _the_order_was_cancelled_meanwhile),
    Scene("fulfil.carrier_gone", _the_carrier_was_retired_meanwhile),
    Scene("fulfil.carrier_gone", _the_retired_carrier_left_the_list, foreseen=True),
    Scene("fulfil.still_updating", _the_platform_lags_behind_a_colleague),
    Scene("fulfil.not_waiting", _the_buyer_asks_to_cancel, foreseen=True),
    Scene("fulfil.not_waiting", _the_buyer_asked_meanwhile),
    Scene("fulfil.wrong_country", _the_carrier_is_of_another_country, foreseen=True),
    Scene("fulfil.number_format", _the_number_breaks_the_rule, foreseen=True),
    Scene("fulfil.number_format", _the_rule_changed_meanwhile),
    Scene("fulfil.status_query", _the_funds_are_on_their_way, foreseen=True),
    Scene("fulfil.status_query", _the_order_is_frozen, foreseen=True),
    Scene("fulfil.url_missing", _the_own_carrier_has_no_url, foreseen=True),
)
"""Refusals that the seller reads at once."""

PASSING = {
    "fulfil.system_busy": "system_error",
    "fulfil.internal": "minus_one",
    "fulfil.service_error": "fulfil_system_error",
}
"""Answers that say "try again", by the practice shop's word for them."""


def test_no_row_of_the_document_is_left_out() -> None:
    raised = {scene.row for scene in REFUSALS} | PASSING.keys()
    assert raised == {row.id for row in SEED}
    assert len(SEED) == 14


@pytest.mark.parametrize("scene", REFUSALS, ids=str)
def test_a_refusal_is_explained(scene: Scene, seller: Seller, back_room: BackRoom) -> None:
    row = _documented(scene.row)
    scene.plays(seller, back_room)
    effective = len(back_room.ledger())

    seller.waits_to_read("explanationOriginal", row.message.strip(), row.code.strip())
    assert "refused" in seller.reads("outcomeText")
    assert _explains(seller, scene.row, row.code)
    assert len(back_room.ledger()) == effective
    if scene.foreseen:
        assert [finding for finding in seller.findings() if row.code in finding]


@pytest.mark.parametrize("scene", [s for s in REFUSALS if s.foreseen], ids=str)
def test_a_foreseen_refusal_is_explained_before_anything_is_sent(
    scene: Scene, seller: Seller, back_room: BackRoom
) -> None:
    scene.plays(_Reader(seller), back_room)
    words = _catalogue().explanations[scene.row].words
    assert words.zh.title in seller.reads("explanationZh")
    assert words.en.title in seller.reads("explanationEn")
    assert _documented(scene.row).code in seller.reads("explanationCode")
    assert seller.reads("explanationOriginal") == ""
    assert back_room.ledger() == []


@pytest.mark.parametrize("row", PASSING)
def test_an_answer_that_says_try_again_is_explained_and_settled(
    row: str, seller: Seller, back_room: BackRoom
) -> None:
    documented = _documented(row)
    order = back_room.order()
    back_room.fault(PASSING[row], DECLARE)
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    # While the platform cannot be asked, the outcome stays unknown.
    back_room.lasting_fault("http_502", SHIPMENTS, ORDER_DETAILS)
    seller.presses_ship()

    said = "" if row == "fulfil.internal" else documented.message.strip()
    seller.waits_to_read("explanationOriginal", said, documented.code.strip())
    assert _explains(seller, row, documented.code)
    assert "is being asked" in seller.reads("outcomeText")
    assert not seller.may_ship()
    assert back_room.ledger() == []

    back_room.heal()
    seller.waits_to_read("outcomeText", "Declared", GOOD_NUMBER)
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]
    wait_for("the order to leave the waiting ones", lambda: order not in seller.orders())


def test_an_order_of_another_account_is_refused_and_explained(
    seller: Seller, back_room: BackRoom
) -> None:
    order = back_room.order()
    seller.picks_order(order)
    with PracticeShop(ShopPlan(orders=80, seed=8)) as somebody_elses:
        seller.program.open_shop(keys_of(somebody_elses), QUICK)
        wait_for("the new panes", lambda: seller.picked_order() == "")
        seller.clicks_order(order)
        wait_for("the order", lambda: seller.picked_order() == order)
        seller.chooses_carrier("CPAM")
        seller.types_number(GOOD_NUMBER)
        seller.presses_ship()

        row = _documented("fulfil.wrong_order")
        seller.waits_to_read("explanationOriginal", row.message, row.code)
        assert _explains(seller, row.id, row.code)
        assert BackRoom(somebody_elses).ledger() == []
        seller.program.close()


def test_the_same_words_come_in_the_platforms_other_form(
    seller: Seller, back_room: BackRoom
) -> None:
    back_room.settings(failure_form="error_response")
    _the_number_breaks_the_rule(seller, back_room)
    row = _documented("fulfil.number_format")
    seller.waits_to_read("explanationOriginal", row.message, row.code)
    assert _explains(seller, row.id, row.code)


def test_an_error_in_no_document_keeps_the_platforms_words(
    seller: Seller, back_room: BackRoom
) -> None:
    back_room.fault("business_error", DECLARE, code="-7777", message="<b>订单</b>被外星人取走")
    seller.fills_in(back_room.order(), "CPAM", GOOD_NUMBER)
    seller.presses_ship()
    seller.waits_to_read("explanationOriginal", "<b>订单</b>被外星人取走", "-7777")
    assert "-7777" in seller.reads("explanationZh")
    assert "-7777" in seller.reads("explanationEn")
    assert back_room.ledger() == []


def test_a_mended_refusal_is_declared_once(seller: Seller, back_room: BackRoom) -> None:
    order = back_room.order()
    seller.fills_in(order, "CPAM", "LZ12345678CN")
    seller.insists()
    seller.waits_to_read("explanationOriginal", "-326")
    wait_for("it to need attention", lambda: seller.statuses()["Needs attention"] == 1)

    seller.hands.click("remedy_edit_number")
    assert seller.has_cursor("trackingNumberEdit")
    seller.types_number(GOOD_NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", GOOD_NUMBER)
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]
    wait_for("nothing to need attention", lambda: seller.statuses()["Needs attention"] == 0)


def test_the_form_sends_again_what_the_shop_refused_by_mistake(
    seller: Seller, back_room: BackRoom
) -> None:
    order = back_room.order()
    back_room.change_carrier("CPAM", retired=True)
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    seller.presses_ship()
    seller.waits_to_read("explanationOriginal", "该物流方案不存在")

    back_room.change_carrier("CPAM", retired=False)
    seller.hands.key("trackingNumberEdit", Qt.Key.Key_Return)
    seller.waits_to_read("outcomeText", "Declared", GOOD_NUMBER)
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]


class _Reader(Seller):
    """Plays a scene up to the sending, and reads instead."""

    def __init__(self, seller: Seller) -> None:
        super().__init__(seller.program)

    def presses_ship(self) -> None:
        """Hold back."""
        assert self.may_ship()

    def insists(self) -> None:
        """Hold back."""
        assert not self.may_ship()


@cache
def _catalogue() -> Catalogue:
    return load_catalogue(resource("explanations"))


def _documented(row_id: str) -> SeedRow:
    return next(row for row in SEED if row.id == row_id)


def _explains(seller: Seller, explanation: str, code: str) -> bool:
    """Whether the panel holds our words for this explanation, whole and in both languages."""
    words = _catalogue().explanations[explanation].words
    return all(
        _is_told(half.filled({"code": code.strip()}), seller.reads(name))
        for half, name in ((words.zh, "explanationZh"), (words.en, "explanationEn"))
    )


def _is_told(words: Words, shown: str) -> bool:
    return all(part in shown for part in (words.title, words.meaning, words.remedy))
