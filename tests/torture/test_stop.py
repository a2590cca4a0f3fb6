"""A program that is told to stop while a request hangs stops at once, and nothing is lost by it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from aliship_gui.api.methods import Method
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.sandbox.faults import Fault, Kind
from aliship_gui.store.database import open_database
from aliship_gui.store.outbox import Outbox
from tests.torture import talk
from tests.torture.program import SHOP
from tests.torture.seat import Seat
from tests.torture.shop import TorturedShop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no kill -9")

State = DeclarationState
HANGS_FOR = 60.0
"""Seconds, and the program would wait as long."""
AT_ONCE = 1.5
"""Seconds within which a program ends that hangs on nothing, even on a busy machine."""
SOON = 20.0


@pytest.fixture(scope="module")
def shop() -> Iterator[TorturedShop]:
    with TorturedShop(orders=10, seed=3) as shop:
        yield shop


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    with closing(open_database(tmp_path / "data")) as database:
        yield Outbox(database, SHOP)


def wait_until(seen: Callable[[], bool]) -> None:
    """Look until something is so."""
    deadline = time.monotonic() + SOON
    while not seen():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("word", "in_order", "left"),
    [(talk.Stop(), True, State.UNKNOWN), (talk.Stop(at_once=True), False, State.SENDING)],
    ids=["cutting what hangs", "leaving it behind"],
)
def test_a_hanging_request_holds_up_nobody(
    shop: TorturedShop,
    outbox: Outbox,
    tmp_path: Path,
    word: talk.Stop,
    in_order: bool,
    left: DeclarationState,
) -> None:
    order_id, _ = shop.orders()[0]
    draft = ShipmentDraft(order_id, "CPAM", f"LX00000000{len(shop.effects())}CN")
    shop.fault(Fault(Kind.DELAY, Method.DECLARE, order_id, seconds=HANGS_FOR))
    with Seat(shop.door, tmp_path / "data", tmp_path, HANGS_FOR) as seat:
        seat.tell(talk.Declare(draft))
        wait_until(lambda: any(effect.order_id == order_id for effect in shop.effects()))
        told = time.monotonic()
        assert seat.close(word) is in_order
        assert time.monotonic() - told < AT_ONCE
    (row,) = outbox.of_order(order_id)
    assert row.state is left
    with Seat(shop.door, tmp_path / "data", tmp_path) as seat:
        wait_until(lambda: outbox.get(row.declaration_id).state is State.DECLARED)
        assert seat.close()
    held = [effect for effect in shop.effects() if effect.order_id == order_id]
    assert [effect.tracking_number for effect in held] == [draft.tracking_number]
