"""However impatient the hand, a shipment is declared once; and what was typed is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.fakes.back_room import DECLARE, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

NUMBER = "LZ123456789CN"


def _double_click(seller: Seller) -> None:
    seller.hands.double_click("shipButton")


def _enter_held_in_the_number(seller: Seller) -> None:
    seller.hands.key("trackingNumberEdit", Qt.Key.Key_Return, held=30)


def _space_held_on_the_button(seller: Seller) -> None:
    seller.hands.key("shipButton", Qt.Key.Key_Space, held=30)


def _shortcut_held(seller: Seller) -> None:
    for _ in range(10):
        seller.hands.key("", Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    "press",
    [_double_click, _enter_held_in_the_number, _space_held_on_the_button, _shortcut_held],
    ids=lambda press: press.__name__.strip("_"),
)
def test_an_impatient_hand_declares_once(
    press: Callable[[Seller], None], seller: Seller, back_room: BackRoom
) -> None:
    order = back_room.order()
    seller.fills_in(order, "CPAM", NUMBER)
    press(seller)
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    press(seller)
    wait_for("it to leave the waiting ones", lambda: order not in seller.orders())
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]
    assert "Declared" in seller.reads("outcomeText")


def test_the_form_is_locked_while_it_is_sent(seller: Seller, back_room: BackRoom) -> None:
    back_room.fault("delay", DECLARE, seconds=0.5)
    seller.fills_in(back_room.order(), "CPAM", NUMBER)
    seller.presses_ship()
    assert not seller.may_ship()
    seller.hands.replace("trackingNumberEdit", "LZ000000009CN")
    assert seller.reads("trackingNumberEdit") == NUMBER
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert [entry["logistics_no"] for entry in back_room.ledger()] == [NUMBER]


def test_another_order_is_worked_on_while_one_is_sent(seller: Seller, back_room: BackRoom) -> None:
    first, second = back_room.orders()[:2]
    back_room.fault("delay", DECLARE, seconds=0.5)
    seller.fills_in(first, "CPAM", NUMBER)
    seller.presses_ship()
    seller.fills_in(second, "CPAM", "LZ000000002CN")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", "LZ000000002CN")
    assert [entry["order_id"] for entry in back_room.ledger()] == [first, second]


def test_a_draft_outlives_a_look_at_another_order(seller: Seller, back_room: BackRoom) -> None:
    first, second = back_room.orders()[:2]
    seller.fills_in(first, "CPAM", "LZ123")
    seller.types_remark("with care")
    seller.hands.click("sendPartButton")
    seller.picks_order(second)
    assert seller.reads("trackingNumberEdit") == ""
    assert seller.chosen_carrier() == ""
    seller.picks_order(first)
    _sees_draft(seller)


def test_a_draft_outlives_a_restart(
    seller: Seller, back_room: BackRoom, open_shop: Callable[[], Seller]
) -> None:
    order = back_room.order()
    seller.fills_in(order, "CPAM", "LZ12")
    seller.types_remark("with care")
    seller.hands.click("sendPartButton")
    seller.types_number("LZ123")
    seller.program.window.close()

    again = open_shop()
    again.picks_order(order)
    _sees_draft(again)


def test_leaving_in_the_middle_of_a_shipment_costs_the_next_start_no_time(
    seller: Seller, back_room: BackRoom, open_shop: Callable[[], Seller]
) -> None:
    order = back_room.order()
    back_room.fault("delay", DECLARE, seconds=60.0, effect=False)
    seller.fills_in(order, "CPAM", NUMBER)
    seller.presses_ship()
    wait_for("the request to arrive", lambda: not back_room.faults())
    seller.program.window.close()

    again = open_shop()
    wait_for("it on the ledger", lambda: len(back_room.ledger()) == 1)
    again.opens("Shipped")
    again.picks_order(order)
    again.waits_to_read("outcomeText", "Declared", NUMBER)
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]


def test_a_declared_order_leaves_no_draft(
    seller: Seller, back_room: BackRoom, open_shop: Callable[[], Seller]
) -> None:
    order = back_room.order()
    seller.fills_in(order, "CPAM", "LZ000000001CN")
    seller.hands.click("sendPartButton")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared")
    seller.program.window.close()

    again = open_shop()
    again.opens("Partly shipped")
    again.picks_order(order)
    assert again.reads("trackingNumberEdit") == ""


def _sees_draft(seller: Seller) -> None:
    wait_for("the draft", lambda: seller.reads("trackingNumberEdit") == "LZ123")
    wait_for("its carrier", lambda: seller.chosen_carrier() == "CPAM")
    assert seller.reads("descriptionEdit") == "with care"
    assert seller.is_checked("sendPartButton")
