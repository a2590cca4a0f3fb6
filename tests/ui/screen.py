"""The screen of the tests: the program's own style, one window in front."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.theme import LIGHT, Appearance, apply_theme, current_colours

Show = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def painted_light(qapp: QApplication) -> None:
    """Fusion, in the light colours, however the test before painted the program."""
    if current_colours() is not LIGHT or not qapp.styleSheet():
        qapp.setStyle("Fusion")
        apply_theme(qapp, Appearance.LIGHT)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Puts a widget on the screen, in front of all others, and sees it off at the end."""

    def put_on_screen(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return put_on_screen
