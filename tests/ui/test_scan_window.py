"""The scanner window: keys go to the field, words are large and in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aliship_gui.explain.entries import Catalogue
from aliship_gui.ui.scan_field import ScanField
from aliship_gui.ui.scan_window import ScanWindow
from aliship_gui.viewmodels.scan_book import ScanBook
from tests.viewmodels.samples import ORDER_ID, an_order
from tests.viewmodels.shop_desk import ShopDesk

NUMBER = "LZ123456789CN"


@pytest.fixture
def field(qtbot: QtBot) -> ScanField:
    widget = ScanField()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def window(qtbot: QtBot, shop: ShopDesk, catalogue: Catalogue, painted_light: None) -> ScanWindow:
    shop.know(an_order())
    shop.services.carriers.load()
    shop.finish()
    book = ScanBook(shop.stores, shop.services, catalogue, shop.stores.settings, shop)
    book.choose_carrier("CPAM")
    widget = ScanWindow(book)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def scan(window: ScanWindow, shop: ShopDesk, text: str) -> None:
    QTest.keyClicks(window.field, text)
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    shop.finish()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_what_ends_a_scan(field: ScanField, qtbot: QtBot, end: Qt.Key) -> None:
    with qtbot.waitSignal(field.scanned) as scanned:
        QTest.keyClicks(field, NUMBER)
        QTest.keyClick(field, end)
    assert scanned.args == [NUMBER]
    assert field.text() == ""


def test_a_line_feed_after_the_return_is_no_scan(field: ScanField) -> None:
    heard: list[str] = []
    field.scanned.connect(heard.append)
    QTest.keyClicks(field, NUMBER)
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard == [NUMBER]


def test_the_separator_between_parts_is_kept(field: ScanField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.scanned) as scanned:
        QTest.keyClicks(field, "42012345")
        press = QEvent.Type.KeyPress
        QApplication.sendEvent(
            field, QKeyEvent(press, 0x5D, Qt.KeyboardModifier.ControlModifier, "\x1d")
        )
        QTest.keyClicks(field, "94")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert scanned.args == ["42012345\x1d94"]


def test_input_methods_are_kept_out(field: ScanField) -> None:
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_next_thing_is_asked_for_in_large_letters(window: ScanWindow, shop: ShopDesk) -> None:
    assert window.prompt.text() == "Scan the order"
    scan(window, shop, ORDER_ID)
    assert window.prompt.text() == "Scan the tracking number"
    assert ORDER_ID in window.order.text()
    assert window.prompt.font().pixelSize() >= 40
    assert window.first.font().pixelSize() >= 24


def test_a_wrong_scan_says_why_in_both_languages(window: ScanWindow, shop: ShopDesk) -> None:
    scan(window, shop, NUMBER)
    assert window.first.text() == "This is a tracking number. Scan the order first"
    assert "这是运单号，请先扫订单" in window.second.text()
    window.set_chinese_first(True)
    assert window.first.text() == "这是运单号，请先扫订单"
    assert "Scan the order first" in window.second.text()


def test_a_scan_finds_the_field_wherever_the_focus_is(window: ScanWindow, shop: ShopDesk) -> None:
    for widget in (window.undo, window.table):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_8)
        QTest.keyClicks(window.field, ORDER_ID[1:])
        QTest.keyClick(window.field, Qt.Key.Key_Return)
        shop.finish()
        assert ORDER_ID in window.order.text()
        QTest.keyClick(window.field, Qt.Key.Key_Escape)


def test_escape_puts_aside_and_only_then_closes(window: ScanWindow, shop: ShopDesk) -> None:
    scan(window, shop, ORDER_ID)
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.prompt.text() == "Scan the order"
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_window_closes_with_an_order_at_hand(window: ScanWindow, shop: ShopDesk) -> None:
    scan(window, shop, ORDER_ID)
    assert window.close()
    assert not window.isVisible()


def test_undo_by_key(window: ScanWindow, shop: ShopDesk) -> None:
    scan(window, shop, ORDER_ID)
    scan(window, shop, NUMBER)
    assert "(1)" in window.ship.text()
    QTest.keyClick(window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shop.finish()
    assert "(0)" in window.ship.text()
    assert not window.ship.isEnabled()
