"""The seller's own note about an error, kept on this computer."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from aliship_gui.ui.elided_button import ElidedButton
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates

_TYPING_PAUSE = 400
_HEIGHT = 72


class NoteBox(Retranslates, QWidget):
    """A button until there is something to say, then a field that keeps what is typed."""

    edited = Signal(str, str)
    """Key of the explanation and the text of its note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.button = ElidedButton()
        self.button.setObjectName("noteButton")
        self.button.setProperty("quiet", "true")
        self.button.clicked.connect(self._begin)
        self.heading = PlainLabel(role="heading")
        self.field = QPlainTextEdit()
        self.field.setObjectName("noteEdit")
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(_HEIGHT)
        self.field.textChanged.connect(self._typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button)
        column.addWidget(self.heading)
        column.addWidget(self.field)
        self.retranslate()
        self.show_note("", "")

    def show_note(self, key: str, text: str) -> None:
        """Show the note of an explanation; no key means that there is nothing to note."""
        if self._pause.isActive():
            self._tell()
        self._key = ""
        self.field.setPlainText(text)
        self._key = key
        self._show_field(filled=bool(text))

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.button.setText(self.tr("Not what I saw? Keep a note"))
        self.heading.setText(self.tr("Your own note"))
        self.field.setAccessibleName(self.tr("Your own note about this error"))
        self.field.setPlaceholderText(self.tr("What it was, and what helped. Only you see this."))

    def _begin(self) -> None:
        self._show_field(filled=True)
        self.field.setFocus()

    def _show_field(self, *, filled: bool) -> None:
        self.setVisible(bool(self._key))
        self.button.setVisible(not filled)
        self.heading.setVisible(filled)
        self.field.setVisible(filled)

    def _typed(self) -> None:
        if self._key:
            self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        self.edited.emit(self._key, self.field.toPlainText().strip())
