"""Asks for a new session key when the old one ran out."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.labels import PlainLabel


class SignInDialog(QDialog):
    """`session` is what was entered, "" to go on with the key there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signInDialog")
        self.setWindowTitle(self.tr("Sign in again"))
        words = PlainLabel(
            self.tr(
                "The platform no longer accepts this shop's session key. Everything that waits "
                "to be sent is kept. Paste a new session key, or leave the field empty to try "
                "the present one again. The key stays in memory only."
            ),
            wrap=True,
        )
        words.setMinimumWidth(380)
        self.field = QLineEdit()
        self.field.setObjectName("sessionEdit")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Session key"))
        label = QLabel(self.tr("&Session key"))
        label.setBuddy(self.field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(words)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(buttons)

    @property
    def session(self) -> str:
        """The new session key without the spaces it was pasted with, "" for none."""
        return self.field.text().strip()
