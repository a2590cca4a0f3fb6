"""How far along a progress bar is."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar


def show_value(bar: QProgressBar, value: int) -> None:
    """Have the next paint show it.

    Qt would paint at once, and with the bar whatever else in its window waits to be painted.
    """
    bar.setUpdatesEnabled(False)
    bar.setValue(value)
    bar.setUpdatesEnabled(True)
