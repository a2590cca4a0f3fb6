"""A field for a secret: hidden, and shown for as long as the seller wants to look."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.retranslation import Retranslates


class SecretEdit(Retranslates, QLineEdit):
    """Shows dots until its button is pressed; what is in it is never kept anywhere by it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._reveal = QAction(self)
        self._reveal.setIcon(themed_icon("eye"))
        self._reveal.setObjectName(f"{name}Reveal")
        self._reveal.setCheckable(True)
        self._reveal.toggled.connect(self._show_letters)
        self.addAction(self._reveal, QLineEdit.ActionPosition.TrailingPosition)
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self._reveal.setText(self.tr("Show what is typed"))

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
