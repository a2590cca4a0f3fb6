"""The platform is asked no more than needed, and left alone while it asks for that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.store.call_budget import TEST_APP_CALLS
from aliship_gui.store.database import open_database
from tests.fakes.back_room import CARRIERS, DECLARE, ORDER_LIST, SHIPPED, TO_SHIP, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.conftest import QUICK, Starts, keys_of, variables_of

OPEN_ORDERS = 2_000
CHANGES = 50
MOST_CALLS = 5


@pytest.fixture
def big_shop() -> Iterator[PracticeShop]:
    """A shop with more than two thousand open orders."""
    with PracticeShop(ShopPlan(orders=2_300)) as opened:
        yield opened


def test_a_refresh_of_a_big_shop_takes_a_handful_of_calls(
    start: Starts, big_shop: PracticeShop
) -> None:
    room, program = BackRoom(big_shop), start()
    program.open_shop(keys_of(big_shop), QUICK)
    seller = Seller(program)
    seller.waits_for_orders()
    closed = {"FINISH", "ARCHIVE"}
    assert len(room.orders("")) - sum(len(room.orders(s)) for s in closed) >= OPEN_ORDERS
    wait_for("all of them", lambda: seller.statuses()["To ship"] == len(room.orders(TO_SHIP)))
    seller.picks_order(seller.orders()[0])
    changed = room.orders(TO_SHIP)[-CHANGES:]
    for order in changed:
        room.set_status(order, SHIPPED)
    shipped = len(room.orders(SHIPPED))
    _waits_for_quiet(room)
    before = sum(room.calls().values())

    seller.refreshes()
    wait_for("every change", lambda: seller.statuses()["Shipped"] == shipped)
    _waits_for_quiet(room)
    calls = room.calls()
    assert 0 < sum(calls.values()) - before <= MOST_CALLS
    assert calls[CARRIERS] == 1


def test_the_list_of_a_day_ago_is_fetched_anew_and_the_button_always_fetches(
    seller: Seller, back_room: BackRoom
) -> None:
    assert back_room.calls()[CARRIERS] == 1
    seller.refreshes()
    seller.picks_order(back_room.order())
    seller.hands.click("refreshCarriersButton")
    wait_for("the carriers", lambda: back_room.calls()[CARRIERS] == 2)


def test_a_short_ban_is_waited_out_without_a_word(seller: Seller, back_room: BackRoom) -> None:
    back_room.fault("flow_control", ORDER_LIST, seconds=0)
    asked = back_room.calls()[ORDER_LIST]
    seller.refreshes()
    assert seller.reads("noticeText") == ""
    # Two kinds of orders are asked for, one of them twice.
    assert back_room.calls()[ORDER_LIST] == asked + 3


def test_a_long_ban_is_told_and_obeyed(seller: Seller, back_room: BackRoom) -> None:
    back_room.fault("flow_control", ORDER_LIST, seconds=31_062, count=2)
    seller.refreshes()
    seller.waits_to_read("noticeText", "8 h 37 min")
    asked = back_room.calls()[ORDER_LIST]
    seller.hands.click("noticeButton")
    assert "8 小时 37 分钟" in seller.waits_to_read("explanationZh", "等待")
    assert "8 h 37 min" in seller.reads("explanationEn")

    back_room.heal()
    seller.refreshes()
    seller.waits_to_read("noticeText", "8 h 3")
    assert back_room.calls()[ORDER_LIST] == asked


def test_a_shipment_that_meets_a_long_ban_says_when_it_goes_on(
    seller: Seller, back_room: BackRoom
) -> None:
    back_room.fault("flow_control", DECLARE, seconds=31_062)
    seller.fills_in(back_room.order(), "CPAM", "LZ123456789CN")
    seller.presses_ship()
    assert " s." not in seller.waits_to_read("outcomeText", "could not be sent yet", "Next at ")
    seller.waits_to_read("noticeText", "8 h 37 min")
    assert back_room.calls()[DECLARE] == 1
    assert back_room.ledger() == []


def test_a_shop_given_by_variables_counts_and_shows_its_calls(
    start: Starts, shop: PracticeShop, back_room: BackRoom, data_folder: Path
) -> None:
    variables = variables_of(shop)
    program = start(environment=variables)
    seller = Seller(program)
    seller.waits_for_orders()
    assert seller.reads("callsLabel") == ""
    age = seller.hands.find(QLabel, "ageLabel")
    wait_for("the calls of the first reading", lambda: "of 5,000" in age.toolTip())
    assert program.shop is not None
    shop_id = program.shop.keys.shop_id
    made = sum(back_room.calls().values())
    assert program.shop.budget.today(datetime.now(UTC)).calls >= made > 0

    _calls_were_made(data_folder, shop_id, TEST_APP_CALLS * 7 // 10)
    seller.refreshes()
    seller.waits_to_read("callsLabel", "Calls today: 3,5", "of 5,000")
    assert seller.reads("noticeText") == ""
    tip = seller.hands.find(QLabel, "callsLabel").toolTip()
    assert "test status" in tip

    _calls_were_made(data_folder, shop_id, TEST_APP_CALLS * 9 // 10)
    seller.refreshes()
    seller.waits_to_read("noticeText", "nearly used up")
    seller.hands.click("noticeButton")
    seller.waits_to_read("explanationOriginal", "Calls today: 4,5")
    seller.refreshes()
    assert seller.reads("noticeText") == ""


def _waits_for_quiet(room: BackRoom) -> None:
    """What the orders in sight were still asked for has been answered."""
    calls: dict[str, int] = {}

    def quiet() -> bool:
        nonlocal calls
        before, calls = calls, room.calls()
        QTest.qWait(300)
        return calls == before

    wait_for("quiet", quiet)


def _calls_were_made(folder: Path, shop_id: str, calls: int) -> None:
    database = open_database(folder)
    with database.transaction() as connection:
        connection.execute("UPDATE call_counts SET calls = ? WHERE shop_id = ?", (calls, shop_id))
    database.close()
