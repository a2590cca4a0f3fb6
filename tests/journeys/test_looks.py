"""Language, colours and panes change while the program runs; searching finds by anything."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from aliship_gui.resources import resource
from tests.fakes.back_room import ORDER_LIST, SHIPPED, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller


def test_every_word_follows_a_switch_of_language(seller: Seller, back_room: BackRoom) -> None:
    seller.fills_in(back_room.order(), "CPAM", "LZ1")
    english = {text for text in words_of(seller) if _is_english_word(text)}
    assert len(english) > 40
    assert _stands_first(seller, "explanationEn", "explanationZh")

    seller.hands.trigger("zhAction")
    wait_for("no English word", lambda: not [t for t in words_of(seller) if _is_english_word(t)])
    assert "待发货" in "".join(seller.statuses())
    wait_for("Chinese first", lambda: _stands_first(seller, "explanationZh", "explanationEn"))
    assert seller.reads("trackingNumberEdit") == "LZ1"

    seller.hands.trigger("enAction")
    wait_for("the same English words", lambda: english <= set(words_of(seller)))
    wait_for("English first", lambda: _stands_first(seller, "explanationEn", "explanationZh"))


def test_the_palette_really_turns_dark_and_light(seller: Seller) -> None:
    seller.hands.trigger("darkAction")
    wait_for("a dark window", lambda: _lightness(seller) < 60)
    seller.hands.trigger("lightAction")
    wait_for("a light window", lambda: _lightness(seller) > 200)


def test_the_explanations_are_closed_and_come_back_with_f1(seller: Seller) -> None:
    dock = seller.hands.find(QDockWidget, "explanationDock")
    assert dock.isVisible()
    seller.hands.click("closeDockButton")
    assert not dock.isVisible()
    seller.hands.key("", Qt.Key.Key_F1)
    wait_for("the explanations", dock.isVisible)
    assert seller.reads("explanationEn").strip()
    seller.hands.key("", Qt.Key.Key_F1)
    wait_for("no explanations", lambda: not dock.isVisible())


def _number(row: list[str]) -> str:
    return row[0]


def _buyer(row: list[str]) -> str:
    return row[2].lower()


def _item(row: list[str]) -> str:
    return re.sub(r"^\d+ × |  \+\d+$", "", row[4])


def _tracking_number(row: list[str]) -> str:
    return row[-1].split(" ")[1]


@pytest.mark.parametrize("told", [_number, _buyer, _item, _tracking_number])
def test_an_order_is_found_by_what_the_table_tells(
    told: Callable[[list[str]], str], seller: Seller, back_room: BackRoom
) -> None:
    order = back_room.order(SHIPPED)
    seller.opens("All orders")
    total = seller.statuses()["All orders"]
    seller.picks_order(order)
    wait_for("its parcel", lambda: seller.row(order)[-1] != "")
    sought = told(seller.row(order))

    seller.searches(sought)
    wait_for("fewer orders", lambda: 0 < len(seller.orders()) < total)
    assert order in seller.orders()
    assert [found for found in seller.orders() if not _has(seller, found, sought)] == []

    seller.searches("")
    wait_for("all orders", lambda: len(seller.orders()) == total)


def test_the_first_orders_are_outlined_while_they_come(
    back_room: BackRoom, open_shop: Callable[[], Seller]
) -> None:
    back_room.fault("delay", ORDER_LIST, seconds=0.5)
    seller = open_shop()
    outline = seller.hands.find(QWidget, "ordersWaiting")
    wait_for("an outline of orders", outline.isVisible)
    assert outline.accessibleName() == "Fetching orders …"
    seller.waits_for_orders()
    assert not outline.isVisible()


def test_no_outline_stays_when_nothing_comes(
    back_room: BackRoom, open_shop: Callable[[], Seller]
) -> None:
    back_room.lasting_fault("drop_before", ORDER_LIST)
    seller = open_shop()
    outline = seller.hands.find(QWidget, "ordersWaiting")
    seller.waits_to_read("noticeText")
    wait_for("no outline", lambda: not outline.isVisible())
    assert [text for text in words_of_labels(seller) if text == "No orders: To ship"]


def test_a_search_in_vain_says_so(seller: Seller) -> None:
    seller.searches("no such thing")
    wait_for("an empty place", lambda: seller.orders() == [])
    assert [text for text in words_of_labels(seller) if "no such thing" in text]


def test_a_click_on_a_heading_sorts(seller: Seller) -> None:
    heading = seller.hands.find(QTableView, "orderTable").horizontalHeader()
    _click_section(seller, heading, 0)
    rising = sorted(seller.orders(), key=int)
    wait_for("rising numbers", lambda: seller.orders() == rising)
    _click_section(seller, heading, 0)
    wait_for("falling numbers", lambda: seller.orders() == rising[::-1])


def words_of_labels(seller: Seller) -> list[str]:
    """Every label's text that can be seen."""
    return [label.text() for label in seller.window.findChildren(QLabel) if label.isVisible()]


def words_of(seller: Seller) -> list[str]:
    """Every text of the window that can be seen, and those of its menus."""
    widgets = [
        widget
        for widget in seller.window.findChildren(QWidget)
        # Qt names its own parts once, when it makes them.
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    texts = [widget.text() for widget in widgets if isinstance(widget, QLabel | QAbstractButton)]
    texts += [widget.placeholderText() for widget in widgets if isinstance(widget, QLineEdit)]
    texts += [widget.accessibleName() for widget in widgets]
    texts += [action.text() for action in seller.window.findChildren(QAction)]
    texts += [widget.windowTitle() for widget in widgets if isinstance(widget, QDockWidget)]
    header = seller.hands.find(QTableView, "orderTable").model()
    texts += [str(header.headerData(place, Qt.Orientation.Horizontal)) for place in range(8)]
    texts += [*seller.statuses(), *seller.findings(), *seller.row(seller.orders()[0])]
    return sorted({text.replace("&", "") for text in texts})


def _is_english_word(text: str) -> bool:
    """Whether a text is an interface string in English that has a Chinese translation."""
    return any(pattern.fullmatch(text) for pattern in _english())


@cache
def _english() -> tuple[re.Pattern[str], ...]:
    tree = ElementTree.parse(resource("i18n", "zh_CN.ts"))
    pairs = [
        (message.findtext("source", ""), "".join(message.find("translation").itertext()))  # type: ignore[union-attr]
        for context in tree.iter("context")
        # A language calls itself by its own name everywhere.
        if context.findtext("name") != "LanguageName"
        for message in context.iter("message")
    ]
    translated = [source for source, chinese in pairs if chinese.strip() not in ("", source)]
    return tuple(
        _pattern(source) for source in translated if re.sub(r"\{\w+\}|%L?n|\W", "", source)
    )


def _pattern(source: str) -> re.Pattern[str]:
    parts = re.split(r"(\{\w+\}|%L?n)", source.replace("&", ""))
    return re.compile(
        "".join(".+" if part[:1] in ("{", "%") else re.escape(part) for part in parts), re.DOTALL
    )


def _stands_first(seller: Seller, first: str, second: str) -> bool:
    """Whether one text stands left of the other, or above it."""
    places = [
        seller.hands.find(QWidget, name).mapTo(seller.window, QPoint()) for name in (first, second)
    ]
    before, after = [place.x() + place.y() for place in places]
    return before < after


def _lightness(seller: Seller) -> float:
    """How light the window is painted, from 0 to 255."""
    picture = seller.window.grab().toImage()
    spots = [
        (picture.width() * x // 20, picture.height() * y // 20)
        for x in range(1, 20)
        for y in range(1, 20)
    ]
    shades = sorted(picture.pixelColor(*spot).lightness() for spot in spots)
    return shades[len(shades) // 2]


def _has(seller: Seller, order: str, sought: str) -> bool:
    return any(sought.casefold() in cell.casefold() for cell in seller.row_in_full(order))


def _click_section(seller: Seller, header: QHeaderView, section: int) -> None:
    spot = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    seller.hands.click_at(header.viewport(), spot)
