"""The keyboard goes back to where it was, if that is still there."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtWidgets import QLineEdit, QWidget

from aliship_gui.ui.keyboard_return import give_keyboard_back
from tests.ui.screen import Show


@pytest.fixture
def window(show: Show) -> QWidget:
    """With the keyboard in the second of its fields."""
    window = QWidget()
    for name in ("first", "second"):
        QLineEdit(window).setObjectName(name)
    show(window)
    field(window, "second").setFocus()
    return window


def field(window: QWidget, name: str) -> QLineEdit:
    found = window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def test_it_goes_back(window: QWidget) -> None:
    first = field(window, "first")
    assert give_keyboard_back(first)
    assert window.focusWidget() is first


def test_not_to_what_is_hidden_or_gone_or_never_was(window: QWidget) -> None:
    first, second = field(window, "first"), field(window, "second")
    first.hide()
    assert not give_keyboard_back(first)
    shiboken6.delete(first)
    assert not give_keyboard_back(first)
    assert not give_keyboard_back(None)
    assert window.focusWidget() is second
