"""Asks for how long buyers' addresses stay on this computer."""

from __future__ import annotations

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.labels import PlainLabel


class AddressKeepingDialog(QDialog):
    """`days` is the seller's choice once it was accepted: 0 for not at all, `most` at most."""

    def __init__(self, days: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("addressKeepingDialog")
        self.setWindowTitle(self.tr("Buyers' addresses"))
        words = PlainLabel(
            self.tr(
                "Addresses, telephone numbers and buyers' names are needed until a parcel has "
                "arrived. After that they are deleted from this computer; the platform still has "
                "them, and an order that you open again shows its address. Numbers, items, "
                "parcels and the buyer's login stay."
            ),
            wrap=True,
        )
        words.setMinimumWidth(420)
        self.field = QLineEdit(str(days))
        self.field.setObjectName("keepDaysEdit")
        self.field.setValidator(QIntValidator(0, most, self.field))
        self.field.setFixedWidth(64)
        self.field.selectAll()
        label = QLabel(self.tr("&Days from the end of an order until its address is deleted:"))
        label.setBuddy(self.field)
        self.field.setAccessibleName(self.tr("Days until an address is deleted"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.field.textChanged.connect(lambda: ok.setEnabled(self.field.hasAcceptableInput()))
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.field)
        row.addWidget(PlainLabel(self.tr("0 means at once"), role="muted"))
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addLayout(row)
        column.addWidget(buttons)

    @property
    def days(self) -> int:
        """For how many days an address stays after its order closed."""
        return int(self.field.text())
