"""All refused orders of one cause are mended at once: numbers, tracking pages, own methods."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.ui.mend_dialog import MendDialog
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from aliship_gui.viewmodels.mend_preview import CARRIER, NUMBER, ORDER, REMARK, URL
from tests.fakes.back_room import DECLARE, BackRoom
from tests.fakes.hands import Hands, wait_for
from tests.fakes.seller import Seller
from tests.journeys.typist import Typist

SOME = 3
PATIENCE = 40_000


@pytest.fixture
def shop() -> Iterator[PracticeShop]:
    """A shop in which many orders wait."""
    with PracticeShop(ShopPlan(orders=200)) as opened:
        yield opened


class Mender:
    """A seller in front of the list of what needs attention."""

    def __init__(self, seller: Seller) -> None:
        self.seller = seller

    def goes_to_attention(self, count: int) -> None:
        """Picks the first of so many refused ones."""
        wait_for("them to be refused", lambda: self.waiting() == count)
        self.seller.opens("Needs attention")
        wait_for("their rows", lambda: len(self.seller.hands.rows("attentionList")) > count)
        self.seller.hands.click_row("attentionList", 1)

    def waiting(self) -> int:
        """How many need attention."""
        return self.seller.statuses()["Needs attention"]

    def pickers(self) -> list[QLineEdit]:
        """The field in which another carrier is found, once it is there."""
        found = self.seller.hands.window.findChildren(QLineEdit, "manyCarrierPicker")
        return [picker for picker in found if picker.isVisible()]

    def begins(self, button: str) -> MendDialog:
        """Presses a button, and sees what it would do for all of the cause."""
        self.seller.hands.click(button)
        return self.looks()

    def looks(self) -> MendDialog:
        """Sees what would be done for all of the cause."""
        wait_for("the dialog", lambda: bool(self._dialogs()))
        [dialog] = self._dialogs()
        return dialog

    def preview(self, dialog: MendDialog) -> list[list[str]]:
        """What the dialog shows of each order."""
        model = Hands(dialog).find(QTableView, "mendPreview").model()
        return [
            [
                str(model.index(row, column).data())
                for column in (ORDER, CARRIER, NUMBER, URL, REMARK)
            ]
            for row in range(model.rowCount())
        ]

    def goes_on(self, dialog: MendDialog) -> None:
        """Agrees, looks at the summary, and sends."""
        Hands(dialog).click("mendGoOnButton")
        wait_for("the summary", lambda: bool(self._summaries()))
        [summary] = self._summaries()
        Hands(summary).click("shipManyStartButton")
        close = Hands(summary).find(QPushButton, "shipManyCloseButton")
        wait_for("the end", close.isEnabled, PATIENCE)

    def _dialogs(self) -> list[MendDialog]:
        return [d for d in self.seller.window.findChildren(MendDialog) if d.isVisible()]

    def _summaries(self) -> list[ShipManyDialog]:
        return [d for d in self.seller.window.findChildren(ShipManyDialog) if d.isVisible()]


@pytest.fixture
def mender(seller: Seller) -> Mender:
    return Mender(seller)


def declared(back_room: BackRoom) -> dict[str, tuple[str, str, str]]:
    """Carrier, number and URL that took effect, by order."""
    return {
        entry["order_id"]: (entry["service_name"], entry["logistics_no"], entry["tracking_website"])
        for entry in back_room.ledger()
    }


def test_numbers_are_cleaned_for_all(mender: Mender, back_room: BackRoom) -> None:
    seller = mender.seller
    back_room.change_carrier("CPAM", pattern="^LZ[-0-9]+CN$")
    seller.fills_in(seller.orders()[0], "CPAM", "LZ-000000000-CN")
    seller.hands.click("refreshCarriersButton")
    wait_for("the rule with dashes", seller.may_ship)
    typist = Typist(seller)
    typist.goes_to_table()
    orders = typist.orders_below(SOME)
    typist.pastes("".join(f"CPAM\tLZ-00000000{place}-CN\n" for place in range(SOME)))
    wait_for("the last one", lambda: typist.cells(orders[-1])[1] == f"LZ-00000000{SOME - 1}-CN")
    back_room.change_carrier("CPAM", pattern="^LZ[0-9]{9}CN$")
    Hands(typist.ships_all()).click("shipManyNoticeButton")
    mender.goes_to_attention(SOME)

    dialog = mender.begins("forAllButton")
    changes = {row[0]: row[2] for row in mender.preview(dialog)}
    assert changes == {
        order: f"LZ-00000000{place}-CN  →  LZ00000000{place}CN"
        for place, order in enumerate(orders)
    }
    assert back_room.ledger() == []
    mender.goes_on(dialog)
    cleaned = {order: f"LZ00000000{place}CN" for place, order in enumerate(orders)}
    assert {order: entry[1] for order, entry in declared(back_room).items()} == cleaned
    wait_for("nothing to need attention", lambda: mender.waiting() == 0)


def test_a_tracking_page_for_all_is_seen_before_it_is_sent(
    mender: Mender, back_room: BackRoom
) -> None:
    seller = mender.seller
    orders = back_room.orders(country="FR")[:SOME]
    numbers = {order: f"HOME/{place}" for place, order in enumerate(orders)}
    for order, number in numbers.items():
        seller.fills_in(order, "OTHER_FR_OVERSEAS", number)
        seller.insists()
        seller.waits_to_read("outcomeText", "refused")
    mender.goes_to_attention(len(orders))

    dialog = mender.begins("forAllButton")
    hands = Hands(dialog)
    assert not dialog.go_on.isEnabled(), "nothing is chosen by itself"
    assert {row[3] for row in mender.preview(dialog)} == {""}
    pages = hands.find(QComboBox, "pageChoice")
    assert pages.currentIndex() == -1
    pages.setFocus()
    QTest.keyClick(pages, Qt.Key.Key_Down)
    field = hands.find(QLineEdit, "pageEdit")
    page = field.text()
    assert "{number}" in page

    field.selectAll()
    QTest.keyClicks(field, "parcels")
    assert not dialog.go_on.isEnabled()
    assert hands.text("pageTold")
    field.setText(page)
    filled = {
        order: page.replace("{number}", quote(number, safe="")) for order, number in numbers.items()
    }
    assert {row[0]: row[3] for row in mender.preview(dialog)} == filled
    assert back_room.ledger() == []
    mender.goes_on(dialog)
    assert {order: entry[2] for order, entry in declared(back_room).items()} == filled


def test_own_methods_for_all_of_a_cause(mender: Mender, back_room: BackRoom) -> None:
    seller = mender.seller
    typist = Typist(seller)
    typist.goes_to_table()
    orders = typist.orders_below(SOME)
    typist.pastes("".join(f"CPAM\tLZ00000000{place}CN\n" for place in range(SOME)))
    wait_for("the last one", lambda: typist.cells(orders[-1])[1] == f"LZ00000000{SOME - 1}CN")
    back_room.fault("business_error", DECLARE, code="-326", message="", count=SOME)
    Hands(typist.ships_all()).click("shipManyNoticeButton")
    mender.goes_to_attention(SOME)

    seller.hands.trigger("own_methodForAllAction")
    dialog = mender.looks()
    changes = [row[1] for row in mender.preview(dialog)]
    assert all("CPAM  →  OTHER_" in change for change in changes), changes
    Hands(dialog).find(QLineEdit, "pageEdit").setText("https://www.example.com/parcels")
    assert "same address" in Hands(dialog).text("pageTold")
    mender.goes_on(dialog)
    ledger = declared(back_room)
    assert set(ledger) == set(orders)
    assert all(carrier.startswith("OTHER_") for carrier, _, _ in ledger.values())
    assert {url for _, _, url in ledger.values()} == {"https://www.example.com/parcels"}


def test_the_own_method_as_other_carrier_asks_for_a_page_too(
    mender: Mender, back_room: BackRoom
) -> None:
    seller = mender.seller
    order = back_room.order(country="FR")
    seller.fills_in(order, "CPAM", "LZ000000001CN")
    back_room.fault("business_error", DECLARE, code="-326", message="")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "refused")
    mender.goes_to_attention(1)
    seller.hands.click("forAllButton")
    wait_for("the picker", lambda: bool(mender.pickers()))
    QTest.keyClicks(mender.pickers()[0], "OTHER_FR_OVERSEAS")
    seller.hands.key("manyCarrierPicker", Qt.Key.Key_Return)
    dialog = mender.begins("carrierGoOnButton")
    Hands(dialog).find(QLineEdit, "pageEdit").setText("https://www.example.com/{number}")
    mender.goes_on(dialog)
    wanted = ("OTHER_FR_OVERSEAS", "LZ000000001CN", "https://www.example.com/LZ000000001CN")
    assert declared(back_room) == {order: wanted}


def test_remarks_that_the_platform_does_not_take_are_left_out(
    mender: Mender, back_room: BackRoom
) -> None:
    seller = mender.seller
    orders = back_room.orders()[:2]
    for place, order in enumerate(orders):
        seller.fills_in(order, "CPAM", f"LZ00000000{place}CN")
        seller.types_remark("谢谢")
        seller.insists()
        seller.waits_to_read("outcomeText", "refused")
    mender.goes_to_attention(len(orders))
    dialog = mender.begins("forAllButton")
    assert {row[REMARK] for row in mender.preview(dialog)} == {"谢谢  →  (none)"}
    mender.goes_on(dialog)
    assert set(declared(back_room)) == set(orders)


def test_all_of_a_cause_are_put_aside(mender: Mender, back_room: BackRoom) -> None:
    seller = mender.seller
    back_room.fault("business_error", DECLARE, code="-2001", message="", count=2)
    for place, order in enumerate(back_room.orders()[:2]):
        seller.fills_in(order, "CPAM", f"LZ00000000{place}CN")
        seller.presses_ship()
        seller.waits_to_read("outcomeText", "refused")
    mender.goes_to_attention(2)
    seller.hands.trigger("dropAllAction")
    wait_for("nothing to need attention", lambda: mender.waiting() == 0)
