"""What was said a while ago is said again when the seller switches to another language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.fakes.back_room import DECLARE, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.test_many_parcels import drops
from tests.journeys.typist import CONTROL, Typist

Said = str
"""The name of the label that says something."""
Story = Callable[[Seller, BackRoom, Path], Said]


def a_paste_that_left_rows_over(seller: Seller, _room: BackRoom, _folder: Path) -> Said:
    typist = Typist(seller)
    typist.goes_to_table()
    typist.pastes("CPAM\tLZ000000001CN\tx\ty\n")
    return "typingNoticeText"


def typing_where_nothing_can_be_sent(seller: Seller, _room: BackRoom, _folder: Path) -> Said:
    waiting = seller.orders()
    seller.opens("Shipped")
    wait_for("shipped orders", lambda: seller.orders() not in ([], waiting))
    typist = Typist(seller)
    typist.key(Qt.Key.Key_E, CONTROL)
    wait_for("the cursor in the table", typist.table.hasFocus)
    typist.key(Qt.Key.Key_Delete)
    return "typingNoticeText"


def a_doubtful_one_is_to_be_sent_again(seller: Seller, room: BackRoom, _folder: Path) -> Said:
    order = room.order()
    seller.fills_in(order, "CPAM", "LZ000000001CN")
    room.lasting_fault("drop_before", DECLARE)
    seller.presses_ship()
    wait_for("it to need attention", lambda: seller.statuses()["Needs attention"] == 1)
    seller.opens("Needs attention")
    wait_for("its row", lambda: len(seller.hands.rows("attentionList")) == 2)
    seller.hands.click_row("attentionList", 1)
    wait_for("it to be left to the seller", seller.hands.find(QPushButton, "retryButton").isEnabled)
    seller.hands.click("retryButton")
    return "doubtText"


def a_refusal_is_foreseen(seller: Seller, room: BackRoom, _folder: Path) -> Said:
    seller.fills_in(room.order(), "CPAM", "LZ12345678CN")
    seller.hands.click("sendAnywayButton")
    return "outcomeText"


def a_declaration_that_was_made(seller: Seller, room: BackRoom, _folder: Path) -> Said:
    seller.fills_in(room.order(), "CPAM", "LZ123456789CN")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared")
    return "outcomeText"


def a_refusal_in_the_platforms_words(seller: Seller, room: BackRoom, _folder: Path) -> Said:
    seller.fills_in(room.order(), "CPAM", "LZ12345678CN")
    seller.insists()
    seller.waits_to_read("explanationOriginal", "Code")
    return "explanationOriginal"


def the_days_orders(_seller: Seller, _room: BackRoom, _folder: Path) -> Said:
    return "newsText"


def a_file_that_cannot_be_read(seller: Seller, _room: BackRoom, folder: Path) -> Said:
    assert seller.window.workspace is not None
    path = folder / "empty.csv"
    path.touch()
    drops(path, seller.window.workspace)
    return "importNoticeText"


STORIES = (
    a_paste_that_left_rows_over,
    typing_where_nothing_can_be_sent,
    a_doubtful_one_is_to_be_sent_again,
    a_refusal_is_foreseen,
    a_declaration_that_was_made,
    a_refusal_in_the_platforms_words,
    the_days_orders,
    a_file_that_cannot_be_read,
)


@pytest.mark.parametrize("story", STORIES)
def test_it_is_said_in_the_other_language(
    seller: Seller, back_room: BackRoom, tmp_path: Path, story: Story
) -> None:
    label = story(seller, back_room, tmp_path)
    wait_for("something that is said", lambda: bool(seller.hands.text(label)))
    english = seller.hands.text(label)
    seller.program.looks.use_language("zh")
    wait_for("the same in Chinese", lambda: seller.hands.text(label) not in {english, ""})
    chinese = seller.hands.text(label)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese), chinese
    seller.program.looks.use_language("en")
    wait_for("the same in English", lambda: seller.hands.text(label) == english)
