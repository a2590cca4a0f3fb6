"""The window as it was left: place, size, panes, columns, as texts that can be kept anywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QWidget

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace

_VERSION = 1

_BESIDE = ("importWindow", "scanWindow", "historyWindow", "paperWindow")
"""The windows that a seller works in beside the main one."""


def parts_of(name: str) -> str:
    """Under which name the panes and columns of a window beside the main one are kept."""
    return f"{name}.parts"


_ALL_BESIDE = (*_BESIDE, *map(parts_of, _BESIDE))

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
        columns = workspace.orders.horizontalHeader()
        seen[_columns_name(columns)] = columns.saveState()
    beside = window.beside.items()
    seen |= {f"window.{name}": state for name, state in beside if name in _ALL_BESIDE}
    return {name: state.toBase64().toStdString() for name, state in seen.items()}


def restore_window(window: MainWindow, remembered: Remembered) -> None:
    """Put the window where it was, if that is still on a screen.

    What is damaged, or of another version, is passed over: the window then looks as new.
    """
    window.restoreGeometry(_state(remembered("window.geometry")))
    come_to_a_screen(window)
    for name in _ALL_BESIDE:
        if kept := remembered(f"window.{name}"):
            window.beside.setdefault(name, _state(kept))


def come_to_a_screen(window: QWidget) -> None:
    """See that a window can be reached: on a screen that is there, and no larger than it.

    A window that fills its screen is left to the desktop.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    # By its title bar it can be moved.
    title = window.frameGeometry().adjusted(40, 0, -40, -window.height() + 40)
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    on = [room for room in rooms if room.intersects(title)]
    room = on[0] if on else QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    if not on:
        window.move(room.topLeft())


def restore_panes(window: MainWindow, workspace: Workspace, remembered: Remembered) -> None:
    """Give panes and columns the sizes, the order and the sorting that they had."""
    window.restoreState(_state(remembered("window.panes")), _VERSION)
    restore_splitters(workspace, remembered)
    columns = workspace.orders.horizontalHeader()
    columns.restoreState(_state(remembered(_columns_name(columns))))


def restore_splitters(workspace: Workspace, remembered: Remembered) -> None:
    """Give panes their sizes; again when more of them are there."""
    for splitter in workspace.splitters:
        splitter.restoreState(_state(remembered(f"window.{splitter.objectName()}")))


def _columns_name(columns: QHeaderView) -> str:
    # Qt would hide the columns that a later version of the program has more.
    return f"window.columns-{columns.count()}"


def _state(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("utf-8", "replace"))
