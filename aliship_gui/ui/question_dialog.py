"""A question before something that cannot be undone; the harmless answer is Enter's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliship_gui.ui.banner import Banner
from aliship_gui.ui.labels import PlainLabel


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a question, in the interface language; `yes` does it, `no` leaves it."""

    title: str
    heading: str
    words: str
    yes: str
    no: str


class QuestionDialog(QDialog):
    """Accepted when the seller means it. `banner` has room for what should be known before."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Dialog")
        self.banner = Banner(f"{name}Banner")
        self.yes = self._button(f"{name}YesButton")
        self.yes.clicked.connect(self.accept)
        self.no = self._button(f"{name}NoButton")
        self.no.clicked.connect(self.reject)
        self.no.setDefault(True)
        self._heading = PlainLabel(role="title", wrap=True)
        self._words = PlainLabel(wrap=True, selectable=True)
        self._words.setObjectName(f"{name}Words")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.yes)
        buttons.addStretch()
        buttons.addWidget(self.no)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        column.addWidget(self.banner)
        column.addStretch()
        column.addLayout(buttons)
        self.setFixedWidth(480)
        self.no.setFocus()

    def ask(self, question: Question) -> None:
        """Put the words of the question in."""
        self.setWindowTitle(question.title)
        self._heading.setText(question.heading)
        self._words.setText(question.words)
        self.yes.setText(question.yes)
        self.no.setText(question.no)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: only now are fonts what they will be, and lines as tall as they are."""
        super().showEvent(event)
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))

    @staticmethod
    def _button(name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
