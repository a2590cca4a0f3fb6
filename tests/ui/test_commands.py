"""The table of commands: each is within reach of the keyboard, none takes another's keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.command_set import CommandSet
from aliship_gui.ui.commands import COMMANDS, Menu, spoken
from aliship_gui.ui.languages import shipped_languages
from aliship_gui.ui.shortcuts import shortcut_document, shortcut_groups
from tests.viewmodels.languages import Speak


@pytest.fixture
def commands(qtbot: QtBot) -> Iterator[CommandSet]:
    window = QWidget()
    qtbot.addWidget(window)
    made = CommandSet(window)
    made.retranslate()
    yield made
    window.close()


def letter(text: str) -> str:
    found = re.search(r"&(\w)", text)
    return found.group(1).lower() if found else ""


def test_no_two_commands_have_the_same_keys(commands: CommandSet) -> None:
    keys = Counter(
        action.shortcut().toString() for _, action in commands if not action.shortcut().isEmpty()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_command_has_keys(commands: CommandSet) -> None:
    assert [command.name for command, action in commands if action.shortcut().isEmpty()] == []


@pytest.mark.parametrize("code", sorted(shipped_languages()))
def test_every_menu_has_a_letter_of_its_own(speak: Speak, code: str) -> None:
    speak(code)
    assert len({letter(menu.words) for menu in Menu}) == len(Menu)


def test_the_menus_hold_every_command_once(commands: CommandSet) -> None:
    held: list[QAction] = []
    for which in Menu:
        menu = QMenu()
        commands.fill(menu, which)
        held += [action for action in menu.actions() if not action.isSeparator()]
    assert sorted(action.objectName() for action in held) == sorted(
        f"{command.name}Action" for command in COMMANDS
    )


def test_the_sheet_tells_every_key_under_its_menu(commands: CommandSet) -> None:
    groups = shortcut_groups(commands)
    told = {(words, keys) for group in groups for words, keys in group.rows}
    native = QKeySequence.SequenceFormat.NativeText
    for command, action in commands:
        if not action.shortcut().isEmpty():
            assert (spoken(command.words), action.shortcut().toString(native)) in told
    assert [group.heading for group in groups[:3]] == ["Orders", "Edit", "Shops"]


def test_the_sheet_for_paper_speaks_the_interface_language(
    speak: Speak, commands: CommandSet
) -> None:
    speak("zh")
    text = shortcut_document(shortcut_groups(commands), "快捷键 <b>").toPlainText()
    assert "快捷键 <b>" in text
    assert "声明发货" in text
    assert "Declare shipment" not in text


def test_commands_that_have_an_icon_show_it(commands: CommandSet) -> None:
    shown = {command.name for command, action in commands if not action.icon().isNull()}
    assert shown == {command.name for command in COMMANDS if command.icon}
