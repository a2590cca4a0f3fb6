"""Opening and closing, the same shop twice, and many orders."""

from __future__ import annotations

import socket
import threading
import time
from datetime import date
from typing import Any

import httpx
import pytest

from aliship_gui.sandbox.server import CannotOpen, PracticeShop, ShopPlan
from tests.sandbox.practice import CARRIERS, LONG_AGO, ORDER_LIST, Client, HandClock

DAY = date(2026, 11, 20)


def _answers(plan: ShopPlan) -> list[Any]:
    clock = HandClock()
    with PracticeShop(plan, clock) as shop:
        client = Client(shop, clock)
        with client.http:
            order_id = client.order()
            return [
                client.call(ORDER_LIST, create_date_start=LONG_AGO, page_size="50"),
                client.call(CARRIERS),
                client.declare(order_id),
                client.info(order_id),
                client.rows(),
                client.ledger(),
                shop.app_key,
                shop.session,
            ]


def test_the_same_seed_gives_the_same_answers() -> None:
    plan = ShopPlan(day=DAY)
    assert _answers(plan) == _answers(plan)


def test_another_seed_gives_other_answers() -> None:
    assert _answers(ShopPlan(day=DAY)) != _answers(ShopPlan(day=DAY, seed=8))


def test_ten_thousand_orders_page_consistently() -> None:
    clock = HandClock()
    with PracticeShop(ShopPlan(orders=10_000, day=DAY), clock) as shop:
        client = Client(shop, clock)
        with client.http:
            query = {"create_date_start": LONG_AGO, "page_size": "50"}
            query["order_status"] = "WAIT_SELLER_SEND_GOODS"
            pages = range(1, client.call(ORDER_LIST, **query)["result"]["total_page"] + 1)
            results = [
                client.call(ORDER_LIST, **query, current_page=str(page))["result"] for page in pages
            ]
            ids = [row["order_id"] for result in results for row in result["target_list"]]
            expected = client.rows(status="WAIT_SELLER_SEND_GOODS", foreign="false")
    assert {result["total_count"] for result in results} == {len(ids)}
    assert sorted(map(str, ids)) == sorted(row["order_id"] for row in expected)
    assert len(ids) == 3750


def test_stopping_hangs_up_on_those_who_wait() -> None:
    clock = HandClock()
    shop = PracticeShop(ShopPlan(day=DAY), clock).start()
    client = Client(shop, clock)
    seen: list[Exception] = []

    def wait() -> None:
        try:
            client.call(CARRIERS)
        except httpx.TransportError as error:
            seen.append(error)

    with client.http:
        client.fault("delay", seconds=600)
        waiting = threading.Thread(target=wait)
        waiting.start()
        while httpx.get(f"{shop.base_url}/_sandbox/faults", trust_env=False).json():
            pass
        started = time.monotonic()
        shop.stop()
        took = time.monotonic() - started
        waiting.join(5)
    assert took < 5
    assert len(seen) == 1


def test_stopping_twice_is_fine_and_frees_the_port() -> None:
    shop = PracticeShop(ShopPlan(day=DAY), HandClock()).start()
    port = int(shop.base_url.rpartition(":")[2])
    shop.stop()
    shop.stop()
    with PracticeShop(ShopPlan(day=DAY, port=port), HandClock()) as again:
        assert again.base_url == shop.base_url


def test_a_shop_that_never_opened_can_be_stopped() -> None:
    PracticeShop(ShopPlan(day=DAY), HandClock()).stop()


def test_a_taken_port_is_said_plainly() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotOpen, match=f"cannot listen on 127.0.0.1:{port}"):
            PracticeShop(ShopPlan(port=port))


def test_an_answer_is_not_held_back() -> None:
    """With Nagle's algorithm on, an answer of more than one packet takes 40 ms."""
    clock = HandClock()
    with PracticeShop(ShopPlan(day=DAY), clock) as shop:
        client = Client(shop, clock)
        with client.http:
            client.call(CARRIERS)
            started = time.monotonic()
            for _ in range(20):
                client.call(CARRIERS)
            assert time.monotonic() - started < 20 * 0.04
