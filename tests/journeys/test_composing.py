"""Chinese is composed before it is written: what is still composed counts nowhere as typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.fakes.back_room import BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

PINYIN, WRITTEN = "yun dan hao", "运单号"


@dataclass(frozen=True)
class Place:
    """A field, how to come to it, and what shows whether its text was taken for typed."""

    field: str
    reach: Callable[[Seller], None]
    told: Callable[[Seller], object]

    def __str__(self) -> str:
        return self.field


def by_focus(field: str) -> Callable[[Seller], None]:
    return lambda seller: seller.hands.find(QLineEdit, field).setFocus()


def by_key(key: Qt.Key) -> Callable[[Seller], None]:
    modifier = Qt.KeyboardModifier.ControlModifier
    return lambda seller: QTest.keyClick(seller.window, key, modifier)


def findings(seller: Seller) -> object:
    return seller.findings()


def listed(name: str) -> Callable[[Seller], object]:
    return lambda seller: seller.hands.rows(name)


PLACES = [
    Place("trackingNumberEdit", by_focus("trackingNumberEdit"), findings),
    Place("trackingUrlEdit", by_focus("trackingUrlEdit"), findings),
    Place("descriptionEdit", by_focus("descriptionEdit"), findings),
    Place("searchEdit", by_key(Qt.Key.Key_F), lambda seller: seller.orders()),
    Place("carrierPicker", by_focus("carrierPicker"), listed("carrierList")),
    Place("handbookSearchEdit", by_focus("handbookSearchEdit"), listed("handbookList")),
    Place("paletteEdit", by_key(Qt.Key.Key_K), listed("paletteList")),
]


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_what_is_composed_is_judged_when_it_is_written(
    place: Place, seller: Seller, back_room: BackRoom
) -> None:
    seller.picks_order(back_room.order())
    place.reach(seller)
    field = seller.hands.find(QLineEdit, place.field)
    wait_for("the cursor in it", field.hasFocus)
    before = place.told(seller)
    for end in range(1, len(PINYIN) + 1):
        seller.hands.compose(field, PINYIN[:end])
    QTest.qWait(100)
    assert field.text() == ""
    assert place.told(seller) == before
    seller.hands.commit(field, WRITTEN)
    assert WRITTEN in field.text()
    wait_for("it to count", lambda: place.told(seller) != before)


def test_the_history_is_searched_the_same_way(seller: Seller) -> None:
    seller.hands.trigger("historyAction")
    field = seller.hands.find(QLineEdit, "historySearchEdit")
    seller.hands.compose(field, PINYIN)
    assert field.text() == ""
    seller.hands.commit(field, WRITTEN)
    assert field.text() == WRITTEN
    field.window().close()
