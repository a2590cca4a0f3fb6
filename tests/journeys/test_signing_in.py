"""A session that ran out: what waits is kept, the seller is asked to sign in, then it goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from aliship_gui.ui.sign_in_dialog import SignInDialog
from tests.fakes.back_room import DECLARE, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

NUMBER = "LZ123456789CN"


def _dialog() -> SignInDialog | None:
    shown = QApplication.topLevelWidgets()
    return next((w for w in shown if isinstance(w, SignInDialog) and w.isVisible()), None)


def test_a_shipment_waits_for_the_seller_to_sign_in_and_then_goes(
    seller: Seller, back_room: BackRoom
) -> None:
    back_room.fault("session_expired", DECLARE)
    seller.fills_in(back_room.order(), "CPAM", NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "could not be sent yet")
    assert back_room.ledger() == []

    seller.hands.click("noticeButton")
    seller.hands.click("remedy_sign_in")
    wait_for("the dialog", lambda: _dialog() is not None)
    dialog = _dialog()
    assert dialog is not None
    dialog.accept()

    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert [entry["logistics_no"] for entry in back_room.ledger()] == [NUMBER]
