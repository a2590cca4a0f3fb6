"""The shortcut sheet: every key on one page, to look at or to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.command_set import CommandSet
from aliship_gui.ui.file_asking import PDF, ask_where_to_save
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.shortcuts import ShortcutGroup, shortcut_groups

_SCROLL_BAR = 16
_NARROWEST = 368
"""Pixels of a column: the keys and about thirty letters."""


class ShortcutSheet(Retranslates, QDialog):
    """Stays open beside the window if wanted; says when it is to be printed or saved."""

    print_wanted = Signal()
    save_wanted = Signal(Path)
    """As PDF, there."""

    def __init__(self, commands: CommandSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self._commands = commands
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("shortcutScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.print_button = QPushButton(self)
        self.print_button.setObjectName("printShortcutsButton")
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button = QPushButton(self)
        self.save_button.setObjectName("saveShortcutsButton")
        self.save_button.clicked.connect(self._ask_where)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.outcome = PlainLabel(role="muted", wrap=True, parent=self)
        self._wording: Callable[[], str] = str
        bottom = QHBoxLayout()
        bottom.addWidget(self.print_button)
        bottom.addWidget(self.save_button)
        bottom.addWidget(self.outcome, 1)
        bottom.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._scroll, 1)
        column.addLayout(bottom)
        # From the outside in: under a style sheet a move styles all that is moved anew.
        self._page = QWidget(self._scroll.viewport())
        self._columns = _columns(self._page)
        self._scroll.setWidget(self._page)
        self._groups: list[_Group] = []
        self.retranslate()

    def making(self) -> Iterator[None]:
        """Put the keys on the page, some with each step; to be done before it is shown."""
        groups = shortcut_groups(self._commands)
        first = min(range(1, len(groups) + 1), key=lambda end: _height(groups, end))
        for place, group in enumerate(groups):
            box = _Group(self._page, len(group.rows))
            column = self._columns[place >= first]
            # Above what keeps the groups together at the top.
            column.insertWidget(column.count() - 1, box)
            box.say(group)
            self._groups.append(box)
            yield

    def tell(self, wording: Callable[[], str]) -> None:
        """Say what became of the printing or saving, in whichever language is spoken."""
        self._wording = wording
        self.outcome.setText(wording())

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.print_button.setText(self.tr("&Print …"))
        self.save_button.setText(self.tr("&Save as PDF …"))
        self.outcome.setText(self._wording())
        for box, group in zip(self._groups, shortcut_groups(self._commands), strict=False):
            box.say(group)

    def recolour(self) -> None:
        """See `Retranslates`: the style sheet does it."""

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: only now does the style tell how large the words are."""
        super().showEvent(event)
        self._scroll.setMinimumWidth(self._page.minimumSizeHint().width() + _SCROLL_BAR)
        page, room = self._page.sizeHint(), self.screen().availableSize()
        self.resize(
            min(page.width() + 64, room.width() - 80), min(page.height() + 100, room.height() - 80)
        )

    def _ask_where(self) -> None:
        title = self.tr("Save the shortcuts")
        ask_where_to_save(self, title, "aliship-shortcuts.pdf", (PDF,), self.save_wanted.emit)


def _columns(page: QWidget) -> tuple[QVBoxLayout, QVBoxLayout]:
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 8, 0)
    row.setSpacing(40)
    columns = QVBoxLayout(), QVBoxLayout()
    for column in columns:
        # Below its keys each group has room of its own.
        column.setSpacing(0)
        row.addLayout(column)
        column.addStretch(1)
    return columns


def _height(groups: list[ShortcutGroup], end: int) -> int:
    """Rows of the longer column when the first `end` groups stand in the left one."""
    rows = [len(group.rows) + 2 for group in groups]
    return max(sum(rows[:end]), sum(rows[end:]))


class _Group(QWidget):
    """A heading, and keys with what they do below each other."""

    def __init__(self, parent: QWidget, rows: int) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 136)
        grid.setColumnStretch(1, 1)
        self._heading = PlainLabel(role="heading", parent=self)
        grid.addWidget(self._heading, 0, 0, 1, 2)
        self._rows = [self._row(grid, place) for place in range(1, rows + 1)]
        self.setMinimumWidth(_NARROWEST)
        # As high as its words at the width that there is, and no higher.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, group: ShortcutGroup) -> None:
        """Show a group of as many rows, in whichever language it is."""
        self._heading.setText(group.heading)
        for (cap, done), (words, keys) in zip(self._rows, group.rows, strict=True):
            cap.setText(keys)
            done.setText(words)
        self.ensurePolished()

    def _row(self, grid: QGridLayout, place: int) -> tuple[PlainLabel, PlainLabel]:
        cap, done = PlainLabel(role="key", parent=self), PlainLabel(wrap=True, parent=self)
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(cap, place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(done, place, 1)
        return cap, done
