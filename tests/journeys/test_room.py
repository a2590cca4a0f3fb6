"""No text is cut off, whatever the window's size: from a small notebook's to a large screen's."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from aliship_gui.ui.main_window import MainWindow
from tests.fakes.back_room import DECLARE, BackRoom
from tests.fakes.cut_text import cut_texts
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

SIZES = {
    "smallest": (888, 480),
    "1920x1080 at 200 %": (960, 500),
    "small": (1024, 640),
    "1920x1080 at 150 %": (1280, 680),
    "usual": (1280, 800),
    "large": (1920, 1080),
}
"""Logical pixels; what a desktop takes of a screen at 150 and 200 % for itself is gone already."""
SLIP = "LZ12345678CN"

Look = Callable[[Seller, BackRoom], None]


def has_room(window: QWidget) -> None:
    """Fails with what is cut off, when it still is once everything came to rest."""
    with suppress(AssertionError):
        wait_for("room for every text", lambda: not cut_texts(window), 2_000)
    assert cut_texts(window) == []


def a_fresh_list(seller: Seller, back_room: BackRoom) -> None:
    """Orders, and none of them picked."""


def a_slip(seller: Seller, back_room: BackRoom) -> None:
    """An order with every field, and words about a slip in it."""
    seller.fills_in(back_room.order(), "CPAM", SLIP)


def a_refusal(seller: Seller, back_room: BackRoom) -> None:
    """A case in the list of those that need attention, and its explanation."""
    back_room.fault("business_error", DECLARE, code="-321", message="该运单号已被使用")
    seller.fills_in(back_room.order(), "CPAM", "LZ123456789CN")
    seller.ships_anyway()
    attention = list(seller.statuses())[2]
    wait_for("a case", lambda: seller.statuses()[attention] == 1)
    seller.opens(attention)
    wait_for("the list", lambda: seller.hands.sees("attentionList"))
    wait_for("its row", lambda: bool(seller.hands.rows("attentionList")))
    seller.hands.click_row("attentionList", 1)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("look", [a_fresh_list, a_slip, a_refusal])
def test_nothing_is_cut_off(seller: Seller, back_room: BackRoom, language: str, look: Look) -> None:
    seller.hands.trigger(f"{language}Action")
    look(seller, back_room)
    for name, size in SIZES.items():
        seller.window.resize(*size)
        has_room(seller.window)
        assert (seller.window.width(), seller.window.height()) == size, name


@pytest.mark.parametrize("command", ["history", "import", "about"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_cut_off_in_the_other_windows(
    seller: Seller, command: str, language: str
) -> None:
    seller.hands.trigger(f"{language}Action")
    seller.hands.trigger(f"{command}Action")

    def opened() -> list[QDialog]:
        return [d for d in seller.window.findChildren(QDialog) if d.isVisible()]

    wait_for("the window", lambda: bool(opened()))
    for dialog in opened():
        has_room(dialog)


def test_the_window_fits_on_the_smallest_screen() -> None:
    assert MainWindow().minimumSize().toTuple() <= SIZES["1920x1080 at 200 %"]
