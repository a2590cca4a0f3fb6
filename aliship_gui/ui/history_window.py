"""A window with the log of everything that was sent: search it, save it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.empty_state import EmptyState
from aliship_gui.ui.file_asking import CSV, EXCEL, ask_where_to_save
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.order_view import ROW_HEIGHT
from aliship_gui.ui.reading_table import ReadingTable
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.viewmodels.history_table import HistoryTableModel

_TYPING_PAUSE = 120


class HistoryWindow(Retranslates, QDialog):
    """Shows a `HistoryTableModel`; stays open beside the main window."""

    search_wanted = Signal(str)
    export_wanted = Signal(object)
    """The `Path` of the file to write."""

    def __init__(self, model: HistoryTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyWindow")
        self._model = model
        self.search = QLineEdit(self)
        self.search.setObjectName("historySearchEdit")
        self.search.setClearButtonEnabled(True)
        self.export = QPushButton(self)
        self.export.setObjectName("historyExportButton")
        self.export.setAutoDefault(False)
        self.told = PlainLabel(role="muted", wrap=True)
        self._saved: tuple[Path, int] | None = None
        self._pages = QStackedWidget(self)
        self.table = ReadingTable("historyTable", model, ROW_HEIGHT, self._pages)
        self.empty = EmptyState("history")
        self.empty.setObjectName("historyEmpty")
        self.empty.action.connect(self.search.clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(lambda: self.search_wanted.emit(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.export.clicked.connect(self._choose_file)
        self._is_fitted = False
        model.modelReset.connect(self._fit_columns)
        model.modelReset.connect(self._show_found)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        column.addWidget(self.told)
        self._opening = OpeningSize(self, 980, 520)
        self.retranslate()

    def tell_saved(self, path: Path, count: int) -> None:
        """Say that so many entries stand in a file."""
        self._saved = path, count
        self._show_saved()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self._model.retranslate()
        if self._is_fitted:
            self.table.resizeColumnsToContents()
        self.setWindowTitle(self.tr("History"))
        self.search.setPlaceholderText(self.tr("Find: order, number, code, request"))
        self.search.setAccessibleName(self.tr("Find in the history"))
        self.export.setText(self.tr("Save as a file …"))
        self.table.setAccessibleName(self.tr("History"))
        self._show_saved()
        self._say_why_empty()

    def recolour(self) -> None:
        """See `Retranslates`."""
        self._say_why_empty()

    def _fit_columns(self) -> None:
        """To the first entries that are shown; then the widths are the seller's."""
        if not self._is_fitted and self._model.rowCount():
            self._is_fitted = True
            if not self._opening.is_as_left(self.table.horizontalHeader()):
                self.table.resizeColumnsToContents()

    def _show_found(self) -> None:
        self._pages.setCurrentIndex(0 if self._model.rowCount() else 1)
        self._say_why_empty()

    def _say_why_empty(self) -> None:
        sought = self.search.text().strip()
        if sought:
            words = self.tr("No entry has “{text}” in it.").format(text=sought)
            self.empty.show_text(self.tr("Nothing found"), words, self.tr("Show everything"))
        else:
            self.empty.show_text(
                self.tr("Nothing was sent yet"),
                self.tr(
                    "Every shipment that you declare is written down here, with what the platform "
                    "answered."
                ),
            )

    def _show_saved(self) -> None:
        if self._saved is not None:
            path, count = self._saved
            self.told.setText(self.tr("%Ln row(s) saved in {path}", "", count).format(path=path))

    def _choose_file(self) -> None:
        title = self.tr("Save the history")
        wanted = self.export_wanted.emit
        ask_where_to_save(self, title, "aliship-history.xlsx", (EXCEL, CSV), wanted)
