"""Hands that do anything that can be done with what is on the screen, in no order at all."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from aliship_gui.app.application import Application
from aliship_gui.ui.languages import shipped_languages
from aliship_gui.ui.theme import Appearance

T = TypeVar("T")
AnyWidget = TypeVar("AnyWidget", bound=QWidget)

_QUIT = "quit"
_WORDS = (
    *("LX123456785CN", "RB000000019CN", "00340434161094012345", "8100055433007361", "CPAM", "-326"),
    *(
        "=1+1",
        "https://example.org/{number}",
        "a\tb",
        "  ",
        "x" * 300,
        "运单号",
        "ñandú",
        "\u202eabc",
    ),
)
_NO, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_KEYS = (
    *((Qt.Key.Key_A, _CTRL), (Qt.Key.Key_C, _CTRL), (Qt.Key.Key_V, _CTRL), (Qt.Key.Key_D, _CTRL)),
    *((Qt.Key.Key_Return, _CTRL), (Qt.Key.Key_Return, _NO), (Qt.Key.Key_Escape, _NO)),
    *((Qt.Key.Key_Tab, _NO), (Qt.Key.Key_Down, _NO), (Qt.Key.Key_Down, _SHIFT)),
    *((Qt.Key.Key_End, _SHIFT), (Qt.Key.Key_F2, _NO), (Qt.Key.Key_Delete, _NO)),
)
_FIRST_ROWS = 20


Fate = Callable[[random.Random], str]
"""Something that happens to the program besides; tells what it was."""


class RandomHands:
    """Acts on the windows of a program; `acts` tells what was done, the latest last."""

    def __init__(self, program: Application, seed: int, fates: Iterable[Fate] = ()) -> None:
        self._program = program
        self._fates = tuple(fates)
        self._random = random.Random(seed)
        self.acts: list[str] = []
        self._deeds: Sequence[Callable[[], None]] = (
            *[self._trigger] * 6,
            *[self._click] * 5,
            *[self._pick_row] * 6,
            *[self._type] * 4,
            *[self._press] * 3,
            *[self._go_to_field] * 3,
            *[self._close] * 2,
            *(self._pick_entry, self._change_looks, self._resize),
            *[self._suffer] * len(self._fates),
        )
        # The program's end would be the end of everything.
        program.window.commands[_QUIT].setEnabled(False)

    def act(self) -> None:
        """Do one thing. Dialogs of the system's are closed: hands do not find out of them."""
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QFileDialog) or (modal and modal.inherits("QAbstractPrintDialog")):
            self._note("close", modal)
            modal.close()
        else:
            self._random.choice(self._deeds)()

    def _trigger(self) -> None:
        open_to = [action for _c, action in self._program.window.commands if action.isEnabled()]
        if not QApplication.activeModalWidget():
            action = self._random.choice(open_to)
            self.acts.append(f"trigger {action.text()}")
            action.trigger()

    def _click(self) -> None:
        buttons = [b for b in self._seen(QAbstractButton) if not _opens_menu(b)]
        self._on_one(buttons, "click", QAbstractButton.click)

    def _pick_row(self) -> None:
        def has_rows(view: QAbstractItemView) -> bool:
            # The list of a closed box may go while others are looked at.
            if isinstance(view, QHeaderView) or not shiboken6.isValid(view):
                return False
            return view.model() is not None and view.model().rowCount() > 0

        self._on_one(filter(has_rows, self._seen(QAbstractItemView)), "row", self._click_row)

    def _click_row(self, view: QAbstractItemView) -> None:
        model = view.model()
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        row = self._random.randrange(min(model.rowCount(), _FIRST_ROWS))
        index = model.index(row, self._random.randrange(columns))
        view.scrollTo(index)
        held = self._random.choice((_NO, _NO, _CTRL, _SHIFT))
        spot = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, spot)

    def _type(self) -> None:
        field, words = QApplication.focusWidget(), self._random.choice(_WORDS)
        if field is None:
            return
        self._note(f"type {words[:20]!r}", field)
        # QTest knows the letters of ASCII only.
        if words.isascii():
            QTest.keyClicks(field, words)
        else:
            QGuiApplication.clipboard().setText(words)
            QTest.keyClick(field, Qt.Key.Key_V, _CTRL)

    def _press(self) -> None:
        field, (key, held) = QApplication.focusWidget(), self._random.choice(_KEYS)
        if field is not None:
            self._note(f"press {key.name} {held.name}", field)
            QTest.keyClick(field, key, held)

    def _go_to_field(self) -> None:
        fields = [*self._seen(QLineEdit), *self._seen(QTextEdit), *self._seen(QComboBox)]
        self._on_one(fields, "go to", QWidget.setFocus)

    def _pick_entry(self) -> None:
        def pick(box: QComboBox) -> None:
            box.setCurrentIndex(self._random.randrange(box.count()))
            box.activated.emit(box.currentIndex())

        self._on_one([box for box in self._seen(QComboBox) if box.count()], "entry", pick)

    def _close(self) -> None:
        beside = [window for window in _windows() if window is not self._program.window]
        self._on_one(beside, "close", QWidget.close)

    def _change_looks(self) -> None:
        language = self._random.choice(list(shipped_languages()))
        appearance = self._random.choice(list(Appearance))
        self.acts.append(f"look {language} {appearance}")
        self._program.looks.use_language(language)
        self._program.looks.use_appearance(appearance)

    def _resize(self) -> None:
        self.acts.append("resize")
        width, height = self._random.randrange(600, 1500), self._random.randrange(500, 1000)
        self._program.window.resize(width, height)

    def _suffer(self) -> None:
        # Nothing of the kind is done while a window asks something.
        if not QApplication.activeModalWidget():
            self.acts.append(self._random.choice(self._fates)(self._random))

    # How ------------------------------------------------------------------------------------

    def _seen(self, kind: type[AnyWidget]) -> list[AnyWidget]:
        """What can be used now: where a window stands before the others, only in that."""
        modal = QApplication.activeModalWidget()
        windows = [modal] if modal is not None else _windows()
        found = [widget for window in windows for widget in window.findChildren(kind)]
        return [widget for widget in found if widget.isVisible() and widget.isEnabled()]

    def _on_one(self, things: Iterable[AnyWidget], what: str, do: Callable[..., object]) -> None:
        choice = list(things)
        if choice:
            thing = self._random.choice(choice)
            self._note(what, thing)
            do(thing)

    def _note(self, what: str, thing: QObject) -> None:
        self.acts.append(f"{what} {thing.objectName() or type(thing).__name__}")


def _windows() -> list[QWidget]:
    tops = QApplication.topLevelWidgets()
    return [window for window in tops if window.isVisible() and not isinstance(window, QMenu)]


def _opens_menu(button: QAbstractButton) -> bool:
    """Qt waits in a loop of its own until that menu is closed."""
    return isinstance(button, QPushButton | QToolButton) and button.menu() is not None
