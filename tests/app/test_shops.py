"""The shops' commands in the window, and what an open shop is given from outside its desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from aliship_gui.app import Application
from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.explain.entries import Action
from tests.app.conftest import Starts, a_shop_out_of_reach
from tests.fakes.hands import Hands

COMMANDS = ("practice", "connect", "shops", "practice_afresh")


@pytest.fixture
def program(start: Starts) -> Application:
    program = start("--lang", "en")
    program.window.show()
    return program


def test_the_first_start_offers_the_practice_shop_and_a_real_one(program: Application) -> None:
    welcome = program.window.welcome
    assert welcome.button.isVisible()
    welcome.other.click()
    dialog = program.window.findChild(QDialog, "connectDialog")
    assert dialog is not None
    assert dialog.isVisible()


def test_what_needs_a_shop_with_a_sign_in_waits_for_one(program: Application) -> None:
    commands = program.window.commands
    assert all(commands[name].isEnabled() for name in COMMANDS)
    assert not commands["test_connection"].isEnabled()
    program.open_shop(a_shop_out_of_reach())
    assert commands["test_connection"].isEnabled()
    assert not commands["sign_in"].isEnabled()
    assert not commands["shop_settings"].isEnabled()


def test_the_connection_of_any_shop_is_tested_in_words(program: Application, qtbot: QtBot) -> None:
    program.open_shop(a_shop_out_of_reach())
    program.window.commands["test_connection"].trigger()
    hands = Hands(program.window)
    qtbot.waitUntil(lambda: bool(hands.text("connectionTroubleEn")))
    assert hands.text("connectionTroubleZh")
    hands.click("checkCloseButton")


def test_the_data_folder_is_opened_outside(
    start: Starts, data_folder: Path, opened: list[str]
) -> None:
    program = start("--lang", "en")
    program.open_shop(a_shop_out_of_reach())
    assert program._binding is not None
    assert program._binding.panes is not None
    program._binding.panes.remedies.apply(Action.OPEN_DATA_FOLDER)
    assert opened == [data_folder.as_uri()]


def test_an_order_that_no_other_shop_has_is_told(program: Application, qtbot: QtBot) -> None:
    program.open_shop(a_shop_out_of_reach())
    assert program.shop is not None
    assert program._binding is not None
    assert program._binding.panes is not None
    hands = Hands(program.window)
    qtbot.waitUntil(lambda: bool(hands.text("noticeText")))
    program.shop.desk.picked = "8000000000000001"
    program._binding.panes.remedies.apply(Action.FIND_SHOP)
    qtbot.waitUntil(lambda: "8000000000000001" in hands.text("noticeText"))


def test_the_practice_shop_starts_afresh(
    program: Application, data_folder: Path, qtbot: QtBot
) -> None:
    hands = Hands(program.window)
    state = data_folder / "practice-shop.jsonl"
    hands.trigger("practiceAction")
    qtbot.waitUntil(lambda: state.exists() and state.stat().st_size > 0)
    first = state.stat().st_ctime_ns
    shop = program.shop
    hands.trigger("practice_afreshAction")
    hands.click("afreshYesButton")
    qtbot.waitUntil(lambda: program.shop not in (None, shop), timeout=10_000)
    assert program.shop is not None
    assert program.shop.keys.shop_id == PRACTICE_ID
    qtbot.waitUntil(lambda: state.exists() and state.stat().st_ctime_ns != first, timeout=10_000)


def test_the_practice_shop_is_opened_again_at_the_next_start(start: Starts, qtbot: QtBot) -> None:
    program = start("--lang", "en")
    Hands(program.window).trigger("practiceAction")
    program.close()
    program = start("--lang", "en")
    qtbot.waitUntil(lambda: program.shop is not None)
    assert program.window.commands["practice"].isChecked()
