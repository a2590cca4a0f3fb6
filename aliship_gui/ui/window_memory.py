"""The window as it was left: place, size, panes, columns."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace

_VERSION = 1


class WindowMemory:
    """Keeps sizes and places in an .ini file beside the data, and nothing else.

    What is damaged, or of another version, is passed over: the window then looks as new.
    """

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def restore_window(self, window: MainWindow) -> None:
        """Put the window where it was, if that is still on a screen."""
        if not window.restoreGeometry(self._bytes("geometry")):
            room = QGuiApplication.primaryScreen().availableSize()
            window.resize(window.size().boundedTo(room))
        screens = QGuiApplication.screens()
        title = window.frameGeometry().adjusted(40, 0, -40, -window.height() + 40)
        if not any(screen.availableGeometry().intersects(title) for screen in screens):
            window.move(QGuiApplication.primaryScreen().availableGeometry().topLeft())

    def restore_panes(self, window: MainWindow, workspace: Workspace) -> None:
        """Give panes and columns the sizes that they had."""
        window.restoreState(self._bytes("panes"), _VERSION)
        for splitter in workspace.splitters:
            splitter.restoreState(self._bytes(splitter.objectName()))
        workspace.orders.horizontalHeader().restoreState(self._bytes("columns"))

    def keep(self, window: MainWindow) -> None:
        """Remember everything as it is now."""
        self._settings.setValue("geometry", window.saveGeometry())
        workspace = window.workspace
        if workspace is not None:
            self._settings.setValue("panes", window.saveState(_VERSION))
            for splitter in workspace.splitters:
                self._settings.setValue(splitter.objectName(), splitter.saveState())
            columns = workspace.orders.horizontalHeader().saveState()
            self._settings.setValue("columns", columns)
        self._settings.sync()

    def _bytes(self, name: str) -> QByteArray:
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()
