"""Keyboard, mouse and eyes on the widgets of one window, found by their object names."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QObject,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QTextEdit, QWidget

from aliship_gui.ui.breaking_label import BreakingLabel

PATIENCE = 8_000
"""Milliseconds after which a thing that did not happen is held not to happen."""

_GLANCE = 5
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier

AnyObject = TypeVar("AnyObject", bound=QObject)


def wait_for(what: str, happened: Callable[[], bool], patience: int = PATIENCE) -> None:
    """Let the program work until something happened; fails with `what` when it does not."""
    deadline = QDeadlineTimer(patience)
    while not happened():
        if deadline.hasExpired():
            raise AssertionError(f"did not happen: {what}")
        let_work(_GLANCE)


def let_work(milliseconds: int) -> None:
    """Let the program work for so long, as it does while nobody touches it.

    `QTest.qWait` is no rest: it keeps the interpreter to itself, and worker threads stand still.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Hands:
    """Acts on a window as a person does; every method fails when its widget is not there."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def find(self, kind: type[AnyObject], name: str) -> AnyObject:
        """The object of this kind and name."""
        found = self.window.findChildren(kind, name)
        assert found, f"no {name} in the window"
        # One that was replaced a moment ago may still be there, hidden.
        return next(filter(_is_seen, found), found[0])

    def sees(self, name: str) -> bool:
        """Whether a widget of this name is there and can be seen."""
        return any(map(_is_seen, self.window.findChildren(QWidget, name)))

    def click(self, name: str) -> None:
        """Click a widget that can be seen and used."""
        wait_for(f"{name} to be seen", lambda: self.sees(name))
        widget = self.find(QWidget, name)
        assert widget.isEnabled(), f"{name} cannot be used"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def double_click(self, name: str) -> None:
        """Two clicks in quick succession, as an impatient hand does them."""
        widget = self.find(QWidget, name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton)

    def click_row(self, name: str, row: int) -> None:
        """Click a row of a list or a table, after bringing it into sight."""
        view = self.find(QAbstractItemView, name)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self.click_at(view.viewport(), view.visualRect(index).center())

    def click_at(self, widget: QWidget, spot: QPoint) -> None:
        """Click a place in a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, _NO_MODIFIER, spot)

    def trigger(self, name: str) -> None:
        """Choose a command from the menus."""
        action = self.find(QAction, name)
        assert action.isEnabled(), f"{name} cannot be chosen"
        action.trigger()

    def key(
        self, name: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NO_MODIFIER, held: int = 0
    ) -> None:
        """Press a key in a widget; `held` is how often it repeats before it is let go."""
        widget = self.find(QWidget, name) if name else self.window
        for repeated in range(held):
            press = QKeyEvent(
                QKeyEvent.Type.KeyPress, key, modifiers, "\r", autorep=repeated > 0, count=1
            )
            QCoreApplication.sendEvent(widget, press)
        QTest.keyClick(widget, key, modifiers)

    def replace(self, name: str, text: str) -> None:
        """Type over whatever stands in a field, letter by letter."""
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        if not text:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        for letter in text:
            self.type_letter(field, letter)

    def type_letter(self, field: QLineEdit, letter: str) -> None:
        """One letter: from the keyboard if it is there, else from an input method."""
        if letter.isascii() and unicodedata.category(letter) != "Cc":
            QTest.keyClicks(field, letter)
        else:
            self.commit(field, letter)

    def commit(self, field: QLineEdit, text: str) -> None:
        """Take over what an input method composed."""
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(field, event)

    def compose(self, field: QLineEdit, text: str) -> None:
        """Show what an input method is still composing."""
        QCoreApplication.sendEvent(field, QInputMethodEvent(text, []))

    def text(self, name: str) -> str:
        """What a label, a field or a text shows; "" while it is hidden."""
        widget = self.find(QWidget, name)
        if not widget.isVisible():
            return ""
        if isinstance(widget, QTextEdit):
            return widget.toPlainText()
        if isinstance(widget, BreakingLabel):
            return widget.said
        assert isinstance(widget, QLabel | QLineEdit), f"{name} shows no text"
        return widget.text()

    def rows(self, name: str, column: int = 0) -> list[str]:
        """The texts of a list, or of a table's column."""
        view = self.find(QAbstractItemView, name)
        model = view.model()
        return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]


def _is_seen(found: QObject) -> bool:
    return isinstance(found, QWidget) and found.isVisible()
