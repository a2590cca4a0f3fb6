"""A seller's own shops: connected, kept for the next start, switched between, forgotten."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPushButton

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.store.database import open_database
from aliship_gui.store.secrets import KeyStoreLocked, KeyStoreMissing
from tests.fakes.back_room import DECLARE, ORDER_LIST, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.conftest import Computer, closes_at_once

NUMBER = "LZ123456789CN"


def entry(seller: Seller, name: str) -> QAction:
    """A shop's entry in the menu."""
    return next(a for a in seller.window.findChildren(QAction) if a.text() == name)


def notice(seller: Seller) -> QPushButton:
    """What the status bar tells about the sign-in."""
    return seller.hands.find(QPushButton, "signInNotice")


def forgetful(server: PracticeShop) -> PracticeShop:
    """The same server after it forgot every sign-in."""
    port = urlsplit(server.base_url).port or 0
    return PracticeShop(ShopPlan(orders=30, seed=9, port=port))


def test_a_connected_shop_is_there_at_the_next_start(
    computer: Computer, lamps: PracticeShop
) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps & more")
    room = BackRoom(lamps)
    order = room.order()
    seller.fills_in(order, "CPAM", NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert [row["order_id"] for row in room.ledger()] == [order]
    assert lamps.app_secret in computer.keys.held
    closes_at_once(seller.program)

    seller, _ = computer.starts()
    wait_for("the shop to open", lambda: "Lamps & more" in seller.window.windowTitle())
    seller.waits_for_orders()
    seller.refreshes()
    assert seller.reads("noticeText") == ""


def test_shops_are_switched_and_keep_apart(computer: Computer, lamps: PracticeShop) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    seller.fills_in(BackRoom(lamps).order(), "CPAM", NUMBER)
    of_lamps = set(seller.orders())
    seller.hands.trigger("practiceAction")
    wait_for("the practice shop", lambda: "Practice shop" in seller.window.windowTitle())
    seller.waits_for_orders()
    assert of_lamps.isdisjoint(seller.orders())
    assert not entry(seller, "Lamps").isChecked()

    entry(seller, "Lamps").trigger()
    wait_for("the shop to be back", lambda: "Lamps" in seller.window.windowTitle())
    seller.waits_for_orders()
    assert entry(seller, "Lamps").isChecked()
    assert set(seller.orders()) == of_lamps
    seller.picks_order(BackRoom(lamps).order())
    wait_for("the draft", lambda: seller.reads("trackingNumberEdit") == NUMBER)


def test_a_forgotten_shop_leaves_nothing(
    computer: Computer, lamps: PracticeShop, data_folder: Path
) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    room = BackRoom(lamps)
    room.lasting_fault("http_502", DECLARE)
    seller.fills_in(room.order(), "CPAM", NUMBER)
    seller.presses_ship()
    wait_for("an outcome", lambda: bool(seller.reads("outcomeText")))
    seller.hands.trigger("shopsAction")
    seller.hands.click("shopForgetButton")
    dialog.waits_for("partingDialog")
    seller.waits_to_read("partingBannerText", NUMBER)
    seller.hands.click("partingYesButton")
    wait_for("an empty window", lambda: seller.window.windowTitle() == "AliShip")
    assert not notice(seller).isVisible()
    # At once: what was confirmed is done, whatever of it is still under way.
    seller.window.close()
    assert not computer.keys.held
    assert b"Lamps" not in b"".join(file.read_bytes() for file in data_folder.iterdir())
    database = open_database(data_folder)
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM orders").fetchone()[0] == 0
    database.close()


def test_a_shop_whose_key_store_is_gone_is_forgotten_all_the_same(
    computer: Computer, lamps: PracticeShop, data_folder: Path
) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    shop_id = seller.program.shops.book.shops[0].shop_id
    computer.keys.trouble = KeyStoreMissing()
    for answer in ("stuckKeysNoButton", "stuckKeysYesButton"):
        seller.hands.trigger("shopsAction")
        seller.hands.click("shopForgetButton")
        dialog.waits_for("partingDialog")
        seller.hands.click("partingYesButton")
        dialog.waits_for("stuckKeysDialog")
        seller.waits_to_read("stuckKeysBannerText", "no key store", "密码库")
        seller.waits_to_read("stuckKeysWords", f"{shop_id}/app-secret", f"{shop_id}/refresh-token")
        assert len(seller.program.shops.book.shops) == 1
        seller.hands.click(answer)
        dialog.waits_for_end("stuckKeysDialog")
        seller.hands.click("shopsCloseButton")
    wait_for("the shop to go", lambda: not seller.program.shops.book.shops)
    seller.window.close()
    assert b"Lamps" not in b"".join(file.read_bytes() for file in data_folder.iterdir())


def test_a_shop_gets_another_name(computer: Computer, lamps: PracticeShop) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    seller.program.shops.book.rename(seller.program.shops.book.shops[0].shop_id, "Lights")
    wait_for("the new name", lambda: "Lights" in seller.window.windowTitle())
    assert entry(seller, "Lights").isChecked()


def test_a_wrong_secret_is_told_and_mended(computer: Computer, lamps: PracticeShop) -> None:
    seller, dialog = computer.starts()
    dialog.begins()
    dialog.enters_app(lamps, secret="mistyped-0123456789")
    dialog.signs_in()
    wait_for("an explanation", lambda: "App Secret" in seller.reads("connectTroubleEn"))
    assert "App Secret" in seller.reads("connectTroubleZh")
    seller.hands.click("connectBackButton")
    dialog.enters_app(lamps)
    dialog.signs_in()
    dialog.sees_it_work()
    dialog.finishes("Lamps")
    wait_for("the shop", lambda: "Lamps" in seller.window.windowTitle())


def test_the_address_is_pasted_where_the_browser_cannot_come_back(
    computer: Computer, lamps: PracticeShop
) -> None:
    computer.browser.comes_back = False
    seller, dialog = computer.starts()
    dialog.begins()
    dialog.enters_app(lamps, callback="http://127.0.0.1:9/elsewhere")
    dialog.signs_in()
    wait_for("the page", lambda: bool(computer.browser.opened))
    QGuiApplication.clipboard().setText(computer.browser.redirected())
    seller.hands.replace("connectPastedEdit", "http://127.0.0.1:9/elsewhere?code=abcd&state=other")
    seller.hands.click("connectTakeButton")
    wait_for("an explanation", lambda: "another sign-in" in seller.reads("connectTroubleEn"))
    seller.hands.replace("connectPastedEdit", QGuiApplication.clipboard().text())
    seller.hands.click("connectTakeButton")
    dialog.sees_it_work()


def test_a_session_key_will_do(computer: Computer, lamps: PracticeShop) -> None:
    seller, dialog = computer.starts()
    dialog.begins()
    dialog.enters_app(lamps)
    seller.hands.replace("connectSessionEdit", lamps.session)
    seller.hands.click("connectUseSessionButton")
    dialog.sees_it_work()
    assert seller.reads("connectionClockText") == "This computer's clock is right."
    dialog.finishes("Lamps")
    wait_for("the shop", lambda: "Lamps" in seller.window.windowTitle())
    seller.waits_for_orders()
    assert computer.browser.opened == []


def test_without_a_key_store_the_keys_stay_in_memory(
    computer: Computer, lamps: PracticeShop
) -> None:
    computer.keys.trouble = KeyStoreMissing()
    seller, dialog = computer.starts()
    dialog.begins()
    dialog.enters_app(lamps)
    dialog.signs_in()
    dialog.sees_it_work()
    dialog.finishes("Lamps")
    seller.waits_to_read("connectTroubleEn", "no key store")
    seller.waits_to_read("connectTroubleZh", "密码库")
    seller.hands.click("connectMemoryButton")
    wait_for("the shop", lambda: "Lamps" in seller.window.windowTitle())
    seller.waits_for_orders()
    assert computer.keys.held == set()
    closes_at_once(seller.program)

    seller, dialog = computer.starts()
    wait_for("the shop again", lambda: "Lamps" in seller.window.windowTitle())
    seller.waits_to_read("noticeText", "sign-in has ended")
    seller.hands.click("noticeButton")
    seller.hands.click("remedy_sign_in")
    dialog.waits_for("connectDialog")
    seller.waits_to_read("connectHeading", "Step 1")
    wait_for("its plan", lambda: seller.reads("connectKeyEdit") == lamps.app_key)
    dialog.enters_app(lamps)
    dialog.signs_in()
    dialog.sees_it_work()
    computer.keys.trouble = None
    dialog.finishes()
    wait_for("the key store to have it", lambda: lamps.app_secret in computer.keys.held)
    seller.waits_for_rest()


def test_a_locked_key_store_is_told_and_tried_again(
    computer: Computer, lamps: PracticeShop
) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    closes_at_once(seller.program)
    computer.keys.trouble = KeyStoreLocked()
    seller, dialog = computer.starts()
    wait_for("the shop again", lambda: "Lamps" in seller.window.windowTitle())
    seller.waits_to_read("noticeText", "key store is locked")
    seller.hands.click("noticeButton")
    assert "密码库锁着" in seller.reads("explanationZh")
    computer.keys.trouble = None
    seller.hands.click("remedy_retry")
    seller.waits_for_orders()
    wait_for("nothing to complain about", lambda: not seller.reads("noticeText"))


def test_a_sign_in_that_ended_is_told_and_made_anew(
    computer: Computer, lamps: PracticeShop
) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    wait_for("the days left", lambda: "1 day left" in notice(seller).text())
    lamps.stop()
    with forgetful(lamps):
        seller.refreshes()
        seller.waits_to_read("noticeText", "sign-in has ended")
        wait_for("the same below", lambda: "Signed out" in notice(seller).text())
        seller.hands.click("noticeButton")
        assert "授权" in seller.reads("explanationZh")
        seller.hands.click("remedy_sign_in")
        dialog.waits_for("connectDialog")
        dialog.signs_in()
        dialog.sees_it_work()
        dialog.finishes()
        dialog.waits_for_end("connectDialog")
        seller.waits_for_rest()
        wait_for("nothing to complain about", lambda: not seller.reads("noticeText"))
        closes_at_once(seller.program)


def test_a_shipment_that_is_refused_for_the_session_goes_with_renewed_keys(
    computer: Computer, lamps: PracticeShop
) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    room = BackRoom(lamps)
    before = set(computer.keys.held)
    room.fault("session_expired", DECLARE)
    seller.fills_in(room.order(), "CPAM", NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert len(room.ledger()) == 1
    assert computer.keys.held - before


def test_an_order_of_another_shop_is_found_there(computer: Computer, lamps: PracticeShop) -> None:
    with PracticeShop(ShopPlan(orders=30, seed=9)) as twin:
        seller, dialog = computer.starts()
        dialog.connects(lamps, "Lamps")
        dialog.connects(twin, "Twin")
        room = BackRoom(twin)
        order = room.order()
        seller.fills_in(order, "CPAM", NUMBER)
        room.lasting_fault("drop_before", ORDER_LIST)
        room.set_status(order, "FINISH")
        seller.presses_ship()
        wait_for("the refusal", lambda: "-999" in seller.reads("explanationCode"))
        seller.hands.click("remedy_find_shop")
        wait_for("the other shop", lambda: "Lamps" in seller.window.windowTitle())
        wait_for("its order", lambda: seller.picked_order() == order)
        room.heal()
