"""Commands belong to the window: whatever shops were open in it, they act on the present one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from tests.app.conftest import Starts, a_shop_out_of_reach

ENDS_THE_PROGRAM = "quit"


def test_no_command_reaches_for_a_shop_that_was_closed(start: Starts, qtbot: QtBot) -> None:
    program = start("--lang", "en")
    program.window.show()
    for shop_id in ("one", "two", "three"):
        program.open_shop(a_shop_out_of_reach(shop_id))
        save_view(program, qtbot)
    for command, action in program.window.commands:
        if command.name != ENDS_THE_PROGRAM:
            # What it raises fails the test.
            use(action, program)


def save_view(program: Application, qtbot: QtBot) -> None:
    shop = program.shop
    assert shop is not None
    shop.views.save("mine")
    qtbot.waitUntil(lambda: bool(shop.views.views))


def use(action: QAction, program: Application) -> None:
    if action.isEnabled():
        action.trigger()
        QCoreApplication.processEvents()
    for window in QApplication.topLevelWidgets():
        if window is not program.window and window.isVisible():
            window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
