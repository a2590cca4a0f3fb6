"""How a window or a dialog that takes a while to be made comes up."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from aliship_gui.viewmodels.in_turns import InTurns

_COMING = "comingUp"


def come_up(window: QWidget, making: Iterable[object] = ()) -> None:
    """Show a window in front of the others.

    One that was never shown comes in a later turn of the event loop: to make it has taken this
    one, and to lay it out takes as long again. Each step of `making`, which is what it still lacks,
    has a turn of its own before.
    """

    def show() -> None:
        window.show()
        window.activateWindow()

    if window.windowHandle() is not None:
        show()
        return
    if window.findChild(InTurns, _COMING, Qt.FindChildOption.FindDirectChildrenOnly) is not None:
        # Asked for twice: it is on its way, and would be shown half made.
        return
    turns = InTurns(window)
    turns.setObjectName(_COMING)
    turns.rested.connect(show)
    turns.take_later(iter(making))


def open_soon(dialog: QDialog) -> None:
    """Open a dialog that was just made, in the next turn of the event loop."""
    QTimer.singleShot(0, dialog, dialog.open)
