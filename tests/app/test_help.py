"""F1 explains the place where the cursor is; F6 walks the panes; the sheet and the box open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.ui.about_dialog import AboutDialog
from aliship_gui.ui.help_card import HelpCard
from aliship_gui.ui.shortcut_sheet import ShortcutSheet
from aliship_gui.ui.workspace import Workspace
from tests.app.conftest import Starts, a_shop_out_of_reach
from tests.fakes.cut_text import cut_texts
from tests.fakes.hands import wait_for

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(start: Starts, qtbot: QtBot) -> Application:
    """A program that speaks English, with an empty shop that cannot be reached."""
    program = start("--lang", "en")
    program.open_shop(a_shop_out_of_reach())
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return program


def panes(program: Application) -> Workspace:
    workspace = program.window.workspace
    assert workspace is not None
    return workspace


def press(program: Application, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window, key)


def title(program: Application) -> str:
    return panes(program).panel.en.toPlainText().partition("\n")[0]


def test_help_follows_the_cursor_and_goes_when_asked_again(program: Application) -> None:
    before = title(program)
    program.window.search.setFocus()
    press(program, Qt.Key.Key_F1)
    assert title(program) == "Finding an order"
    panes(program).statuses.list.setFocus()
    press(program, Qt.Key.Key_F1)
    assert title(program) == "The statuses at the left"
    press(program, Qt.Key.Key_F1)
    assert not program.window.dock.isVisible()
    press(program, Qt.Key.Key_F9)
    assert program.window.dock.isVisible()
    assert title(program) == before


@pytest.mark.parametrize(
    ("command", "place", "words"),
    [
        ("import", "", "Parcels from a file"),
        ("import", "importTable", "The rows of the file"),
        ("scan", "scanField", "Shipping with a scanner"),
        ("scan", "scanCarrierPicker", "The carrier of scanned parcels"),
        ("history", "historyTable", "The history"),
        ("slips", "", "Printing slips and addresses"),
    ],
)
def test_other_windows_explain_their_own_places(
    program: Application, qtbot: QtBot, command: str, place: str, words: str
) -> None:
    before = title(program)
    program.window.commands[command].trigger()
    qtbot.waitUntil(lambda: QApplication.activeWindow() not in (None, program.window))
    window = QApplication.activeWindow()
    assert window is not None
    widget = window.findChild(QWidget, place) if place else window
    assert widget is not None
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_F1)
    card = window.findChild(HelpCard)
    assert isinstance(card, HelpCard)
    assert card.isVisible()
    assert card.en.toPlainText().startswith(words)
    assert card.zh.toPlainText()
    assert title(program) == before
    QTest.keyClick(widget, Qt.Key.Key_F1)
    assert not card.isVisible()


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("connect", "Your app on the open platform"),
        ("shops", "Managing shops"),
        ("addresses", "How long addresses stay"),
        ("test_connection", "Testing the connection"),
    ],
)
def test_a_dialog_that_holds_the_window_explains_itself_too(
    program: Application, qtbot: QtBot, command: str, words: str
) -> None:
    program.window.commands[command].trigger()
    qtbot.waitUntil(lambda: QApplication.activeWindow() not in (None, program.window))
    dialog = QApplication.activeWindow()
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(program, Qt.Key.Key_F1)
    card = dialog.findChild(HelpCard)
    assert isinstance(card, HelpCard)
    assert card.isVisible()
    assert card.en.toPlainText().startswith(words)
    qtbot.waitUntil(lambda: not cut_texts(dialog))
    qtbot.waitUntil(lambda: card.height() >= card.sizeHint().height())
    press(program, Qt.Key.Key_F1)
    assert not card.isVisible()
    dialog.close()


def test_the_first_window_explains_itself(start: Starts, qtbot: QtBot) -> None:
    program = start("--lang", "en")
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    press(program, Qt.Key.Key_F1)
    card = program.window.welcome.findChild(HelpCard)
    assert isinstance(card, HelpCard)
    assert card.isVisible()
    assert card.en.toPlainText().startswith("Where to begin")


def test_help_stays_until_there_is_news(program: Application) -> None:
    panel = panes(program).panel
    before = panel.page
    program.window.search.setFocus()
    press(program, Qt.Key.Key_F1)
    panel.show_page(before)
    assert title(program) == "Finding an order"
    panel.end_help()
    assert panel.page == before


def test_the_panes_are_walked_both_ways(program: Application) -> None:
    program.window.search.setFocus()
    there = []
    for _ in range(3):
        press(program, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        there.append(focused.objectName())
    assert there == ["statusList", "handbookSearchEdit", "searchEdit"]
    QTest.keyClick(program.window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "handbookSearchEdit"


def test_the_sheet_is_saved_as_pdf(program: Application, qtbot: QtBot, tmp_path: Path) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_Slash, CONTROL)
    sheet = program.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    qtbot.waitUntil(sheet.isVisible)
    sheet.save_wanted.emit(tmp_path / "keys.pdf")
    qtbot.waitUntil(lambda: sheet.outcome.text() == "Saved: keys.pdf")
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    sheet.save_wanted.emit(tmp_path / "nowhere" / "keys.pdf")
    qtbot.waitUntil(lambda: sheet.outcome.text() == "Could not be saved: keys.pdf")


def test_the_sheet_follows_the_language(program: Application) -> None:
    program.window.commands["shortcuts"].trigger()
    program.looks.use_language("es")
    sheet = program.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    wait_for("its language", lambda: sheet.windowTitle() == "Atajos de teclado")


def test_a_closed_sheet_is_gone_and_comes_again(program: Application, tmp_path: Path) -> None:
    command, window = program.window.commands["shortcuts"], program.window
    command.trigger()
    first = window.findChild(ShortcutSheet)
    assert isinstance(first, ShortcutSheet)
    wait_for("the sheet", first.isVisible)
    # What became of it is told to nobody.
    first.save_wanted.emit(tmp_path / "keys.pdf")
    first.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChild(ShortcutSheet) is None
    wait_for("the file", (tmp_path / "keys.pdf").exists)
    command.trigger()
    again = window.findChild(ShortcutSheet)
    assert isinstance(again, ShortcutSheet)
    wait_for("the sheet again", again.isVisible)
    assert again.outcome.text() == ""


def test_the_box_tells_versions_and_licences_to_copy(program: Application, qtbot: QtBot) -> None:
    program.window.commands["about"].trigger()
    box = program.window.findChild(AboutDialog)
    assert isinstance(box, AboutDialog)
    parts = box.findChild(QListView, "componentList")
    licence = box.findChild(QPlainTextEdit, "licenceText")
    copy = box.findChild(QPushButton, "copyVersionsButton")
    assert parts is not None
    assert licence is not None
    assert copy is not None
    qtbot.waitUntil(lambda: parts.model().rowCount() > 20, timeout=20_000)
    assert "Permission is hereby granted" in licence.toPlainText()
    copy.click()
    copied = QGuiApplication.clipboard().text()
    for name in ("AliShip ", "Qt 6", "PySide6 6", "Python 3", "httpx ", "MIT", "LGPL"):
        assert name in copied
