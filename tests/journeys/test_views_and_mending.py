"""Views of the table that survive a restart; twelve refused orders mended with one carrier."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QInputDialog, QLineEdit, QPushButton, QTabBar

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.ui.carrier_dialog import CarrierDialog
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from tests.fakes.back_room import BackRoom
from tests.fakes.hands import Hands, wait_for
from tests.fakes.seller import Seller
from tests.journeys.typist import Typist

TWELVE = 12
PATIENCE = 40_000


@pytest.fixture
def shop() -> Iterator[PracticeShop]:
    """A shop in which more than forty orders wait."""
    with PracticeShop(ShopPlan(orders=200)) as opened:
        yield opened


def number(place: int) -> str:
    return f"LZ{place:09d}CN"


def ends(dialog: ShipManyDialog) -> None:
    close = Hands(dialog).find(QPushButton, "shipManyCloseButton")
    wait_for("the end", close.isEnabled, PATIENCE)


def test_a_saved_view_is_there_after_a_restart(
    seller: Seller, open_shop: Callable[[], Seller]
) -> None:
    every = len(seller.orders())
    due = seller.hands.find(QComboBox, "dueFilter")
    due.setCurrentIndex(due.findData("overdue"))
    wait_for("fewer orders", lambda: 0 < len(seller.orders()) < every)
    overdue = len(seller.orders())
    seller.hands.trigger("save_viewAction")
    dialog = seller.hands.find(QInputDialog, "viewNameDialog")
    dialog.setTextValue("Late ones")
    dialog.accept()
    wait_for("its tab", seller.hands.find(QTabBar, "viewTabs").isVisible)
    seller.window.close()
    seller.program.close()

    again = open_shop()
    again.waits_for_orders()
    tabs = again.hands.find(QTabBar, "viewTabs")
    wait_for("its tab again", tabs.isVisible)
    assert tabs.tabText(0) == "Late ones"
    wait_for("all orders", lambda: len(again.orders()) == every)
    again.hands.trigger("next_viewAction")
    wait_for("the late ones", lambda: len(again.orders()) == overdue)


def test_twelve_refused_orders_get_another_carrier_at_once(
    seller: Seller, back_room: BackRoom
) -> None:
    typist = Typist(seller)
    typist.goes_to_table()
    orders = typist.orders_below(TWELVE)
    parcels = dict(zip(orders, map(number, range(TWELVE)), strict=True))
    typist.pastes("".join(f"CPAM\t{parcel}\n" for parcel in parcels.values()))
    wait_for("the last one", lambda: typist.cells(orders[-1])[1] == number(TWELVE - 1))
    back_room.change_carrier("CPAM", retired=True)
    dialog = typist.ships_all()
    assert f"refused {TWELVE}" in Hands(dialog).text("shipManyCounts")
    Hands(dialog).click("shipManyNoticeButton")
    wait_for("their cause", lambda: len(seller.hands.rows("attentionList")) == TWELVE + 1)
    assert seller.statuses()["Needs attention"] == TWELVE

    seller.hands.click_row("attentionList", 1)
    seller.hands.click("forAllButton")
    wait_for("the choice", lambda: bool(_choices(seller)))
    [choice] = _choices(seller)
    picker = Hands(choice).find(QLineEdit, "manyCarrierPicker")
    QTest.keyClicks(picker, "E_EMS")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    Hands(choice).click("carrierGoOnButton")
    wait_for("the summary", lambda: bool(_summaries(seller)))
    [summary] = _summaries(seller)
    Hands(summary).click("shipManyStartButton")
    ends(summary)

    assert {entry["order_id"]: entry["logistics_no"] for entry in back_room.ledger()} == parcels
    assert {entry["service_name"] for entry in back_room.ledger()} == {"E_EMS"}
    wait_for("nothing to need attention", lambda: seller.statuses()["Needs attention"] == 0)


def _choices(seller: Seller) -> list[CarrierDialog]:
    choices = seller.hands.window.findChildren(CarrierDialog)
    return [dialog for dialog in choices if dialog.isVisible()]


def _summaries(seller: Seller) -> list[ShipManyDialog]:
    return [d for d in seller.window.findChildren(ShipManyDialog) if d.isVisible()]
