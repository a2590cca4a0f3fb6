"""What stands where nothing is to show: what is missing, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliship_gui.ui.labels import IconLabel, PlainLabel
from aliship_gui.ui.theme import current_colours

_WIDEST = 400
"""Logical pixels of a line; longer ones are hard to read."""


class EmptyState(QFrame):
    """An icon, a heading, a sentence and perhaps a button, or two."""

    action = Signal()
    other_action = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._icon_name = icon
        self._icon = IconLabel(48)
        self.heading = PlainLabel(role="display")
        self.words = PlainLabel(role="muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setMaximumWidth(_WIDEST)
        self.button = QPushButton()
        self.button.setProperty("primary", "true")
        self.button.clicked.connect(self.action)
        self.other = QPushButton()
        self.other.clicked.connect(self.other_action)
        centre = Qt.AlignmentFlag.AlignHCenter
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.words, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(self._icon, 0, centre)
        column.addWidget(self.heading, 0, centre)
        # Not aligned itself: a label that is does not get the height of its lines.
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self.button, 0, centre)
        column.addWidget(self.other, 0, centre)
        column.addStretch()
        self.button.hide()
        self.other.hide()

    def show_text(self, heading: str, words: str, button: str = "", other: str = "") -> None:
        """Say what is missing; `button` is the text of what to do about it, "" for none.

        `other` is the text of a second thing that can be done.
        """
        self.heading.setText(heading)
        self.words.setText(words)
        # In a column that centres it, a label's height for its width is not asked for.
        self.words.setMinimumHeight(self.words.heightForWidth(self.words.width()))
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.other.setText(other)
        self.other.setVisible(bool(other))
        self._icon.show_icon(self._icon_name, current_colours().muted)
