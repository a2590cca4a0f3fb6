"""What stands where nothing is to show: what is missing, and what to do next."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliship_gui.ui.labels import IconLabel, PlainLabel
from aliship_gui.ui.theme import current_colours

_WIDEST = 400
"""Logical pixels of a line; longer ones are hard to read."""


class _Parts(Struct, frozen=True):
    icon: IconLabel
    heading: PlainLabel
    words: PlainLabel
    button: QPushButton
    other: QPushButton


class EmptyState(QFrame):
    """An icon, a heading, a sentence and perhaps a button, or two.

    Mostly there is something to show, so its parts are made when it is shown for the first time.
    """

    action = Signal()
    other_action = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._icon_name = icon
        self._texts = ("", "", "", "")
        self._parts: _Parts | None = None

    @property
    def heading(self) -> PlainLabel:
        """What is missing."""
        return self._made().heading

    @property
    def words(self) -> PlainLabel:
        """What there is to say about it."""
        return self._made().words

    @property
    def button(self) -> QPushButton:
        """What to do about it."""
        return self._made().button

    @property
    def other(self) -> QPushButton:
        """What else can be done."""
        return self._made().other

    def show_text(self, heading: str, words: str, button: str = "", other: str = "") -> None:
        """Say what is missing; `button` is the text of what to do about it, "" for none.

        `other` is the text of a second thing that can be done.
        """
        self._texts = heading, words, button, other
        if self._parts is not None:
            self._write(self._parts)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook."""
        self._made()
        super().showEvent(event)

    def _made(self) -> _Parts:
        if self._parts is not None:
            return self._parts
        words = PlainLabel(role="muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMaximumWidth(_WIDEST)
        button, other = QPushButton(), QPushButton()
        button.setProperty("primary", "true")
        button.clicked.connect(self.action)
        other.clicked.connect(self.other_action)
        self._parts = parts = _Parts(
            IconLabel(48), PlainLabel(role="display"), words, button, other
        )
        self._lay_out(parts)
        self._write(parts)
        return parts

    def _lay_out(self, parts: _Parts) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(parts.words, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(parts.icon, 0, centre)
        column.addWidget(parts.heading, 0, centre)
        # Not aligned itself: a label that is does not get the height of its lines.
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(parts.button, 0, centre)
        column.addWidget(parts.other, 0, centre)
        column.addStretch()

    def _write(self, parts: _Parts) -> None:
        heading, words, button, other = self._texts
        parts.heading.setText(heading)
        parts.words.setText(words)
        # In a column that centres it, a label's height for its width is not asked for.
        parts.words.setMinimumHeight(max(0, parts.words.heightForWidth(parts.words.width())))
        for place, text in ((parts.button, button), (parts.other, other)):
            place.setText(text)
            place.setVisible(bool(text))
        parts.icon.show_icon(self._icon_name, current_colours().muted)
