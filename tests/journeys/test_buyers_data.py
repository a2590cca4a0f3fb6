"""A buyer's data: hidden as the platform hides it, revealed on request, gone when it is over."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from aliship_gui.store.database import open_database
from aliship_gui.store.settings import SettingsStore
from tests.fakes.back_room import REVEAL, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

NUMBER = "LZ123456789CN"


def test_stars_stay_until_the_seller_asks(
    seller: Seller, back_room: BackRoom, open_shop: Callable[[], Seller]
) -> None:
    masked = back_room.masked_order()
    clear = back_room.revealed(masked)
    seller.picks_order(masked.order_id)
    seller.waits_to_read("addressLabel", masked.address.contact_person, masked.address.mobile)
    assert "stars" in seller.reads("maskedLabel")

    seller.hands.click("revealButton")
    seller.waits_to_read("addressLabel", clear.contact_person, clear.mobile, clear.detail_address)
    wait_for("no more stars", lambda: seller.reads("maskedLabel") == "")
    seller.hands.click("copyAddressButton")
    assert clear.detail_address in QGuiApplication.clipboard().text()
    asked = back_room.calls()[REVEAL]

    # The platform tells the mask again at each reading; what it revealed is kept all the same.
    seller.refreshes()
    seller.program.close()
    again = open_shop()
    again.waits_for_orders()
    again.picks_order(masked.order_id)
    again.waits_to_read("addressLabel", clear.contact_person)
    again.refreshes()
    assert clear.mobile in again.reads("addressLabel")
    assert back_room.calls()[REVEAL] == asked


def test_an_address_without_stars_offers_nothing(seller: Seller, back_room: BackRoom) -> None:
    seller.picks_order(back_room.masked_order(clear=True).order_id)
    assert seller.reads("maskedLabel") == ""


def test_an_app_that_may_not_is_told_why_in_both_languages(
    seller: Seller, back_room: BackRoom
) -> None:
    masked = back_room.masked_order()
    back_room.fault(
        "platform_error",
        REVEAL,
        code=11,
        message="Insufficient isv permissions",
        sub_code="isv.permission-api-package-limit",
    )
    seller.picks_order(masked.order_id)
    seller.hands.click("revealButton")
    seller.waits_to_read("explanationEn", "may not see buyers' full addresses", "seller centre")
    assert "不能查看买家的完整地址" in seller.reads("explanationZh")
    assert "isv.permission-api-package-limit" in seller.reads("explanationOriginal")
    assert masked.address.mobile in seller.reads("addressLabel")

    seller.hands.click("revealButton")
    wait_for("no more stars", lambda: seller.reads("maskedLabel") == "")


def test_a_refusal_keeps_the_platforms_words(seller: Seller, back_room: BackRoom) -> None:
    back_room.fault("business_error", REVEAL, code="400", message="oaid is invalid")
    seller.picks_order(back_room.masked_order().order_id)
    seller.hands.click("revealButton")
    seller.waits_to_read("explanationOriginal", "oaid is invalid", "400")
    assert seller.reads("explanationZh").strip()


def test_addresses_of_closed_orders_go_when_the_seller_says_at_once(
    seller: Seller, back_room: BackRoom, data_folder: Path
) -> None:
    waiting = back_room.order()
    seller.picks_order(waiting)
    seller.opens("Finished")
    wait_for("a finished order", lambda: waiting not in seller.orders() != [])
    closed = seller.orders()[0]
    seller.picks_order(closed)
    assert {closed, waiting} <= _kept(data_folder)

    seller.hands.trigger("addressesAction")
    wait_for("the question", lambda: bool(seller.window.findChildren(QDialog, _DIALOG)))
    assert seller.reads("keepDaysEdit") == "30"
    seller.hands.replace("keepDaysEdit", "0")
    buttons = seller.hands.find(QDialog, _DIALOG).findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    wait_for("the address to go", lambda: closed not in _kept(data_folder))
    assert waiting in _kept(data_folder)
    login = back_room.buyer_login(closed)
    wait_for("the name to go", lambda: seller.row(closed)[2] == login)

    # Looking at it again fetches it and lets it go again.
    seller.opens("To ship")
    seller.picks_order(waiting)
    seller.opens("Finished")
    seller.picks_order(closed)
    wait_for("the address to go again", lambda: closed not in _kept(data_folder))
    assert seller.reads("addressLabel").count("\n") > 1


def test_an_order_that_closes_loses_its_address_at_the_next_reading(
    seller: Seller, back_room: BackRoom, data_folder: Path
) -> None:
    order = back_room.order()
    seller.picks_order(order)
    _keep_for(data_folder, days=0)
    seller.refreshes()
    assert order in _kept(data_folder)
    back_room.set_status(order, "FINISH")
    seller.opens("Shipped")
    seller.clicks_order(seller.orders()[0])
    seller.refreshes()
    wait_for("the address to go", lambda: order not in _kept(data_folder))


def test_no_buyer_is_found_in_the_log_or_beside_the_orders(
    seller: Seller,
    back_room: BackRoom,
    data_folder: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    masked = back_room.masked_order()
    private = _private(back_room)
    seller.fills_in(masked.order_id, "CPAM", "LZ12345678CN")
    seller.hands.click("revealButton")
    wait_for("no more stars", lambda: seller.reads("maskedLabel") == "")
    seller.insists()
    seller.waits_to_read("outcomeText", "refused")
    seller.types_number(NUMBER)
    for kind in ("truncate", "html", "drop_before", "session_expired"):
        back_room.fault(kind)
        seller.refreshes()
        back_room.heal()
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared")
    seller.program.close()

    shown = caplog.text
    assert "request id" in shown
    assert [text for text in private if text in shown] == []
    assert [text for text in private if text in _beside_the_orders(data_folder)] == []


_DIALOG = "addressKeepingDialog"


def _private(back_room: BackRoom) -> set[str]:
    """Names, streets and telephones of every buyer of the shop."""
    people = [back_room.address(order) for order in back_room.orders("")]
    parts = {
        part
        for person in people
        for part in (person.contact_person, person.detail_address, person.mobile, person.phone)
    }
    found = {part for part in parts if len(part) > 5}
    assert len(found) > 100
    return found


def _beside_the_orders(folder: Path) -> str:
    """What every table holds but those that are there to hold orders."""
    database = open_database(folder)
    with database.reading() as connection:
        names = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if not row[0].startswith(("orders", "order_bodies", "order_details", "sqlite_"))
        ]
        assert {"outbox", "history", "drafts", "settings"} <= set(names)
        rows = [tuple(row) for name in names for row in connection.execute(f"SELECT * FROM {name}")]
    database.close()
    texts = [
        bytes(value).decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
        for row in rows
        for value in row
    ]
    return "\n".join(texts)


def _kept(folder: Path) -> set[str]:
    """The orders whose details are on the disk."""
    database = open_database(folder)
    with database.reading() as connection:
        kept = {row[0] for row in connection.execute("SELECT order_id FROM order_details")}
    database.close()
    return kept


def _keep_for(folder: Path, days: int) -> None:
    database = open_database(folder)
    SettingsStore(database).set("buyers.keep_days", days)
    database.close()
