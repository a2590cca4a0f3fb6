"""The dialog that connects a shop: its pages, its words, its room, its keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from aliship_gui.api.transport import Transport
from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.connecting import TOP, ShopConnector
from aliship_gui.store.chosen_secrets import ChosenSecrets
from aliship_gui.store.database import open_database
from aliship_gui.store.secrets import MemorySecrets
from aliship_gui.ui.connect_dialog import ConnectDialog
from aliship_gui.viewmodels.connect_shop import ConnectShop, Stage
from tests.fakes.hands import Hands
from tests.fakes.runner import HandRunner
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak


class Seat:
    """The dialog in front of a seller, whose work is done when a test says so."""

    def __init__(self, folder: Path, matcher: Matcher) -> None:
        self.database = open_database(folder)
        connector = ShopConnector(self.database, ChosenSecrets(MemorySecrets()), Transport)
        self.runner = HandRunner()
        self.shop = ConnectShop(connector, self.runner, matcher)
        self.dialog = ConnectDialog(self.shop)
        self.hands = Hands(self.dialog)
        self.opened: list[str] = []
        self.dialog.address_wanted.connect(self.opened.append)
        self.shop.open()

    def enters_keys(self) -> None:
        self.hands.replace("connectKeyEdit", "12345678")
        self.hands.replace("connectSecretEdit", "the-secret")


@pytest.fixture
def seat(show: Show, tmp_path: Path, matcher: Matcher) -> Iterator[Seat]:
    seat = Seat(tmp_path, matcher)
    show(seat.dialog)
    yield seat
    seat.dialog.close()
    seat.database.close()


def test_every_input_has_names_for_tests_and_for_screen_readers(seat: Seat) -> None:
    seat.hands.click("connectMoreButton")
    for stage in Stage:
        seat.shop._go_to(stage)
    found = [*seat.dialog.findChildren(QLineEdit), *seat.dialog.findChildren(QComboBox)]
    assert len(found) >= 8
    assert [widget for widget in found if not widget.objectName()] == []
    assert [widget.objectName() for widget in found if not widget.accessibleName()] == []


def test_the_first_page_takes_the_keys_and_the_platform(seat: Seat) -> None:
    assert not seat.dialog.go_on.isEnabled()
    seat.enters_keys()
    assert seat.dialog.go_on.isEnabled()
    seat.hands.click("connectTopButton")
    assert seat.shop.plan.gateway == TOP
    seat.hands.click("connectConsoleButton")
    assert seat.opened == ["https://open.taobao.com"]
    seat.hands.click("connectCopyCallbackButton")
    assert QGuiApplication.clipboard().text() == seat.shop.plan.callback
    seat.hands.click("connectNextButton")
    assert "Step 2 of 3" in seat.hands.text("connectHeading")
    assert seat.dialog.sign_in_page.browser.hasFocus()


def test_what_few_need_is_behind_a_button(seat: Seat) -> None:
    assert not seat.dialog.app_page.more.isVisible()
    seat.hands.click("connectMoreButton")
    for box, row in ((seat.dialog.app_page.more.way, 2), (seat.dialog.app_page.more.methods, 1)):
        box.setCurrentIndex(row)
        box.activated.emit(row)
    assert (seat.shop.plan.sign_in, seat.shop.plan.declaring) == ("legacy", "sub-orders")
    seat.dialog.app_page.more.way.activated.emit(0)
    assert seat.shop.plan.sign_in == ""


def test_what_a_shop_needs_of_it_is_shown_at_once(seat: Seat) -> None:
    seat.shop.enter(declaring="asf")
    seat.dialog.app_page.show_plan(seat.shop.plan)
    more = seat.dialog.app_page.more
    assert more.isVisible()
    assert more.methods.currentIndex() == 2


def test_tab_goes_from_the_button_into_what_it_shows(seat: Seat) -> None:
    seat.hands.click("connectMoreButton")
    page = seat.dialog.app_page
    QTest.keyClick(page.show_more, Qt.Key.Key_Tab)
    assert page.more.way.hasFocus()
    QTest.keyClick(page.more.way, Qt.Key.Key_Tab)
    assert page.more.methods.hasFocus()


def test_what_other_methods_cannot_carry_is_told_where_they_are_chosen(seat: Seat) -> None:
    seat.hands.click("connectMoreButton")
    more = seat.dialog.app_page.more
    assert not more.limits.isVisible()
    more.methods.setCurrentIndex(1)
    assert "OTHER carrier" in more.limits.text()
    more.methods.setCurrentIndex(2)
    assert "tracking URL" in more.limits.text()
    assert more.limits.isVisible()
    more.methods.setCurrentIndex(0)
    assert not more.limits.isVisible()


def test_another_address_is_checked_before_the_seller_signs_in(seat: Seat) -> None:
    seat.enters_keys()
    seat.hands.click("connectOtherButton")
    assert not seat.dialog.go_on.isEnabled()
    seat.hands.replace("connectGatewayEdit", "ftp://shop.example/sync")
    seat.hands.click("connectNextButton")
    assert "gateway" in seat.hands.text("connectTroubleEn").lower()
    assert seat.hands.text("connectTroubleZh")
    assert seat.shop.stage is Stage.APP


def test_a_callback_elsewhere_says_that_pasting_is_needed(seat: Seat) -> None:
    field = seat.dialog.app_page._callback_field
    assert "exactly this address" in field.help.text()
    seat.hands.replace("connectCallbackEdit", "https://shop.example/cb")
    assert "paste" in field.help.text()


def test_every_page_speaks_chinese(seat: Seat, speak: Speak, qtbot: QtBot) -> None:
    seat.enters_keys()
    speak("zh")
    qtbot.waitUntil(lambda: seat.dialog.leave.text() == "取消")
    for stage in Stage:
        seat.shop._go_to(stage)
        assert "步" in seat.hands.text("connectHeading")
        buttons = [
            b.text()
            for b in seat.dialog.findChildren(QAbstractButton)
            if b.isVisible() and b.text()
        ]
        assert [text for text in buttons if text.isascii()] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_page_is_wider_than_the_dialog(seat: Seat, speak: Speak, language: str) -> None:
    speak(language)
    seat.dialog.resize(600, 480)
    for stage in Stage:
        seat.shop._go_to(stage)
        page = seat.dialog._shown
        assert page is not None
        assert page.minimumSizeHint().width() <= seat.dialog._scroll.viewport().width()


def test_closing_stops_what_is_under_way(seat: Seat) -> None:
    seat.enters_keys()
    seat.hands.replace("connectCallbackEdit", "https://shop.example/cb")
    seat.hands.click("connectNextButton")
    seat.hands.replace("connectPastedEdit", "a-code-of-the-platform")
    seat.hands.click("connectTakeButton")
    assert seat.runner.waiting == 1
    seat.dialog.reject()
    seat.runner.finish()
    assert not seat.shop.is_signed_in
    assert seat.dialog.account is None
