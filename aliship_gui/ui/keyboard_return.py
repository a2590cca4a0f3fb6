"""Gives the keyboard back to the widget that had it before something was laid over the window."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def give_keyboard_back(before: QWidget | None) -> bool:
    """Whether it could be: the widget is still there, though its shop may be closed, and seen."""
    if before is None or not shiboken6.isValid(before) or not before.isVisible():
        return False
    before.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
