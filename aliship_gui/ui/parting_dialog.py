"""Before a shop is forgotten: what goes with it, and what still waits in its outbox."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliship_gui.store.declarations import Declaration
from aliship_gui.ui.banner import Banner
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.shop_book import Parting

_NAMED = 5
"""Waiting shipments that are named one by one; the others are counted."""


class PartingDialog(QDialog):
    """Accepted when the seller means it; the harmless answer is the one that Enter gives."""

    def __init__(self, parting: Parting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("partingDialog")
        self.setWindowTitle(self.tr("Forget a shop"))
        heading = PlainLabel(
            self.tr("Forget “{shop}”?").format(shop=parting.account.name), role="title", wrap=True
        )
        words = PlainLabel(
            self.tr(
                "Its orders, drafts, history and settings are deleted from this computer, and its "
                "keys from the system's key store. At the platform nothing changes."
            ),
            wrap=True,
        )
        self.waiting = Banner("partingWaiting")
        self.forget = self._button("partingForgetButton", self.tr("&Forget it"), self.accept)
        self.keep = self._button("partingKeepButton", self.tr("&Keep it"), self.reject)
        self.keep.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.forget)
        buttons.addStretch()
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (heading, words, self.waiting):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setFixedWidth(480)
        self._tell_waiting(parting.waiting)
        self.keep.setFocus()

    def _tell_waiting(self, waiting: tuple[Declaration, ...]) -> None:
        if not waiting:
            self.waiting.tell(Tone.GOOD, self.tr("Nothing waits in its outbox."))
            return
        lines = [self.tr("%n shipment(s) in its outbox are not settled:", "", len(waiting))]
        lines += [
            f"{row.order_id}  ·  {row.draft.carrier_key}  {row.draft.tracking_number}"
            for row in waiting[:_NAMED]
        ]
        if len(waiting) > _NAMED:
            lines.append("…")
        lines.append(
            self.tr(
                "What waits is not sent any more. What was sent and not yet answered may be "
                "declared all the same; look it up at the platform."
            )
        )
        self.waiting.tell(Tone.WARN, "\n".join(lines))

    def _button(self, name: str, text: str, clicked: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button
