"""Connecting a shop in less usual ways, and what the window tells about clock and sign-in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from aliship_gui.api.methods import Method
from aliship_gui.sandbox.server import PracticeShop
from aliship_gui.store.accounts import Accounts
from aliship_gui.store.database import open_database
from aliship_gui.store.secrets import SecretKind
from tests.desktop.practice import open_practice
from tests.fakes.back_room import CARRIERS, DECLARE, ORDER_LIST, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.platform_server import Exchange, PlatformServer, Received, sends
from tests.journeys.conftest import Computer, closes_at_once

NUMBER = "LZ123456789CN"
HOUR = 3_600


@dataclass
class OwnProcess:
    """A practice shop in a process of its own, as it introduced itself."""

    url: str
    app_key: str
    app_secret: str
    session: str


def test_the_older_sign_in_form(computer: Computer, lamps: PracticeShop) -> None:
    seller, dialog = computer.starts()
    dialog.begins()
    dialog.chooses_the_older_sign_in()
    dialog.enters_app(lamps)
    dialog.signs_in()
    dialog.sees_it_work()
    assert computer.browser.opened[0].startswith(f"{lamps.base_url}/authorize?")
    dialog.finishes("Lamps")
    wait_for("the shop", lambda: "Lamps" in seller.window.windowTitle())
    seller.waits_for_orders()

    # The platform ends the session: the refresh token is used, by the same form.
    room, before = BackRoom(lamps), set(computer.keys.held)
    room.fault("session_expired", DECLARE)
    seller.fills_in(room.order(), "CPAM", NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert computer.keys.held - before
    closes_at_once(seller.program)


def test_the_older_form_tells_a_wrong_secret(computer: Computer, lamps: PracticeShop) -> None:
    seller, dialog = computer.starts()
    dialog.begins()
    dialog.chooses_the_older_sign_in()
    dialog.enters_app(lamps, secret="mistyped-0123456789")
    dialog.signs_in()
    wait_for("an explanation", lambda: "App Secret" in seller.reads("connectTroubleEn"))
    assert "App Secret" in seller.reads("connectTroubleZh")


@pytest.mark.parametrize(
    ("ahead", "english", "chinese"),
    [
        (-3 * HOUR, "180 minutes fast", "快了 180 分钟"),
        (3 * HOUR, "180 minutes slow", "慢了 180 分钟"),
    ],
)
def test_a_clock_that_is_far_off_is_told(
    computer: Computer, lamps: PracticeShop, ahead: int, english: str, chinese: str
) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    BackRoom(lamps).settings(clock_ahead_s=ahead)
    seller.hands.trigger("test_connectionAction")
    dialog.waits_for("checkDialog")
    seller.waits_to_read("connectionTroubleEn", english)
    seller.waits_to_read("connectionTroubleZh", chinese)


def test_what_a_test_of_the_open_shop_finds_is_used_from_then_on(
    computer: Computer, data_folder: Path
) -> None:
    """The gateway takes the order list's query in another form than the one that is likeliest."""
    asked: list[Received] = []

    def answer(exchange: Exchange) -> None:
        request = exchange.request
        listing = request.params["method"] == Method.ORDER_LIST
        declined = listing and "param0" not in request.params
        if listing and not declined:
            asked.append(request)
        orders = {"result": {"success": True, "total_count": 0, "target_list": []}}
        carriers = {"result_list": [{"service_name": "CPAM"}], "result_success": True}
        missing = {"error_response": {"code": "MissingParameter"}}
        sends(json.dumps(missing if declined else orders if listing else carriers))(exchange)

    database = open_database(data_folder)
    with PlatformServer(answer) as server:
        account = Accounts(database).add("Lamps", server.url(), "12345678", datetime.now(UTC))
        for kind in (SecretKind.APP_SECRET, SecretKind.ACCESS_TOKEN):
            computer.keys.set(account.shop_id, kind, f"secret-{kind}")
        seller, dialog = computer.starts()
        wait_for("the shop", lambda: bool(seller.program.shops.book.shops))
        seller.program.shops.open(account.shop_id)
        seller.waits_to_read("noticeText")
        seller.hands.trigger("test_connectionAction")
        dialog.waits_for("checkDialog")
        dialog.sees_it_work()
        tried = len(asked)
        seller.hands.click("checkCloseButton")
        seller.refreshes()
        assert len(asked) > tried
        assert seller.reads("noticeText") == ""
        assert Accounts(database).get(account.shop_id).dialect == "iop-param0"
    database.close()


def test_a_clock_that_is_a_little_off_is_told_where_all_works(
    computer: Computer, lamps: PracticeShop
) -> None:
    seller, dialog = computer.starts()
    BackRoom(lamps).settings(clock_ahead_s=600)
    dialog.begins()
    dialog.enters_app(lamps)
    dialog.signs_in()
    dialog.sees_it_work()
    seller.waits_to_read("connectionClockText", "10 minutes slow")
    seller.program.looks.use_language("zh")
    seller.waits_to_read("connectionClockText", "10", "慢")


NO_PERMISSION = {"code": 11, "message": "Insufficient ISV Permissions"}
NOT_LISTED = {"code": "AppWhiteIpLimit", "message": "App IP whitelist"}


@pytest.mark.parametrize(
    ("fault", "method", "english", "chinese"),
    [
        (NOT_LISTED, CARRIERS, "IP is not on the app's whitelist", "IP 不在应用的白名单里"),
        (NO_PERMISSION, CARRIERS, f"may not call {CARRIERS}", f"不能调用 {CARRIERS}"),
        (NO_PERMISSION, ORDER_LIST, f"may not call {ORDER_LIST}", f"不能调用 {ORDER_LIST}"),
    ],
)
class TestWhatThePlatformDoesNotAllow:
    """It is told in words, wherever the connection is tested, and once mended it is not."""

    def test_while_a_shop_is_connected(
        self,
        computer: Computer,
        lamps: PracticeShop,
        fault: dict[str, object],
        method: str,
        english: str,
        chinese: str,
    ) -> None:
        seller, dialog = computer.starts()
        room = BackRoom(lamps)
        room.fault("platform_error", method, count=9, **fault)
        dialog.begins()
        dialog.enters_app(lamps)
        dialog.signs_in()
        seller.waits_to_read("connectionTroubleEn", english)
        seller.waits_to_read("connectionTroubleZh", chinese)
        assert method in seller.reads("connectionTroubleOriginal")
        room.heal()
        seller.hands.click("connectAgainButton")
        dialog.sees_it_work()

    def test_of_an_open_shop(
        self,
        computer: Computer,
        lamps: PracticeShop,
        fault: dict[str, object],
        method: str,
        english: str,
        chinese: str,
    ) -> None:
        seller, dialog = computer.starts()
        dialog.connects(lamps, "Lamps")
        room = BackRoom(lamps)
        room.fault("platform_error", method, count=9, **fault)
        seller.hands.trigger("test_connectionAction")
        dialog.waits_for("checkDialog")
        seller.waits_to_read("connectionTroubleEn", english)
        seller.waits_to_read("connectionTroubleZh", chinese)
        room.heal()
        seller.hands.click("checkAgainButton")
        dialog.sees_it_work()


def test_a_sign_in_that_is_going_to_end_is_told_before(
    computer: Computer, lamps: PracticeShop
) -> None:
    BackRoom(lamps).settings(access_s=3 * 24 * HOUR + HOUR, refresh_s=0)
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    seller.waits_to_read("noticeText", "ends in 3 day(s)")
    seller.hands.click("noticeButton")
    assert "3 天到期" in seller.reads("explanationZh")
    BackRoom(lamps).settings(refresh_s=30 * 24 * HOUR)
    seller.hands.click("remedy_sign_in")
    dialog.waits_for("connectDialog")
    dialog.signs_in()
    dialog.sees_it_work()
    dialog.finishes()
    wait_for("nothing to complain about", lambda: not seller.reads("noticeText"))


def test_a_sign_in_that_ends_within_a_day_says_so(computer: Computer, lamps: PracticeShop) -> None:
    BackRoom(lamps).settings(access_s=12 * HOUR, refresh_s=0)
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    seller.waits_to_read("noticeText", "ends within a day")
    seller.hands.click("noticeButton")
    assert "不到一天" in seller.reads("explanationZh")


def test_the_settings_are_one_click_from_what_they_may_mend(
    computer: Computer, lamps: PracticeShop
) -> None:
    seller, dialog = computer.starts()
    dialog.connects(lamps, "Lamps")
    room = BackRoom(lamps)
    room.fault("platform_error", ORDER_LIST, count=9, code=29, message="Invalid App Key")
    seller.refreshes()
    seller.waits_to_read("noticeText", "App Key")
    seller.hands.click("noticeButton")
    seller.program.looks.use_language("es")
    button = "remedy_shop_settings"
    in_spanish = "Ajustes de la tienda"
    find = seller.hands.find
    wait_for("its Spanish name", lambda: find(QPushButton, button).text() == in_spanish)
    seller.program.looks.use_language("en")
    wait_for("its English name", lambda: find(QPushButton, button).text() == "Shop settings")
    seller.hands.click(button)
    dialog.waits_for("connectDialog")
    seller.waits_to_read("connectHeading", "Step 1")
    wait_for("what was entered", lambda: seller.reads("connectKeyEdit") == lamps.app_key)


def test_a_practice_shop_that_was_started_alone(computer: Computer) -> None:
    with open_practice() as practice:
        seller, dialog = computer.starts()
        dialog.connects(OwnProcess(**practice.keys), "Alone")
        order = practice.waiting_orders()[0]
        seller.fills_in(order, "CPAM", NUMBER)
        seller.presses_ship()
        seller.waits_to_read("outcomeText", "Declared", NUMBER)
        assert [row["order_id"] for row in practice.ledger()] == [order]
        closes_at_once(seller.program)
