"""Every row of the platform's order management errors, raised through the window and explained.

A row is raised the way a seller meets it: the practice shop changes behind the program's back,
or the seller sends although the refusal is foreseen. The panel must then hold our words for
exactly that row in both languages, and the platform's own.
"""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aliship_gui.explain.catalogue import load_catalogue
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.words import Words
from aliship_gui.resources import resource
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from tests.explain.documented import SEED, SeedRow
from tests.fakes.back_room import DECLARE, ORDER_DETAILS, SHIPMENTS, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.conftest import QUICK, keys_of
from tests.journeys.scenes import (
    GOOD_NUMBER,
    PASSING,
    REFUSALS,
    Scene,
    the_number_breaks_the_rule,
)


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
    seller.waits_to_read("explanationZh", words.zh.title)
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
    the_number_breaks_the_rule(seller, back_room)
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


@pytest.mark.parametrize(
    ("message", "guess"),
    [
        ("El servicio logístico no existe, seleccione otro.", "The chosen carrier does not exist"),
        ("O site de rastreamento não pode ficar vazio", "needs a tracking URL"),
        (
            "运单号 , 没有通过物流风控审核！请更换货运跟踪号后重试",
            "failed the platform's risk check",
        ),
        ("", ""),
        ("错误" * 5_000, ""),
    ],
    ids=["Spanish", "Portuguese", "other punctuation", "no message", "10,000 characters"],
)
def test_an_unknown_error_is_told_with_a_guess_that_is_marked(
    message: str, guess: str, seller: Seller, back_room: BackRoom
) -> None:
    back_room.fault("business_error", DECLARE, code=-7777, message=message)
    seller.fills_in(back_room.order(), "CPAM", GOOD_NUMBER)
    seller.presses_ship()
    # The longest wording that is documented has ninety characters.
    seller.waits_to_read("explanationOriginal", message[:2_000], "-7777")
    told = seller.reads("explanationEn")
    assert "-7777" in told
    assert ("only a guess" in told) == bool(guess)
    assert guess in told
    assert seller.hands.find(QWidget, "remedy_contact_support").isVisible()


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
