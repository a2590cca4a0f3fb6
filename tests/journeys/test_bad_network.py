"""A platform that is gone, slow or mad: the seller is told, keeps what was known, and goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolBar, QWidget

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.store.database import open_database
from aliship_gui.store.orders import OrderStore
from tests.fakes.back_room import DECLARE, ORDER_DETAILS, ORDER_LIST, SHIPPED, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.conftest import AT_ONCE, QUICK, Starts, closes_at_once, keys_of

NUMBER = "LZ123456789CN"
SPOILED = ("html", "truncate", "cut_body", "http_502", "http_503", "empty", "drop_before")


@pytest.mark.parametrize("kind", SPOILED)
def test_a_spoiled_reading_is_told_and_harms_nothing(
    kind: str, seller: Seller, back_room: BackRoom
) -> None:
    known = seller.orders()
    back_room.lasting_fault(kind, ORDER_LIST)
    seller.refreshes()
    told = seller.waits_to_read("noticeText")
    assert " " in told
    assert seller.orders() == known

    seller.hands.click("noticeButton")
    assert seller.reads("explanationZh").strip()
    assert told in seller.reads("explanationEn")
    assert seller.reads("noticeText") == ""

    back_room.heal()
    seller.refreshes()
    assert seller.reads("noticeText") == ""
    assert seller.orders() == known


def test_who_refreshes_need_not_wait_for_the_next_try_of_a_shipment(
    shop: PracticeShop, back_room: BackRoom, start: Starts
) -> None:
    program = start()
    program.open_shop(keys_of(shop), structs.replace(QUICK, backoff_first=600, backoff_longest=600))
    seller = Seller(program)
    seller.waits_for_orders()
    order, port = back_room.order(), int(shop.base_url.rpartition(":")[2])
    seller.fills_in(order, "CPAM", NUMBER)
    shop.stop()
    seller.presses_ship()
    seller.waits_to_read("noticeText", "refused the connection")
    seller.waits_to_read("explanationEn", "being taken care of", "nothing to fill in again")
    assert "不用再填" in seller.reads("explanationZh")

    with PracticeShop(ShopPlan(orders=80, port=port)) as again:
        seller.refreshes()
        seller.waits_to_read("outcomeText", "Declared", NUMBER)
        assert [row["order_id"] for row in BackRoom(again).ledger()] == [order]
        seller.window.close()


def test_a_shop_that_is_gone_is_told_and_found_again(shop: PracticeShop, seller: Seller) -> None:
    order, known = seller.orders()[0], seller.orders()
    seller.picks_order(order)
    port = int(shop.base_url.rpartition(":")[2])
    shop.stop()

    seller.refreshes()
    seller.waits_to_read("noticeText")
    assert seller.orders() == known
    seller.clicks_order(known[1])
    wait_for("the order", lambda: seller.picked_order() == known[1])
    seller.waits_to_read("addressLabel", "could not be fetched")
    seller.chooses_carrier("CPAM")
    seller.types_number(NUMBER)
    assert seller.may_ship()
    seller.searches(order)
    wait_for("the one order", lambda: seller.orders() == [order])
    seller.searches("")

    with PracticeShop(ShopPlan(orders=80, port=port)) as again:
        seller.refreshes()
        wait_for("no notice", lambda: seller.reads("noticeText") == "")
        assert BackRoom(again).ledger() == []
        seller.program.close()


def test_a_shipment_waits_for_a_shop_that_is_gone(shop: PracticeShop, seller: Seller) -> None:
    order = seller.orders()[0]
    seller.fills_in(order, "CPAM", NUMBER)
    port = int(shop.base_url.rpartition(":")[2])
    shop.stop()
    seller.presses_ship()
    seller.waits_to_read("outcomeText", NUMBER)
    wait_for("an end of sending", lambda: "could not be sent yet" in seller.reads("outcomeText"))
    assert not seller.may_ship()

    with PracticeShop(ShopPlan(orders=80, port=port)) as again:
        seller.waits_to_read("outcomeText", "Declared", NUMBER)
        assert [entry["order_id"] for entry in BackRoom(again).ledger()] == [order]
        seller.program.close()


@pytest.mark.parametrize("kind", ["drop_after", "cut_body", "truncate"])
def test_an_answer_that_got_lost_is_looked_up(
    kind: str, seller: Seller, back_room: BackRoom
) -> None:
    order = back_room.order()
    back_room.settings(readback_lag_ms=200)
    back_room.fault(kind, DECLARE)
    seller.fills_in(order, "CPAM", NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]


@pytest.fixture
def big_shop() -> Iterator[PracticeShop]:
    """Six pages of orders."""
    with PracticeShop(ShopPlan(orders=300)) as opened:
        yield opened


def test_the_first_orders_appear_before_the_last_page(
    start: Starts, big_shop: PracticeShop
) -> None:
    BackRoom(big_shop).settings(latency_ms=100)
    program = start()
    program.open_shop(keys_of(big_shop), QUICK)
    seller = Seller(program)
    wait_for("the first orders", lambda: bool(seller.orders()))
    first = seller.statuses()["All orders"]
    assert seller.hands.find(QWidget, "syncProgress").isVisible()
    seller.waits_for_rest()
    wait_for("more orders", lambda: seller.statuses()["All orders"] > max(first, 250))
    assert not seller.hands.find(QWidget, "syncProgress").isVisible()


def test_a_slow_reading_is_stopped_by_its_button(big_shop: PracticeShop, start: Starts) -> None:
    room = BackRoom(big_shop)
    program = start()
    program.open_shop(keys_of(big_shop), QUICK)
    seller = Seller(program)
    seller.waits_for_orders()
    room.settings(latency_ms=60_000)
    seller.hands.trigger("refreshAction")
    assert seller.hands.find(QWidget, "syncProgress").isVisible()

    began = time.monotonic()
    _press_in_tool_bar(seller, "stopAction")
    seller.waits_for_rest()
    assert time.monotonic() - began < AT_ONCE
    assert not seller.hands.find(QWidget, "syncProgress").isVisible()
    assert seller.orders()


def test_closing_does_not_wait_for_a_reading_that_hangs(
    shop: PracticeShop, open_shop: Callable[[], Seller]
) -> None:
    BackRoom(shop).settings(latency_ms=60_000)
    seller = open_shop()
    wait_for("the reading", seller.hands.find(QWidget, "syncProgress").isVisible)
    closes_at_once(seller.program)


def test_the_last_known_orders_are_there_at_once_with_their_age(
    shop: PracticeShop, seller: Seller, open_shop: Callable[[], Seller], data_folder: Path
) -> None:
    known = seller.orders()
    assert "just now" in seller.waits_to_read("ageLabel", "Orders as of")
    seller.program.close()
    shop.stop()
    _let_pass(timedelta(hours=3, minutes=5), data_folder)

    again = open_shop()
    wait_for("the known orders", lambda: again.orders() == known)
    assert "3 h ago" in again.waits_to_read("ageLabel", "Orders as of")
    again.waits_to_read("noticeText")
    again.clicks_order(known[0])
    wait_for("the order", lambda: again.picked_order() == known[0])
    again.chooses_carrier("CPAM")
    again.types_number(NUMBER)
    assert again.may_ship()


def _press_in_tool_bar(seller: Seller, name: str) -> None:
    action = seller.hands.find(QAction, name)
    button = seller.hands.find(QToolBar, "toolBar").widgetForAction(action)
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _let_pass(time_gone: timedelta, data_folder: Path) -> None:
    """Make the last reading of the practice shop older."""
    database = open_database(data_folder)
    OrderStore(database, "practice").set_last_sync(datetime.now(UTC) - time_gone)
    database.close()


def test_nothing_is_missed_where_this_computers_clock_is_ahead(
    seller: Seller, back_room: BackRoom
) -> None:
    back_room.settings(clock_ahead_s=-3_600)
    seller.refreshes()
    # What is in sight is asked for on its own.
    out_of_sight = seller.orders()[-1]
    back_room.set_status(out_of_sight, SHIPPED)
    seller.refreshes()
    wait_for("the change", lambda: out_of_sight not in seller.orders())


def test_an_address_that_could_not_be_fetched_is_not_waited_for(
    seller: Seller, back_room: BackRoom
) -> None:
    last = seller.orders()[-1]
    back_room.lasting_fault("http_502", ORDER_DETAILS)
    seller.clicks_order(last)
    seller.waits_to_read("addressLabel", "could not be fetched")
    back_room.heal()
    seller.refreshes()
    wait_for("the address", lambda: "fetched" not in seller.reads("addressLabel"))
