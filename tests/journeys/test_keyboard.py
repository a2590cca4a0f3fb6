"""The main job without a mouse: forty orders by keys alone, each key to where the cursor is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from tests.fakes.back_room import SHIPPED, TO_SHIP, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

FORTY = 40
CONTROL = Qt.KeyboardModifier.ControlModifier
STOPS = (
    "searchEdit",
    "statusList",
    "orderTable",
    "copyOrderButton",
    "copyAddressButton",
    "carrierPicker",
    "refreshCarriersButton",
    "trackingNumberEdit",
    "trackingUrlEdit",
    "descriptionEdit",
    "sendAllButton",
    "handbookSearchEdit",
    "explanationScroll",
)
"""Where Tab leads, in this order; other stops may lie between."""
HALVES = ("explanationEn", "explanationZh")
"""Where it leads then, the language of the window first."""


@pytest.fixture
def shop() -> Iterator[PracticeShop]:
    """A shop in which more than forty orders wait."""
    with PracticeShop(ShopPlan(orders=200)) as opened:
        yield opened


class Keys:
    """Knows where the cursor is, and nothing else."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def place(self) -> QWidget:
        """The widget that the keys go to."""
        return QApplication.focusWidget() or self._window

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key."""
        QTest.keyClick(self.place, key, modifier)

    def write(self, text: str) -> None:
        """Key after key."""
        QTest.keyClicks(self.place, text)

    def goes_to(self, name: str) -> None:
        """Tab until the cursor is there."""
        for _ in range(40):
            if self.place.objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")


def test_the_next_order_is_chosen_alone_although_ctrl_is_held(seller: Seller) -> None:
    keys, orders = Keys(seller.window), seller.hands.find(QTableView, "orderTable")
    for _ in range(2):
        before = seller.picked_order()
        keys.press(Qt.Key.Key_N, CONTROL)
        wait_for("another order", lambda before=before: seller.picked_order() != before)  # type: ignore[misc]
    assert {index.row() for index in orders.selectedIndexes()} == {1}


def test_forty_orders_by_keys_alone(seller: Seller, back_room: BackRoom) -> None:
    keys = Keys(seller.window)
    waiting = set(back_room.orders(TO_SHIP))
    shipped: dict[str, str] = {}
    for place in range(FORTY):
        number = f"LZ{place:09d}CN"
        keys.press(Qt.Key.Key_N, CONTROL)
        wait_for("another order", lambda: seller.picked_order() not in ("", *shipped))
        wait_for("the cursor in its form", lambda: keys.place.objectName() == "carrierPicker")
        order = seller.picked_order()
        keys.write("CPAM")
        keys.press(Qt.Key.Key_Return)
        keys.goes_to("trackingNumberEdit")
        keys.write(number)
        wait_for("the number to be good", seller.may_ship)
        keys.press(Qt.Key.Key_Return)
        seller.waits_to_read("outcomeText", "Declared", number)
        wait_for("it to leave the list", lambda order=order: order not in seller.orders())  # type: ignore[misc]
        shipped[order] = number
    ledger = {str(entry["order_id"]): str(entry["logistics_no"]) for entry in back_room.ledger()}
    assert ledger == shipped
    assert len(shipped) == FORTY
    assert shipped.keys() <= waiting


@pytest.mark.parametrize("language", ["en", "zh"])
def test_tab_goes_through_the_window_as_it_is_read(
    seller: Seller, back_room: BackRoom, language: str
) -> None:
    spoken = QSignalSpy(seller.program.looks.language_changed)
    seller.program.looks.use_language(language)
    wait_for("the language", lambda: spoken.count() > 0)
    seller.picks_order(back_room.order())
    keys = Keys(seller.window)
    keys.press(Qt.Key.Key_F, CONTROL)
    first = keys.place
    visited = [first.objectName()]
    while True:
        keys.press(Qt.Key.Key_Tab)
        if keys.place is first:
            break
        visited.append(keys.place.objectName())
        assert len(visited) < 60, "Tab never comes back to where it began"
    halves = HALVES if language == "en" else HALVES[::-1]
    assert [name for name in visited if name in {*STOPS, *HALVES}] == [*STOPS, *halves]
    keys.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert keys.place.objectName() == visited[-1]


def test_an_order_is_reached_by_its_number_alone(seller: Seller, back_room: BackRoom) -> None:
    order = back_room.order(SHIPPED)
    keys = Keys(seller.window)
    keys.press(Qt.Key.Key_K, CONTROL)
    keys.write(order)
    wait_for("it on offer", lambda: seller.hands.rows("paletteList") == [f"Go to order {order}"])
    keys.press(Qt.Key.Key_Return)
    wait_for("it in the form", lambda: seller.picked_order() == order)
    assert seller.has_cursor("orderTable")
