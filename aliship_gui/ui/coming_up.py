"""How a window or a dialog that takes a while to be made comes up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from aliship_gui.viewmodels.in_turns import InTurns


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
    turns = InTurns(window)
    turns.rested.connect(show)
    turns.take(_later(making))


def open_soon(dialog: QDialog) -> None:
    """Open a dialog that was just made, in the next turn of the event loop."""
    QTimer.singleShot(0, dialog, dialog.open)


def _later(steps: Iterable[object]) -> Iterator[object]:
    yield None
    yield from steps
