"""The shops' commands in the window, and what an open shop is given from outside its desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.domain.checks import FindingKind
from aliship_gui.domain.findings import Field
from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.explain.entries import Action
from aliship_gui.store.accounts import Account, Accounts
from aliship_gui.store.database import open_database
from aliship_gui.viewmodels.ship_form import ShipForm
from tests.app.conftest import Starts, a_shop_out_of_reach
from tests.fakes.hands import Hands

COMMANDS = ("practice", "connect", "shops", "practice_afresh")


@pytest.fixture
def program(start: Starts) -> Application:
    program = start("--lang", "en")
    program.window.show()
    return program


def test_the_first_start_offers_the_practice_shop_and_a_real_one(
    program: Application, qtbot: QtBot
) -> None:
    welcome = program.window.welcome
    assert welcome.button.isVisible()
    welcome.other.click()
    dialog = program.window.findChild(QDialog, "connectDialog")
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    # One at a time, however often it is asked for.
    welcome.other.click()
    assert len(program.window.findChildren(QDialog, "connectDialog")) == 1


def test_what_needs_a_shop_with_a_sign_in_waits_for_one(program: Application) -> None:
    commands = program.window.commands
    assert all(commands[name].isEnabled() for name in COMMANDS)
    assert not commands["test_connection"].isEnabled()
    program.open_shop(a_shop_out_of_reach())
    assert commands["test_connection"].isEnabled()
    assert not commands["sign_in"].isEnabled()
    assert not commands["shop_settings"].isEnabled()


def test_another_way_of_declaring_is_reckoned_with_at_once(
    qtbot: QtBot, start: Starts, shop: Account
) -> None:
    program = start("--lang", "en")
    form = remarking(qtbot, program)
    assert about_the_remark(form) == []
    program.shops.connecting.connected.emit(structs.replace(shop, declaring="asf"))
    assert about_the_remark(form) == [FindingKind.DESCRIPTION_STAYS_HERE]
    program.shops.connecting.connected.emit(shop)
    assert about_the_remark(form) == []


def test_a_shop_is_opened_with_its_way_of_declaring(
    qtbot: QtBot, start: Starts, shop: Account, data_folder: Path
) -> None:
    database = open_database(data_folder)
    try:
        Accounts(database).change(shop.shop_id, lambda kept: structs.replace(kept, declaring="asf"))
    finally:
        database.close()
    form = remarking(qtbot, start("--lang", "en"))
    assert about_the_remark(form) == [FindingKind.DESCRIPTION_STAYS_HERE]


def remarking(qtbot: QtBot, program: Application) -> ShipForm:
    """The form of the open shop's only order, with a remark in it."""
    workspace = program.window.workspace
    assert program.shop is not None
    assert workspace is not None
    form = program.shop.desk.form
    qtbot.waitUntil(lambda: workspace.orders.model().rowCount() == 1)
    workspace.orders.pick_first()
    qtbot.waitUntil(lambda: form.order is not None)
    form.set_description("Thank you")
    return form


def about_the_remark(form: ShipForm) -> list[str]:
    return [finding.kind for finding in form.findings_for(Field.DESCRIPTION)]


def test_the_connection_of_any_shop_is_tested_in_words(program: Application, qtbot: QtBot) -> None:
    program.open_shop(a_shop_out_of_reach())
    program.window.commands["test_connection"].trigger()
    hands = Hands(program.window)
    qtbot.waitUntil(lambda: bool(hands.text("connectionTroubleEn")))
    assert hands.text("connectionTroubleZh")
    hands.click("checkCloseButton")


def test_a_closed_shop_is_left_once_whoever_sees_to_it(start: Starts) -> None:
    left: list[str] = []
    program = start("--lang", "en")
    program.open_shop(structs.replace(a_shop_out_of_reach(), leave=lambda: left.append("left")))
    last_words = program.close_shop()
    last_words()
    last_words()
    assert left == ["left"]


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
