"""How a window or a dialog that takes a while to be made comes up."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget


def come_up(window: QWidget) -> None:
    """Show a window in front of the others.

    One that was never shown comes in the next turn of the event loop: to make it has taken this
    one, and to lay it out takes as long again.
    """

    def show() -> None:
        window.show()
        window.activateWindow()

    if window.windowHandle() is None:
        QTimer.singleShot(0, window, show)
    else:
        show()


def open_soon(dialog: QDialog) -> None:
    """Open a dialog that was just made, in the next turn of the event loop."""
    QTimer.singleShot(0, dialog, dialog.open)
