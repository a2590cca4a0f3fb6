"""The picked order as plain text, with buttons that copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import OrderLine, Parcel
from aliship_gui.ui.order_pane import OrderPane
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak
from tests.viewmodels.samples import ADDRESS, NOON, ORDER_ID, SHIPPED, an_order, details_of

MARKUP = "<b>bold</b> &lt;"


@pytest.fixture
def pane(show: Show) -> OrderPane:
    pane = OrderPane()
    pane.resize(360, 600)
    show(pane)
    return pane


def texts(pane: OrderPane) -> list[str]:
    """What can be read in the pane."""
    QApplication.processEvents()
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_an_order_before_its_details_came(pane: OrderPane) -> None:
    pane.show_order(an_order(), None, NOON)
    shown = texts(pane)
    assert shown[0] == ORDER_ID
    assert "Ship by: 2 d 5 h" in shown
    assert "To ship  ·  1,234.50 EUR" in shown
    assert "José Straße  ·  es123" in shown
    assert {"2 ×", "Lamp", "1 ×", "Shade"} <= set(shown)
    assert pane.waiting.isVisible()
    assert pane.waiting.accessibleName() == "The address is being fetched …"
    assert not pane.address.isVisible()
    assert not pane.copy_address.isEnabled()


def test_an_order_with_its_details(pane: OrderPane) -> None:
    parcels = (Parcel("CPAM", "LX1", sent_at=NOON),)
    pane.show_order(an_order(), details_of(an_order(), memo="ring", parcels=parcels), NOON)
    assert pane.address.text().splitlines()[0] == "José Straße"
    assert not pane.waiting.isVisible()
    assert pane.parcels.text().startswith("CPAM  ·  LX1  ·  ")
    assert pane.memo.text() == "ring"
    assert pane.copy_address.isEnabled()


def test_what_there_is_not_leaves_no_heading(pane: OrderPane) -> None:
    pane.show_order(an_order(), details_of(an_order(), address=Address()), NOON)
    assert not pane.parcels_heading.isVisible()
    assert not pane.memo_heading.isVisible()
    assert pane.address.text() == "The platform gave no address for this order."
    assert not pane.copy_address.isEnabled()


def test_only_an_order_that_waits_has_a_deadline(pane: OrderPane) -> None:
    pane.show_order(an_order(status=SHIPPED), None, NOON)
    assert not pane.ship_by.isVisible()
    pane.show_order(an_order(ship_by=None), None, NOON)
    assert not pane.ship_by.isVisible()
    pane.show_order(an_order(), None, NOON + timedelta(days=3))
    assert pane.ship_by.text() == "Ship by: overdue 19 h 0 min"
    assert pane.ship_by.property("tone") == "bad"


def test_another_order_leaves_nothing_of_the_last(pane: OrderPane) -> None:
    pane.show_order(an_order(), details_of(an_order(), memo="ring"), NOON)
    pane.show_order(an_order("2", lines=(OrderLine("1", "Chair", 1),)), None, NOON)
    shown = texts(pane)
    assert "Lamp" not in shown
    assert "ring" not in shown
    assert "Chair" in shown


def test_lines_that_the_platform_sends_itself_are_marked(pane: OrderPane) -> None:
    lines = (OrderLine("1", "Lamp", 1, sku_text="red", shipped_by_warehouse=True),)
    pane.show_order(an_order(lines=lines), None, NOON)
    assert "Lamp\nred\nSent by the platform's warehouse" in texts(pane)


def test_text_from_outside_is_shown_as_it_is(pane: OrderPane) -> None:
    line = OrderLine("1", MARKUP, 1, sku_text=MARKUP, memo=MARKUP)
    order = an_order(MARKUP, MARKUP, buyer_name=MARKUP, buyer_login=f"{MARKUP}2", lines=(line,))
    address = Address(contact_person=MARKUP, detail_address=MARKUP, city=MARKUP)
    parcels = (Parcel(MARKUP, MARKUP),)
    details = details_of(order, address=address, parcels=parcels, memo=f"{MARKUP}!")
    pane.show_order(order, details, NOON)
    labels = [label for label in pane.findChildren(QLabel) if MARKUP in label.text()]
    assert len(labels) == 7
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert all("<" not in label.toolTip() or "&lt;" in label.toolTip() for label in labels)


def test_copying(pane: OrderPane) -> None:
    told: list[str] = []
    pane.copied.connect(told.append)
    pane.copy_number.click()
    pane.copy_address.click()
    assert told == []
    pane.show_order(an_order(), details_of(an_order()), NOON)
    pane.copy_number.click()
    assert QApplication.clipboard().text() == ORDER_ID
    pane.copy_address.click()
    assert QApplication.clipboard().text().splitlines()[0] == ADDRESS.contact_person
    assert QApplication.clipboard().text() == pane.address.text()
    assert told == ["order", "address"]


def test_copy_buttons_are_named_and_reached_by_keyboard(pane: OrderPane) -> None:
    for button in (pane.copy_number, pane.copy_address):
        assert button.accessibleName()
        assert button.toolTip()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_words_follow_the_language(pane: OrderPane, speak: Speak) -> None:
    pane.show_order(an_order(), details_of(an_order()), NOON)
    speak("zh")
    assert "等待发货  ·  1,234.50 EUR" in texts(pane)
    assert pane.ship_by.text().endswith("2 天 5 小时")
    assert "西班牙 (ES)" in pane.address.text()
    assert pane.copy_number.accessibleName() == "复制订单号"


MASKED = Address("Jos*****", "ES", detail_address="Calle M*******", mobile="60****123")


def test_stars_are_explained_and_can_be_asked_about(pane: OrderPane) -> None:
    asked: list[OrderDetails] = []
    pane.masked.reveal_wanted.connect(asked.append)
    details = replace(details_of(an_order(), address=MASKED), oaid="o")
    pane.show_order(an_order(), details, NOON)
    assert "Jos*****" in pane.address.text()
    assert pane.masked.isVisible()
    pane.masked.button.click()
    assert asked == [details]
    assert not pane.masked.button.isEnabled()
    assert "Asking" in pane.masked.words.text()
    pane.masked.answered("another")
    assert not pane.masked.button.isEnabled()
    pane.masked.answered(ORDER_ID)
    assert pane.masked.button.isEnabled()


def test_stars_that_nobody_can_reveal_offer_no_button(pane: OrderPane) -> None:
    pane.show_order(an_order(), details_of(an_order(), address=MASKED), NOON)
    assert pane.masked.words.isVisible()
    assert not pane.masked.button.isVisible()


def test_declared_parcels_are_brought_into_sight(pane: OrderPane, qtbot: QtBot) -> None:
    lines = tuple(OrderLine(str(number), f"Lamp {number}", 1) for number in range(40))
    order = structs.replace(an_order(), lines=lines)
    pane.show_order(order, None, NOON)
    pane.bring_parcels_into_sight()
    parcels = (Parcel("CPAM", "LX1", sent_at=NOON),)
    pane.show_order(order, replace(details_of(order), lines=lines, parcels=parcels), NOON)
    qtbot.waitUntil(lambda: not pane.parcels.visibleRegion().isEmpty())
