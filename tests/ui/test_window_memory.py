"""The window comes back as it was left, and never where nobody can reach it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.window_memory import WindowMemory
from aliship_gui.ui.workspace import Workspace
from tests.viewmodels.shop_desk import ShopDesk


def a_window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    return window


def test_sizes_and_columns_come_back(qtbot: QtBot, shop: ShopDesk, tmp_path: Path) -> None:
    window, panes = a_window(qtbot), Workspace(shop.desk)
    window.show_workspace(panes)
    window.resize(1000, 700)
    panes.orders.horizontalHeader().resizeSection(2, 222)
    WindowMemory(tmp_path).keep(window)
    again, new_panes = a_window(qtbot), Workspace(shop.desk)
    again.show_workspace(new_panes)
    memory = WindowMemory(tmp_path)
    memory.restore_window(again)
    memory.restore_panes(again, new_panes)
    # The screen of the tests is narrower than the window; its height fits.
    assert again.height() == 700
    assert new_panes.orders.horizontalHeader().sectionSize(2) == 222


@pytest.mark.parametrize("content", [b"", b"[General]\ngeometry=nonsense\n", b"\xff\x00\xff"])
def test_a_damaged_memory_is_passed_over(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "window.ini").write_bytes(content)
    window = a_window(qtbot)
    size = window.size()
    WindowMemory(tmp_path).restore_window(window)
    room = QGuiApplication.primaryScreen().availableSize()
    assert window.size() == size.boundedTo(room).expandedTo(window.minimumSize())


def test_a_window_that_was_left_on_a_screen_that_is_gone_is_reachable(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = a_window(qtbot)
    window.setGeometry(QRect(20_000, 20_000, 1000, 700))
    memory = WindowMemory(tmp_path)
    memory.keep(window)
    again = a_window(qtbot)
    memory.restore_window(again)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(again.geometry().topLeft())
