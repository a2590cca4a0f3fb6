"""The main job: an order is found, filled in, mended, declared, and seen among the shipped."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.fakes.back_room import SHIPPED, TO_SHIP, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

NUMBER = "LZ123456789CN"


def test_the_orders_stand_under_their_statuses(seller: Seller, back_room: BackRoom) -> None:
    waiting = back_room.orders(TO_SHIP)
    assert next(iter(seller.statuses())) == "To ship"
    assert seller.statuses()["To ship"] == len(waiting)
    assert sorted(seller.orders()) == sorted(waiting)

    seller.opens("Shipped")
    shipped = sorted(back_room.orders(SHIPPED))
    wait_for("the shipped orders", lambda: sorted(seller.orders()) == shipped)


def test_a_slip_is_told_while_it_is_typed_and_blocks_the_button(
    seller: Seller, back_room: BackRoom
) -> None:
    seller.fills_in(back_room.order(), "CPAM", "LZ12345678CN")

    assert "-326" in seller.reads("trackingNumberEditFinding")
    assert [finding for finding in seller.findings() if "-326" in finding]
    seller.waits_to_read("explanationEn", "-326")
    seller.waits_to_read("explanationZh", "-326")
    assert not seller.may_ship()
    seller.hands.key("trackingNumberEdit", Qt.Key.Key_Return)
    seller.hands.key("", Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seller.reads("outcomeText") == ""

    seller.types_number(NUMBER)
    assert seller.reads("trackingNumberEditFinding") == ""
    assert seller.findings() == []
    assert seller.may_ship()
    assert back_room.ledger() == []


def test_a_declared_order_moves_to_the_shipped_ones(seller: Seller, back_room: BackRoom) -> None:
    order = back_room.order()
    seller.fills_in(order, "CPAM", NUMBER)
    before = seller.statuses()
    seller.presses_ship()

    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    [entry] = back_room.ledger()
    assert (entry["order_id"], entry["service_name"]) == (order, "CPAM")
    assert (entry["logistics_no"], entry["send_type"]) == (NUMBER, "all")
    wait_for("it to leave the waiting ones", lambda: order not in seller.orders())
    wait_for("the counts", lambda: seller.statuses()["Shipped"] == before["Shipped"] + 1)
    assert seller.statuses()["To ship"] == before["To ship"] - 1

    seller.opens("Shipped")
    wait_for("it among the shipped", lambda: seller.is_listed(order, NUMBER))
    assert "Shipped" in seller.row(order)
    assert f"CPAM {NUMBER}" in seller.row(order)[-1]


def test_the_next_order_is_one_click_away(seller: Seller, back_room: BackRoom) -> None:
    order = back_room.order()
    seller.fills_in(order, "CPAM", NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    wait_for("it to leave the waiting ones", lambda: order not in seller.orders())

    seller.hands.click("outcomeButton")
    wait_for("the next order", lambda: seller.picked_order() not in ("", order))
    assert seller.picked_order() == seller.orders()[0]
    assert seller.reads("trackingNumberEdit") == ""
    assert seller.reads("outcomeText") == ""
