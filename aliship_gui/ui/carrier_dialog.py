"""Asks for one carrier for many orders."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliship_gui.domain.carriers import Carrier
from aliship_gui.ui.carrier_picker import CarrierPicker
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.viewmodels.carrier_list import CarrierListModel

_NAMED = 12


class CarrierDialog(QDialog):
    """`key` is the carrier that was picked, "" until then; nothing is sent from here."""

    def __init__(
        self,
        model: CarrierListModel,
        fitting: Sequence[Carrier],
        order_ids: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("carrierDialog")
        self.setWindowTitle(self.tr("Another carrier"))
        self.key = ""
        heading = PlainLabel(
            self.tr("Another carrier for %Ln order(s)", "", len(order_ids)), role="title"
        )
        named = "  ".join(order_ids[:_NAMED]) + (" …" if len(order_ids) > _NAMED else "")
        orders = PlainLabel(named, role="muted", wrap=True, selectable=True)
        self.picker = CarrierPicker(model)
        self.picker.setObjectName("manyCarrierPicker")
        self.picker.popup.setObjectName("manyCarrierList")
        self.picker.offer_fitting(lambda: fitting)
        self.picker.picked.connect(self._picked)
        note = PlainLabel(
            self.tr("You will see every order again before anything is sent."),
            role="muted",
            wrap=True,
        )
        self.go_on = QPushButton(self.tr("&Change and look"))
        self.go_on.setObjectName("carrierGoOnButton")
        self.go_on.setProperty("primary", "true")
        self.go_on.setEnabled(False)
        self.go_on.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("C&ancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (heading, orders, self.picker, note):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(buttons)
        self.resize(460, 220)

    def _picked(self, key: str) -> None:
        self.key = key
        self.picker.show_carrier(key, self.picker.text())
        self.go_on.setEnabled(True)
        self.go_on.setFocus()
