"""Eyes and hands for a tour: waits for what a person would wait for, types, clicks, looks."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTableView, QWidget

from aliship_gui.app.application import Application

PATIENCE = 8_000
"""Milliseconds after which a thing that did not happen is held not to happen."""

# A proxy that the environment names does not lead to this computer's own addresses.
_BROWSER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class NotSeen(Exception):
    """Something that a step was to show did not show; the text says what."""


class Guide:
    """Acts on a running program as a person does, and reads what a person would read."""

    def __init__(self, application: Application, base_url: str) -> None:
        self.application = application
        self.window = application.window
        self._base_url = base_url

    def find(self, kind: type[Any], name: str) -> Any:
        """The widget of this kind and object name."""
        found = self.window.findChild(kind, name)
        if found is None:
            raise NotSeen(f"no {name} in the window")
        return found

    def wait(self, what: str, happened: Callable[[], bool]) -> None:
        """Let the program work until something happened; raises NotSeen after `PATIENCE`."""
        deadline = QDeadlineTimer(PATIENCE)
        while not happened():
            if deadline.hasExpired():
                raise NotSeen(what)
            self._let_work(10)

    def rest(self) -> None:
        """Let what was asked for be painted."""
        self._let_work(60)

    def type_into(self, name: str, text: str) -> None:
        """Replace a field's text, key by key."""
        field: QLineEdit = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        if not text:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        for letter in text:
            QTest.keyClicks(field, letter)
        self.rest()

    def press(self, name: str) -> None:
        """Click a button; raises NotSeen when it cannot be clicked."""
        button: QAbstractButton = self.find(QAbstractButton, name)
        if not button.isVisible() or not button.isEnabled():
            raise NotSeen(f"{name} cannot be pressed")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key."""
        QTest.keyClick(widget, key)
        self.rest()

    def pick_row(self, row: int) -> None:
        """Click a row of the order table."""
        table: QTableView = self.find(QTableView, "orderTable")
        table.scrollTo(table.model().index(row, 0))
        spot = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
        self.rest()

    def picture(self) -> QPixmap:
        """The window as a person sees it, with whatever pops up over it."""
        self.rest()
        picture = self.window.grab()
        painter = QPainter(picture)
        # A dialog stands before the window that it belongs to.
        for widget in sorted(QApplication.topLevelWidgets(), key=_depth):
            if widget is not self.window and widget.isVisible():
                corner = widget.pos() - self.window.mapToGlobal(QPoint(0, 0))
                painter.drawPixmap(corner, widget.grab())
        painter.end()
        return picture

    def ledger(self) -> list[dict[str, Any]]:
        """Every declaration that took effect, from the practice shop itself."""
        entries: list[dict[str, Any]] = self._ask("/_sandbox/ledger")
        return entries

    def orders(self, status: str) -> list[dict[str, Any]]:
        """The practice shop's orders of a status: id, country, origin."""
        answer = self._ask(f"/_sandbox/orders?status={status}")
        orders: list[dict[str, Any]] = answer["orders"] if isinstance(answer, dict) else answer
        return orders

    def _ask(self, path: str) -> Any:
        with _BROWSER.open(self._base_url + path, timeout=5) as answer:
            return json.load(answer)

    def _let_work(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def _depth(widget: QWidget) -> int:
    """How many windows a window belongs to, one inside the other."""
    above = widget.parentWidget()
    return 0 if above is None else 1 + _depth(above.window())
