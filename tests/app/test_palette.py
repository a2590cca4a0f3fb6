"""The command palette on the real window, driven by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.ui.theme import current_colours
from aliship_gui.viewmodels.palette import PaletteRole
from tests.app.conftest import Starts, a_shop_out_of_reach

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(start: Starts, qtbot: QtBot) -> Application:
    program = start("--lang", "en")
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return program


def opened(program: Application) -> QLineEdit:
    QTest.keyClick(program.window, Qt.Key.Key_K, CONTROL)
    edit = program.window.findChild(QLineEdit, "paletteEdit")
    assert isinstance(edit, QLineEdit)
    assert edit.hasFocus()
    return edit


def listed(program: Application, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    view = program.window.findChild(QListView, "paletteList")
    assert isinstance(view, QListView)
    model = view.model()
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def take(edit: QLineEdit, text: str) -> None:
    edit.setText(text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_it_lists_every_command_language_and_appearance(program: Application) -> None:
    opened(program)
    keys = listed(program, PaletteRole.KEY)
    wanted = {f"command:{command.name}" for command, _ in program.window.commands}
    wanted |= {"language:zh", "language:en", "language:es", "appearance:dark"}
    assert wanted <= set(keys)
    assert [key for key in keys if key.startswith("status:")] == []


def test_without_a_shop_it_says_what_needs_one(program: Application) -> None:
    take(opened(program), "history")
    assert listed(program, PaletteRole.SECOND)[0] == "Open a shop first"
    edit = program.window.findChild(QLineEdit, "paletteEdit")
    assert edit is not None
    assert edit.isVisible()
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert not edit.isVisible()


def test_chinese_and_english_find_the_same_in_either_language(program: Application) -> None:
    for language, typed in (("en", "快捷键"), ("zh", "keyb"), ("es", "快捷键"), ("zh", "atajos")):
        program.looks.use_language(language)
        QApplication.processEvents()
        edit = opened(program)
        edit.setText(typed)
        assert listed(program, PaletteRole.KEY)[0] == "command:shortcuts"
        QTest.keyClick(edit, Qt.Key.Key_Escape)


def test_language_and_appearance_are_a_word_away(program: Application, qtbot: QtBot) -> None:
    take(opened(program), "dark")
    qtbot.waitUntil(lambda: current_colours().name == "dark")
    take(opened(program), "espa")
    qtbot.waitUntil(lambda: program.window.menuBar().actions()[0].text() == "&Pedidos")
    take(opened(program), "claro")
    qtbot.waitUntil(lambda: current_colours().name == "light")


def test_the_last_one_used_stands_first_also_after_a_restart(
    program: Application, start: Starts, qtbot: QtBot
) -> None:
    take(opened(program), "light")
    opened(program)
    assert listed(program, PaletteRole.KEY)[0] == "appearance:light"
    program.close()
    again = start("--lang", "en")
    again.window.show()
    again.window.activateWindow()
    qtbot.waitUntil(again.window.isActiveWindow)
    opened(again)
    assert listed(again, PaletteRole.KEY)[0] == "appearance:light"


def test_a_status_is_shown_and_the_cursor_returns(program: Application, qtbot: QtBot) -> None:
    program.open_shop(a_shop_out_of_reach())
    shop = program.shop
    assert shop is not None
    program.window.search.setFocus()
    edit = opened(program)
    take(edit, "已发货")
    qtbot.waitUntil(lambda: shop.desk.browser.key == "WAIT_BUYER_ACCEPT_GOODS")
    assert program.window.search.hasFocus()


def test_arrows_go_round_and_a_click_elsewhere_closes(program: Application) -> None:
    program.open_shop(a_shop_out_of_reach())
    edit = opened(program)
    view = program.window.findChild(QListView, "paletteList")
    assert isinstance(view, QListView)
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert view.currentIndex().row() == view.model().rowCount() - 1
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 0
    program.window.search.setFocus()
    assert not edit.isVisible()


def test_the_mouse_takes_one_as_well(program: Application, qtbot: QtBot) -> None:
    edit = opened(program)
    edit.setText("dark")
    view = program.window.findChild(QListView, "paletteList")
    assert isinstance(view, QListView)
    spot = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: current_colours().name == "dark")
    assert not edit.isVisible()
