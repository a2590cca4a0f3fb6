"""*Test connection* for the shop that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliship_gui.ui.connection_verdict import ConnectionVerdict
from aliship_gui.viewmodels.connection_check import ConnectionCheck


class CheckDialog(QDialog):
    """Shows a `ConnectionCheck`; `again` is pressed for another try."""

    def __init__(self, check: ConnectionCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkDialog")
        self.setWindowTitle(self.tr("Test connection"))
        self._check = check
        self.verdict = ConnectionVerdict(check)
        self.again = self._button("checkAgainButton", self.tr("&Test again"))
        self.leave = self._button("checkCloseButton", self.tr("Close"))
        self.leave.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.verdict)
        column.addStretch()
        column.addLayout(buttons)
        self.resize(600, 320)
        check.changed.connect(self._show)
        self._show()

    def done(self, result: int) -> None:
        """Qt's hook for every way of closing."""
        self._check.stop()
        super().done(result)

    def _show(self) -> None:
        self.again.setEnabled(not self._check.is_running)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
