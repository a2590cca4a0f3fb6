"""The program is killed while it is busy; the next start knows what happened."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from aliship_gui.app.application import Application
from aliship_gui.app.options import parse_options
from aliship_gui.app.shop_keys import given_keys
from aliship_gui.sandbox.server import PracticeShop
from tests.fakes.back_room import DECLARE, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.conftest import CHECKOUT, QUICK, Starts, variables_of

NUMBER = "LZ123456789CN"


def test_what_was_typed_outlives_a_kill(
    shop: PracticeShop, back_room: BackRoom, start: Starts, data_folder: Path
) -> None:
    order = back_room.order()
    with _busy(shop, data_folder, order, "types") as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == "typed"

    seller = _opens_again(shop, start())
    seller.picks_order(order)
    wait_for("the draft", lambda: seller.reads("trackingNumberEdit") == NUMBER)
    assert seller.chosen_carrier() == "CPAM"
    assert seller.may_ship()
    assert back_room.ledger() == []


@pytest.mark.parametrize(
    ("fault", "took_effect"),
    [
        ({"kind": "delay", "seconds": 30.0}, True),
        ({"kind": "delay", "seconds": 0.5, "effect": False}, False),
        ({"kind": "drip", "seconds": 0.2, "effect": False}, False),
    ],
    ids=["after it took effect", "before it takes effect", "in the middle of the answer"],
)
def test_a_shipment_sent_at_the_kill_is_settled_once(
    fault: dict[str, object],
    took_effect: bool,
    shop: PracticeShop,
    back_room: BackRoom,
    start: Starts,
    data_folder: Path,
) -> None:
    order = back_room.order()
    back_room.fault(str(fault["kind"]), DECLARE, **{k: v for k, v in fault.items() if k != "kind"})
    with _busy(shop, data_folder, order, "ships"):
        wait_for("the request to arrive", lambda: not back_room.faults(), patience=20_000)
    assert len(back_room.ledger()) == took_effect

    seller = _opens_again(shop, start())
    wait_for("it on the ledger", lambda: len(back_room.ledger()) == 1)
    wait_for("it off the list", lambda: order not in seller.orders())
    seller.opens("Shipped")
    seller.picks_order(order)
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]
    assert seller.statuses()["Needs attention"] == 0


def test_leaving_does_not_wait_for_a_reading_that_hangs(
    shop: PracticeShop, back_room: BackRoom, data_folder: Path
) -> None:
    back_room.settings(latency_ms=60_000)
    with _busy(shop, data_folder, "", "leaves") as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == "left"
        began = time.monotonic()
        assert program.wait(30) == 0
        assert time.monotonic() - began < 3


@contextmanager
def _busy(
    shop: PracticeShop, folder: Path, order: str, deed: str
) -> Iterator[subprocess.Popen[str]]:
    """A program of its own with a busy seller; killed at the end of the block."""
    words = [sys.executable, "-m", "tests.journeys.busy_program", str(folder), order, deed]
    program = subprocess.Popen(
        words,
        cwd=CHECKOUT,
        env=os.environ | variables_of(shop),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    with program:
        try:
            yield program
        finally:
            program.kill()


def _opens_again(shop: PracticeShop, program: Application) -> Seller:
    """The next start: the same shop by the same variables, with an outbox that waits less."""
    given = parse_options([], variables_of(shop)).given_shop
    assert given is not None
    program.open_shop(given_keys(given), QUICK)
    seller = Seller(program)
    seller.waits_for_orders()
    return seller
