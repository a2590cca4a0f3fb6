"""What the desktop changes while the program runs: it follows, and stays in reach."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aliship_gui.ui.theme import Appearance, apply_theme, colours_for, current_colours
from tests.app.conftest import Starts


def the_desktop_changes_its_colours() -> None:
    """What Qt tells when somebody has changed the system's settings."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(hints.colorScheme())


def test_a_program_like_the_system_follows_it(qapp: QApplication, start: Starts) -> None:
    program = start()
    program.looks.use_appearance(Appearance.SYSTEM)
    system = colours_for(Appearance.SYSTEM)
    other = Appearance.LIGHT if system.name == "dark" else Appearance.DARK
    apply_theme(qapp, other)
    the_desktop_changes_its_colours()
    assert current_colours() is system


def test_chosen_colours_stay(qapp: QApplication, start: Starts) -> None:
    program = start()
    for chosen in (Appearance.DARK, Appearance.LIGHT):
        program.looks.use_appearance(chosen)
        the_desktop_changes_its_colours()
        assert current_colours() is colours_for(chosen)


def test_a_window_whose_screen_goes_comes_to_another(qtbot: QtBot, start: Starts) -> None:
    program = start()
    program.window.show()
    program.window.move(QPoint(20_000, 20_000))
    program.qt.screenRemoved.emit(QGuiApplication.primaryScreen())
    room = QGuiApplication.primaryScreen().availableGeometry()
    qtbot.waitUntil(lambda: room.contains(program.window.geometry().topLeft()))
