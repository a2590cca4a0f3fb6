"""Forty parcels come back from the post office, and go into the order table itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from tests.fakes.back_room import BackRoom
from tests.fakes.hands import Hands, wait_for
from tests.fakes.seller import Seller
from tests.journeys.typist import CONTROL, SHIFT, Typist

FORTY = 40


def number(place: int) -> str:
    return f"LZ{place:09d}CN"


@pytest.fixture
def shop() -> Iterator[PracticeShop]:
    """A shop in which more than forty orders wait."""
    with PracticeShop(ShopPlan(orders=200)) as opened:
        yield opened


@pytest.fixture
def typist(seller: Seller) -> Typist:
    typist = Typist(seller)
    typist.goes_to_table()
    return typist


def compares_ledger(back_room: BackRoom, parcels: dict[str, str]) -> None:
    assert len(back_room.ledger()) == len(parcels)
    assert {entry["order_id"]: entry["logistics_no"] for entry in back_room.ledger()} == parcels
    assert {entry["service_name"] for entry in back_room.ledger()} == {"CPAM"}


def test_forty_orders_by_key_events_alone(typist: Typist, back_room: BackRoom) -> None:
    parcels: dict[str, str] = {}
    while len(parcels) < FORTY:
        order = typist.order_at_cursor()
        if order in parcels:
            # A deadline that came meanwhile put an order that is done below this one.
            typist.key(Qt.Key.Key_Down)
            continue
        place = len(parcels)
        parcels[order] = number(place)
        typist.fills_cell("CPAM", Qt.Key.Key_Tab)
        typist.fills_cell(number(place), Qt.Key.Key_Return)
    dialog = typist.ships_all()
    assert f"Declared {FORTY}" in Hands(dialog).text("shipManyCounts")
    compares_ledger(back_room, parcels)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_forty_orders_by_pasting(typist: Typist, back_room: BackRoom, end: str) -> None:
    orders = typist.orders_below(FORTY)
    parcels = dict(zip(orders, map(number, range(FORTY)), strict=True))
    typist.pastes(end.join(f'"CPAM"\t{parcel}' for parcel in parcels.values()) + end)
    wait_for("the last one", lambda: typist.cells(orders[-1])[1] == number(FORTY - 1))
    typist.ships_all()
    compares_ledger(back_room, parcels)


def test_a_block_with_order_numbers_finds_its_rows(typist: Typist, back_room: BackRoom) -> None:
    first, second, third = typist.orders_below(3)
    rows = [[third, "CPAM", number(3)], ["8000000000000000", "CPAM", "LZ9CN"], [first, "CPAM", "x"]]
    typist.key(Qt.Key.Key_Home)
    typist.pastes("\n".join("\t".join(row) for row in rows))
    wait_for("what was left out to be told", lambda: "no such order" in _notice(typist))
    assert typist.cells(third)[1] == number(3)
    assert typist.cells(second) == ["", "", ""]
    assert typist.cells(first)[1] == "x"
    assert back_room.ledger() == []


def test_cells_are_filled_down_and_everything_is_undone(typist: Typist) -> None:
    orders = typist.orders_below(3)
    typist.fills_cell("CPAM", Qt.Key.Key_Return)
    typist.key(Qt.Key.Key_Up)
    for _ in range(2):
        typist.key(Qt.Key.Key_Down, SHIFT)
    typist.key(Qt.Key.Key_D, CONTROL)
    wait_for("all three", lambda: all(typist.cells(o)[0].startswith("China Post") for o in orders))
    typist.key(Qt.Key.Key_Z, CONTROL)
    wait_for(
        "one again", lambda: [bool(typist.cells(o)[0]) for o in orders] == [True, False, False]
    )
    typist.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    wait_for("all three again", lambda: all(typist.cells(o)[0] for o in orders))
    typist.key(Qt.Key.Key_Delete)
    wait_for("none", lambda: not any(typist.cells(o)[0] for o in orders))


def test_the_form_and_the_cell_are_the_same_draft(typist: Typist, seller: Seller) -> None:
    order = typist.order_at_cursor()
    wait_for("it in the form", lambda: seller.picked_order() == order)
    typist.fills_cell("CPAM", Qt.Key.Key_Tab)
    typist.fills_cell("LZ1", Qt.Key.Key_Return)
    seller.picks_order(order)
    wait_for("the carrier in the form", lambda: seller.chosen_carrier() == "CPAM")
    seller.waits_to_read("trackingNumberEditFinding", "-326")
    seller.types_number(number(7))
    wait_for("it in the cell", lambda: typist.cells(order)[1] == number(7))
    assert seller.may_ship()


def test_a_restart_finds_the_cells_as_they_were(
    typist: Typist, seller: Seller, open_shop: object
) -> None:
    order = typist.order_at_cursor()
    typist.fills_cell("CPAM", Qt.Key.Key_Tab)
    typist.fills_cell(number(5), Qt.Key.Key_Return)
    seller.window.close()
    seller.program.close()
    assert callable(open_shop)
    again = open_shop()
    again.waits_for_orders()
    later = Typist(again)
    wait_for("the number", lambda: later.cells(order)[1] == number(5))


def _notice(typist: Typist) -> str:
    return typist.seller.hands.find(QLabel, "typingNoticeText").text()


def test_a_number_without_a_carrier_is_offered_those_that_take_it(
    seller: Seller, back_room: BackRoom
) -> None:
    order = back_room.order(origin="CN")
    seller.picks_order(order)
    seller.types_number("LZ123456785CN")
    told = seller.waits_to_read("carrierPickerFinding", "Choose a carrier", "China Post")
    assert "China Post" in told
    assert seller.chosen_carrier() == ""
    seller.hands.click("remedy_accepting_carriers")
    seller.hands.key("carrierPicker", Qt.Key.Key_Return)
    wait_for("the first one", lambda: seller.chosen_carrier() == "CPAM")
