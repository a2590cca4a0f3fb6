"""Asks for how long buyers' addresses stay on this computer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.store.aside import Aside
from aliship_gui.ui.breaking_label import BreakingLabel
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.wording import moment_text


class AddressKeepingDialog(QDialog):
    """`days` is the seller's choice once it was accepted: 0 for not at all, `most` at most."""

    delete_wanted = Signal(object)
    """The `Aside`s that the seller does not want to wait for."""

    def __init__(self, days: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("addressKeepingDialog")
        self.setWindowTitle(self.tr("Buyers' addresses"))
        self._asides: tuple[Aside, ...] = ()
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
        column.addWidget(self._aside_card())
        column.addWidget(buttons)

    def show_asides(self, asides: Sequence[Aside], days: int) -> None:
        """Tell of damaged databases that are kept for so many days; none hides the matter."""
        self._asides = tuple(asides)
        self.card.setVisible(bool(asides))
        if asides:
            words = self.tr(
                "%Ln damaged data file(s) lie(s) in {folder}, set aside since {since}. Addresses "
                "are in there too; each file is deleted {days} days after it was set aside.",
                "",
                len(asides),
            )
            since, folder = moment_text(asides[0].since), asides[0].path.parent
            self.told.show_text(words.format(folder=folder, since=since, days=days))

    def _aside_card(self) -> QFrame:
        self.told = BreakingLabel()
        self.told.setObjectName("asideTold")
        self.delete = QPushButton(self.tr("De&lete now"))
        self.delete.setObjectName("deleteAsideButton")
        self.delete.setAutoDefault(False)
        self.delete.clicked.connect(lambda: self.delete_wanted.emit(self._asides))
        self.card = QFrame()
        self.card.setProperty("banner", str(Tone.WARN))
        row = QHBoxLayout(self.card)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.told, 1)
        row.addWidget(self.delete)
        self.card.hide()
        return self.card

    @property
    def days(self) -> int:
        """For how many days an address stays after its order closed."""
        return int(self.field.text())
