"""A question before something that cannot be undone; the harmless answer is Enter's."""

from __future__ import annotations

from dataclasses import dataclass

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

    def __init__(self, name: str, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Dialog")
        self.setWindowTitle(question.title)
        self.banner = Banner(f"{name}Banner")
        self.yes = self._button(f"{name}YesButton", question.yes)
        self.yes.clicked.connect(self.accept)
        self.no = self._button(f"{name}NoButton", question.no)
        self.no.clicked.connect(self.reject)
        self.no.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.yes)
        buttons.addStretch()
        buttons.addWidget(self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(question.heading, role="title", wrap=True))
        column.addWidget(PlainLabel(question.words, wrap=True))
        column.addWidget(self.banner)
        column.addStretch()
        column.addLayout(buttons)
        self.setFixedWidth(480)
        self.no.setFocus()

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
