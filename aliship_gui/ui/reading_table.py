"""A table that is read: whole rows, no grid, headings at the left."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

_MEASURED = 25
"""Rows that tell how wide a column is, about as many as are in sight."""


class ReadingTable(QTableView):
    """Tab leaves it, and nothing in it can be typed over.

    Where columns are fitted it is to some rows: Qt would ask for a thousand, which takes a quarter
    of a second.
    """

    def __init__(
        self,
        name: str,
        model: QAbstractItemModel,
        row_height: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height)
        columns = self.horizontalHeader()
        columns.setResizeContentsPrecision(_MEASURED)
        columns.setStretchLastSection(True)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
