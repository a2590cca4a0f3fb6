"""Windows beside the main one that show a shop go when it is closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.conftest import Starts
from tests.fakes.hands import Hands


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("command", ["history", "import", "scan", "slips", "address_sheet"])
def test_it_shows_no_shop_that_is_closed(start: Starts, qtbot: QtBot, command: str) -> None:
    program = start("--lang", "en")
    program.window.show()
    hands = Hands(program.window)
    qtbot.waitUntil(lambda: bool(hands.rows("orderTable")))
    hands.click_row("orderTable", 0)
    program.window.commands[command].trigger()
    qtbot.waitUntil(lambda: len(windows()) == 2)
    program.close_shop()()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert windows() == {"mainWindow"}


def windows() -> set[str]:
    return {window.objectName() for window in QApplication.topLevelWidgets() if window.isVisible()}
