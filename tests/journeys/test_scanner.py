"""Forty parcels on the table and a scanner in the hand: nothing but keys, as fast as it types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QWidget

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.ui.scan_window import ScanWindow
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from tests.fakes.back_room import SHIPPED, TO_SHIP, BackRoom
from tests.fakes.hands import Hands, wait_for
from tests.fakes.seller import Seller
from tests.journeys.conftest import Starts, keys_of

FORTY = 40
PATIENCE = 40_000
CONTROL = Qt.KeyboardModifier.ControlModifier


def number(place: int) -> str:
    return f"LZ{place:09d}CN"


def scans(window: ScanWindow, *texts: str) -> None:
    """What a keyboard-wedge scanner does: posts every key at once and waits for nobody."""
    for text in texts:
        for letter in text:
            _posts(window, 0, letter)
        _posts(window, Qt.Key.Key_Return, "\r")


def _posts(window: ScanWindow, key: int, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.postEvent(window.field, event)


def lines(window: ScanWindow) -> list[list[str]]:
    """The list of scans, row by row, the newest first."""
    model = window.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def opens_scanner(seller: Seller) -> ScanWindow:
    seller.hands.key("", Qt.Key.Key_B, CONTROL)
    wait_for("the scanner", lambda: bool(seller.window.findChildren(ScanWindow, "scanWindow")))
    window = seller.hands.find(ScanWindow, "scanWindow")
    wait_for("the cursor in its field", lambda: window.focusWidget() is window.field)
    return window


def takes_carrier(window: ScanWindow, key: str) -> None:
    """Choose the carrier for the whole session, by keys."""
    window.carrier.setFocus()
    QTest.keyClicks(window.carrier, key)
    QTest.keyClick(window.carrier, Qt.Key.Key_Return)
    wait_for("the carrier", lambda: window.carrier.toolTip() == key)


def reads(window: QWidget, name: str) -> str:
    return Hands(window).find(QLabel, name).text()


def ships_all(window: ScanWindow) -> None:
    QTest.keyClick(window.field, Qt.Key.Key_Return, CONTROL)
    wait_for("the summary", lambda: bool(window.findChildren(ShipManyDialog, "shipManyDialog")))
    dialog = Hands(window).find(ShipManyDialog, "shipManyDialog")
    QTest.keyClick(Hands(dialog).find(QPushButton, "shipManyStartButton"), Qt.Key.Key_Space)
    hands = Hands(dialog)
    wait_for("the end", hands.find(QPushButton, "shipManyCloseButton").isEnabled, PATIENCE)
    progress = hands.find(QProgressBar, "shipManyProgress")
    assert progress.value() == progress.maximum()
    QTest.keyClick(hands.find(QPushButton, "shipManyCloseButton"), Qt.Key.Key_Space)
    assert not dialog.isVisible()


@pytest.fixture
def shop() -> Iterator[PracticeShop]:
    """A shop in which more than forty orders wait."""
    with PracticeShop(ShopPlan(orders=200)) as opened:
        yield opened


def test_forty_orders_by_scanner(seller: Seller, back_room: BackRoom) -> None:
    orders = back_room.orders(TO_SHIP)[:FORTY]
    parcels = dict(zip(orders, map(number, range(len(orders))), strict=True))
    window = opens_scanner(seller)
    takes_carrier(window, "CPAM")

    # Every key is posted before the program has looked at the first of them.
    scans(window, *[text for pair in parcels.items() for text in pair])
    wait_for("forty scans", lambda: "(40)" in window.ship.text(), PATIENCE)
    assert {line[0]: line[2] for line in lines(window)} == parcels
    assert back_room.ledger() == []

    ships_all(window)
    ledger = back_room.ledger()
    assert len(ledger) == FORTY
    assert {entry["order_id"]: entry["logistics_no"] for entry in ledger} == parcels
    assert {entry["service_name"] for entry in ledger} == {"CPAM"}
    assert back_room.status(orders[-1]) == SHIPPED
    wait_for("nothing left to ship", lambda: "(0)" in window.ship.text())


def test_wrong_scans_are_told_and_nothing_is_lost(seller: Seller, back_room: BackRoom) -> None:
    one, two = back_room.orders(TO_SHIP)[:2]
    window = opens_scanner(seller)
    takes_carrier(window, "CPAM")

    scans(window, number(1))
    wait_for("a word", lambda: "Scan the order first" in reads(window, "scanNoticeFirst"))
    assert "请先扫订单" in reads(window, "scanNoticeSecond")

    scans(window, one, two)
    wait_for("a word", lambda: "another order" in reads(window, "scanNoticeFirst"))
    assert one in reads(window, "scanOrder")

    scans(window, number(1), two, number(1))
    wait_for("a word", lambda: "another order" in reads(window, "scanNoticeFirst"))
    wait_for("the second order", lambda: two in reads(window, "scanOrder"))
    scans(window, number(2), one, number(3))
    wait_for("a word", lambda: "the number LZ000000001CN" in reads(window, "scanNoticeFirst"))
    QTest.keyClick(window.field, Qt.Key.Key_F2)
    wait_for("the other number", lambda: [one, number(3)] == lines(window)[0][::2][:2])

    QTest.keyClick(window.field, Qt.Key.Key_Z, CONTROL)
    wait_for("the number before", lambda: [one, number(1)] == lines(window)[0][::2][:2])
    assert "(2)" in window.ship.text()
    assert back_room.ledger() == []


def test_an_order_can_be_picked_instead_of_scanned(seller: Seller, back_room: BackRoom) -> None:
    order = back_room.orders(TO_SHIP)[3]
    seller.picks_order(order)
    window = opens_scanner(seller)
    takes_carrier(window, "CPAM")
    QTest.keyClick(window.field, Qt.Key.Key_F3)
    wait_for("the picked order", lambda: order in reads(window, "scanOrder"))
    scans(window, number(4))
    wait_for("its number", lambda: "(1)" in window.ship.text())
    wait_for("the number in the form", lambda: seller.hands.text("trackingNumberEdit") == number(4))


def test_scans_survive_the_end_of_the_program(
    open_shop: Callable[[], Seller], start: Starts, shop: PracticeShop, back_room: BackRoom
) -> None:
    seller = open_shop()
    seller.waits_for_orders()
    order = back_room.orders(TO_SHIP)[0]
    window = opens_scanner(seller)
    takes_carrier(window, "CPAM")
    scans(window, order, number(7))
    wait_for("the scan", lambda: "(1)" in window.ship.text())
    seller.program.close()

    program = start()
    program.open_shop(keys_of(shop))
    again = Seller(program)
    again.waits_for_orders()
    window = opens_scanner(again)
    wait_for("the scan of before", lambda: bool(lines(window)))
    assert lines(window)[0][0::2][:2] == [order, number(7)]
    assert "(1)" in window.ship.text()


def test_slips_of_the_orders_that_are_shown(
    seller: Seller, back_room: BackRoom, tmp_path: Path, qapp: QApplication
) -> None:
    seller.hands.key("", Qt.Key.Key_P, CONTROL)
    window = seller.hands.find(QWidget, "paperWindow")
    orders = len(back_room.orders(TO_SHIP))
    wait_for("the slips", lambda: f"1 of {orders}" in reads(window, "paperPlace"))
    path = tmp_path / "slips.pdf"
    window.save_pdf(path)  # type: ignore[attr-defined]
    wait_for("where it is", lambda: str(path) in Hands(window).text("paperNoticeText"))
    assert path.read_bytes().startswith(b"%PDF-")
