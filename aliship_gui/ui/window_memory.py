"""The window as it was left: place, size, panes, columns, as texts that can be kept anywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace

_VERSION = 1

Remembered = Callable[[str], str]
"""What was kept under a name; "" for nothing."""


def sight_of(window: MainWindow) -> dict[str, str]:
    """Everything as it is now, by name."""
    seen = {"window.geometry": window.saveGeometry()}
    workspace = window.workspace
    if workspace is not None:
        seen["window.panes"] = window.saveState(_VERSION)
        for splitter in workspace.splitters:
            seen[f"window.{splitter.objectName()}"] = splitter.saveState()
        seen["window.columns"] = workspace.orders.horizontalHeader().saveState()
    return {name: state.toBase64().toStdString() for name, state in seen.items()}


def restore_window(window: MainWindow, remembered: Remembered) -> None:
    """Put the window where it was, if that is still on a screen.

    What is damaged, or of another version, is passed over: the window then looks as new.
    """
    if not window.restoreGeometry(_state(remembered("window.geometry"))):
        room = QGuiApplication.primaryScreen().availableSize()
        window.resize(window.size().boundedTo(room))
    screens = QGuiApplication.screens()
    title = window.frameGeometry().adjusted(40, 0, -40, -window.height() + 40)
    if not any(screen.availableGeometry().intersects(title) for screen in screens):
        window.move(QGuiApplication.primaryScreen().availableGeometry().topLeft())


def restore_panes(window: MainWindow, workspace: Workspace, remembered: Remembered) -> None:
    """Give panes and columns the sizes that they had."""
    window.restoreState(_state(remembered("window.panes")), _VERSION)
    for splitter in workspace.splitters:
        splitter.restoreState(_state(remembered(f"window.{splitter.objectName()}")))
    columns = _state(remembered("window.columns"))
    workspace.orders.horizontalHeader().restoreState(columns)


def _state(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("utf-8", "replace"))
