"""A field with its label above and a word of help below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from aliship_gui.ui.labels import PlainLabel


class Labelled(QWidget):
    """The label is the field's buddy, and its words are the field's accessible name."""

    def __init__(self, edit: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = edit
        self.label = QLabel()
        self.label.setProperty("role", "heading")
        self.label.setBuddy(edit)
        self.help = PlainLabel(role="caption", wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(self._row)
        column.addWidget(self.help)

    def add_beside(self, widget: QWidget) -> None:
        """Put a button beside the field."""
        self._row.addWidget(widget)

    def say(self, label: str, help_words: str = "") -> None:
        """Set the words; `&` marks the letter for the keyboard."""
        self.label.setText(label)
        self.edit.setAccessibleName(label.replace("&", ""))
        self.edit.setAccessibleDescription(help_words)
        self.help.setText(help_words)
        self.help.setVisible(bool(help_words))
