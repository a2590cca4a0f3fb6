"""The program begins with the shop that was open when it ended, and nothing flashes by before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from aliship_gui.app import appearing, create
from aliship_gui.app.application import Application
from aliship_gui.app.outside import Outside
from aliship_gui.app.shop_keys import LAST_SHOP, NO_SHOP
from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.store.accounts import Account
from aliship_gui.store.database import open_database
from aliship_gui.store.paths import DATABASE_NAME
from aliship_gui.store.settings import SettingsStore
from tests.app.conftest import Starts, end
from tests.benchmarks.programs.painted import Painted
from tests.fakes.key_store import FakeKeyStore
from tests.stray_logs import StrayLogs


def keep_last(data_folder: Path, shop_id: str) -> None:
    database = open_database(data_folder)
    try:
        SettingsStore(database).set(LAST_SHOP, shop_id)
    finally:
        database.close()


@pytest.mark.parametrize("paint_first", [True, False])
def test_it_is_open_before_the_window_is_shown(
    start: Starts, shop: Account, *, paint_first: bool
) -> None:
    program = start(paint_first=paint_first)
    assert program.shop is not None
    assert program.shop.keys.shop_id == shop.shop_id
    assert program.window.windowTitle() == "Lamps – AliShip"


def test_its_orders_come_without_the_welcome_before_them(
    qtbot: QtBot, start: Starts, shop: Account
) -> None:
    program = start(paint_first=True)
    program.show()
    workspace = program.window.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.orders.model().rowCount() == 1)
    assert not program.window.welcome.isVisible()


def test_its_orders_are_in_the_first_picture(
    qtbot: QtBot, data_folder: Path, shop: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However busy the machine is with other tests.
    monkeypatch.setattr(appearing, "_ORDERS_WITHIN", 10_000)
    words = ["--data-dir", str(data_folder), "--lang", "en"]
    program = create(words, {}, Outside(FakeKeyStore()), paint_first=True)
    rows: list[int] = []

    def painted() -> None:
        workspace = program.window.workspace
        rows.append(workspace.orders.model().rowCount() if workspace is not None else -1)

    watch = Painted(program.window, painted)
    try:
        program.show()
        qtbot.waitUntil(lambda: bool(rows))
        assert rows[0] == 1
    finally:
        program.window.removeEventFilter(watch)
        end(program)


def test_the_practice_shop_is_opened_again(
    qtbot: QtBot, start: Starts, data_folder: Path, shop: Account
) -> None:
    keep_last(data_folder, PRACTICE_ID)
    program = start()
    assert program.shop is not None
    assert program.shop.keys.is_practice
    lets_it_read(qtbot, program)


@pytest.mark.parametrize("gone", [NO_SHOP, "shop-that-was-forgotten"])
def test_without_it_there_is_the_welcome(
    start: Starts, data_folder: Path, shop: Account, gone: str
) -> None:
    keep_last(data_folder, gone)
    program = start("--lang", "en", paint_first=True)
    program.window.show()
    assert program.shop is None
    assert program.window.welcome.button.isVisible()


@pytest.mark.parametrize("paint_first", [True, False])
def test_shops_that_cannot_be_read_are_told_once_and_hold_nothing_up(
    qtbot: QtBot,
    start: Starts,
    data_folder: Path,
    shop: Account,
    stray_logs: StrayLogs,
    *,
    paint_first: bool,
) -> None:
    stray_logs.expect("a defect of this program")
    with closing(sqlite3.connect(data_folder / DATABASE_NAME)) as connection:
        connection.execute("DROP TABLE shops")
        connection.commit()
    program = start("--lang", "en", paint_first=paint_first)
    program.show()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)))
    (box,) = program.window.findChildren(QMessageBox)
    assert box.text()
    assert program.window.welcome.isVisible()
    box.close()


def test_a_window_that_is_shown_late_does_what_it_offers(
    qtbot: QtBot, data_folder: Path, shop: Account
) -> None:
    """The disk takes longer to tell of earlier times than anybody would wait for a window."""
    keep_last(data_folder, NO_SHOP)
    busy = sqlite3.connect(data_folder / DATABASE_NAME)
    busy.execute("PRAGMA locking_mode = EXCLUSIVE")
    busy.execute("BEGIN EXCLUSIVE")
    words = ["--data-dir", str(data_folder), "--lang", "en"]
    program = create(words, {}, Outside(FakeKeyStore()), paint_first=True)
    try:
        program.show()
        qtbot.waitUntil(program.window.isVisible)
        assert not program.is_ready
        qtbot.waitUntil(lambda: opens_practice(program))
        busy.close()
        qtbot.waitUntil(lambda: program.is_ready)
        assert opens_practice(program)
        lets_it_read(qtbot, program)
    finally:
        busy.close()
        end(program)


def opens_practice(program: Application) -> bool:
    """Whether a click on the welcome did it; who clicks before the first picture clicks again."""
    if program.shop is None:
        window, button = program.window, program.window.welcome.button
        # As the mouse does: the window's own surface hears of it first.
        spot = button.mapTo(window, button.rect().center())
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    return program.shop is not None and program.shop.keys.is_practice


def lets_it_read(qtbot: QtBot, program: Application) -> None:
    """Nothing is left half read in the practice shop when the test ends."""
    qtbot.waitUntil(lambda: bool(program.window.age.text()))
    qtbot.waitUntil(lambda: not program.window.progress.isVisibleTo(program.window))
