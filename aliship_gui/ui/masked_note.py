"""Says that the platform hides a part of an address, and offers to have it revealed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from aliship_gui.domain.masking import is_masked, may_be_revealed
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates


class MaskedNote(Retranslates, QWidget):
    """Shown below an address with stars in it, hidden below any other."""

    reveal_wanted = Signal(object)
    """The `OrderDetails` whose address the seller wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: OrderDetails | None = None
        self._asking = ""
        self.words = PlainLabel(role="muted", wrap=True)
        self.words.setObjectName("maskedLabel")
        self.button = QPushButton()
        self.button.setObjectName("revealButton")
        self.button.clicked.connect(self._pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_details(self, details: OrderDetails | None) -> None:
        """Say it about an order's address, where there is anything to say."""
        self._details = details
        self.setVisible(details is not None and is_masked(details.address))
        self.retranslate()

    def answered(self, order_id: str) -> None:
        """The platform has answered about an order; its address can be asked for again."""
        if self._asking == order_id:
            self._asking = ""
            self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        details = self._details
        asking = details is not None and details.order_id == self._asking
        self.words.setText(
            self.tr("Asking the platform …")
            if asking
            else self.tr("The platform hides what the stars stand for.")
        )
        self.button.setText(self.tr("Reveal"))
        self.button.setToolTip(self.tr("Ask the platform for the buyer's full address"))
        self.button.setVisible(details is not None and may_be_revealed(details))
        self.button.setEnabled(not asking)

    def _pressed(self) -> None:
        if self._details is not None:
            self._asking = self._details.order_id
            self.retranslate()
            self.reveal_wanted.emit(self._details)
