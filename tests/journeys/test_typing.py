"""What is typed, pasted and composed is cleaned in sight; what came from outside stays text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextDocumentFragment
from PySide6.QtGui import Qt as TextQt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QWidget

from aliship_gui.api.gateway import parse_gateway
from aliship_gui.app.shop_keys import ShopKeys, keys_to
from aliship_gui.sandbox.server import PracticeShop
from tests.fakes.back_room import BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.relay import Relay
from tests.fakes.seller import Seller
from tests.journeys.conftest import QUICK, Starts

NUMBER = "LZ123456789CN"


@pytest.mark.parametrize(
    "typed",
    [
        "ＬＺ１２３４５６７８９ＣＮ",
        "LZ 123 456 789 CN",
        "LZ\u3000123\u00a0456789CN",
        "LZ\u200b123456789CN",
    ],
)
def test_a_typed_number_is_cleaned_in_sight(
    typed: str, seller: Seller, back_room: BackRoom
) -> None:
    seller.fills_in(back_room.order(), "CPAM", typed)
    assert seller.reads("trackingNumberEdit") == NUMBER
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert [entry["logistics_no"] for entry in back_room.ledger()] == [NUMBER]


@pytest.mark.parametrize(
    "pasted", [f"{NUMBER}\r\n", f"'{NUMBER}", f" {NUMBER}，", f"\ufeff{NUMBER}\t"]
)
def test_a_pasted_number_is_cleaned_and_the_cleaning_told(
    pasted: str, seller: Seller, back_room: BackRoom
) -> None:
    seller.picks_order(back_room.order())
    seller.chooses_carrier("CPAM")
    seller.pastes_number(pasted)
    assert seller.reads("trackingNumberEdit") == NUMBER
    assert seller.reads("trackingNumberEditFinding")
    assert seller.findings()
    assert seller.may_ship()


def test_the_cursor_stays_where_a_letter_was_mended(seller: Seller, back_room: BackRoom) -> None:
    seller.fills_in(back_room.order(), "CPAM", "LZ23456789CN")
    field = seller.hands.find(QLineEdit, "trackingNumberEdit")
    field.setCursorPosition(2)
    seller.hands.type_letter(field, "１")
    assert seller.reads("trackingNumberEdit") == NUMBER
    assert field.cursorPosition() == 3


def test_what_an_input_method_still_composes_is_not_judged(
    seller: Seller, back_room: BackRoom
) -> None:
    seller.picks_order(back_room.order())
    seller.chooses_carrier("CPAM")
    field = seller.hands.find(QLineEdit, "trackingNumberEdit")
    field.setFocus()
    empty = _picture(field)
    seller.hands.compose(field, "ＬＺ１")
    composing = _picture(field)
    assert composing != empty
    assert seller.reads("trackingNumberEditFinding") == ""
    assert seller.findings() == []

    # News from the platform must not tear the composition out of the writer's hands.
    seller.refreshes()
    assert _picture(field) == composing
    seller.hands.commit(field, "ＬＺ１２３４５６７８９ＣＮ")
    assert seller.reads("trackingNumberEdit") == NUMBER
    assert seller.may_ship()


def test_a_remark_must_be_english(seller: Seller, back_room: BackRoom) -> None:
    seller.fills_in(back_room.order(), "CPAM", NUMBER)
    seller.types_remark("请小心 handle with care")
    assert seller.reads("descriptionEditFinding")
    assert not seller.may_ship()
    seller.types_remark("handle with care")
    assert seller.may_ship()


HOSTILE = "<b>Mallory</b> <img src=x> &amp;"
FROM_OUTSIDE = (
    "buyer_signer_fullname",
    "contact_person",
    "detail_address",
    "first_name",
    "product_name",
    "memo",
    "buyer_memo",
    "display_name",
)
"""Texts of the answers that somebody else wrote."""


@pytest.fixture
def hostile(shop: PracticeShop, start: Starts) -> Iterator[Seller]:
    """A seller whose buyers call themselves, and everything, markup."""
    with Relay(shop, dict.fromkeys(FROM_OUTSIDE, HOSTILE)) as relay:
        gateway = parse_gateway(f"{relay.base_url}/sync")
        program = start()
        _, credentials = keys_to(shop)
        program.open_shop(ShopKeys("practice", "", lambda: (gateway, credentials)), QUICK)
        seller = Seller(program)
        seller.waits_for_orders()
        yield seller
        program.close()


def test_markup_from_outside_is_shown_as_it_was_written(
    hostile: Seller, back_room: BackRoom
) -> None:
    order = back_room.order()
    hostile.picks_order(order)
    wait_for("the buyer", lambda: HOSTILE in hostile.row(order)[2])
    assert HOSTILE in hostile.reads("addressLabel")
    hostile.chooses_carrier("CPAM")
    assert HOSTILE in hostile.reads("carrierPicker")

    shown = hostile.window.findChildren(QLabel)
    # A label may break a long word in two, by a mark that nobody sees.
    texts = [label.text().replace("\u200b", "") for label in shown]
    assert len([text for text in texts if HOSTILE in text]) > 3
    assert [label.text() for label in shown if _is_parsed(label)] == []
    tips = _tips(hostile)
    assert len(tips) > 20
    assert [tip for tip in tips if HOSTILE not in tip] == []


def _picture(field: QLineEdit) -> QImage:
    """What the field looks like; a composition stands in no property of it."""
    return field.grab().toImage()


def _is_parsed(label: QLabel) -> bool:
    parses = {Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText}
    guesses = label.textFormat() is Qt.TextFormat.AutoText
    return label.textFormat() in parses or (guesses and TextQt.mightBeRichText(label.text()))


def _tips(seller: Seller) -> list[str]:
    """The tool tips with the buyer's words, as Qt would show them."""
    tips = [widget.toolTip() for widget in seller.window.findChildren(QWidget)]
    for name, columns in (("orderTable", 8), ("carrierList", 1)):
        model = seller.hands.find(QAbstractItemView, name).model()
        for row, column in product(range(min(20, model.rowCount())), range(columns)):
            tips.append(str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)))
    return [_as_shown(tip) for tip in tips if "Mallory" in tip]


def _as_shown(tip: str) -> str:
    parsed = TextQt.mightBeRichText(tip)
    text = QTextDocumentFragment.fromHtml(tip).toPlainText() if parsed else tip
    return text.replace("\u00a0", " ")
