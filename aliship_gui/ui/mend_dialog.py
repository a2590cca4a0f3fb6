"""Shows what mending many refused shipments would change, before anything is changed."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.reading_table import ReadingTable
from aliship_gui.viewmodels.mend_preview import MendPreview

_ROW = 30


class MendDialog(QDialog):
    """Accepted when the seller goes on. What is to be chosen first stands above the preview."""

    def __init__(
        self,
        title: str,
        heading: str,
        preview: MendPreview,
        hidden: Collection[int],
        parent: QWidget,
        choice: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mendDialog")
        self.setWindowTitle(title)
        # Tab goes through them in the order in which they come into the dialog.
        if choice is not None:
            choice.setParent(self)
        self.table = self._preview(preview, hidden)
        self.note = PlainLabel(
            self.tr("You will see every order again before anything is sent."),
            role="muted",
            wrap=True,
            parent=self,
        )
        cancel = QPushButton(self.tr("C&ancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.go_on = QPushButton(self.tr("&Change and look"), self)
        self.go_on.setObjectName("mendGoOnButton")
        self.go_on.setProperty("primary", "true")
        self.go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(heading, role="title", wrap=True, parent=self))
        if choice is not None:
            column.addWidget(choice)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        OpeningSize(self, 880, 480)

    def _preview(self, preview: MendPreview, hidden: Collection[int]) -> QTableView:
        table = ReadingTable("mendPreview", preview, _ROW, self)
        table.setAccessibleName(self.tr("What would change"))
        # An address ends in the number, which is what is compared.
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for column in hidden:
            table.hideColumn(column)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table
