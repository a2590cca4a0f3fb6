"""A file's rows, and below them what was found about the one that is picked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from aliship_gui.ui.import_details import ImportDetails
from aliship_gui.ui.import_table_view import ImportTableView
from aliship_gui.ui.pane_splitter import PaneSplitter
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.import_book import ImportBook
from aliship_gui.viewmodels.import_words import RowTeller


class ImportPanes(PaneSplitter):
    """Shows the rows of an `ImportBook`, and writes into it what is typed there."""

    def __init__(self, book: ImportBook, teller: RowTeller, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, "importPanes", parent)
        self._book = book
        self._teller = teller
        self._chinese = False
        self._carriers = CarrierListModel(self)
        self.table = ImportTableView(book.model)
        self.table.delegate.carriers = self._known_carriers
        self.table.delegate.fitting = book.carriers_for
        self.details = ImportDetails()
        self.addWidget(self.table)
        self.addWidget(self.details)
        self.setStretchFactor(0, 1)
        self.setSizes([460, 150])
        book.model.dataChanged.connect(self._rows_changed)
        self.table.fill_wanted.connect(book.put)
        self.table.row_picked.connect(self._show_row)

    def set_chinese_first(self, chinese: bool) -> None:
        """Which language stands at the left."""
        self._chinese = chinese
        self.details.set_chinese_first(chinese)
        self._show_row()

    def begin(self) -> None:
        """Another file is open."""
        self.table.setCurrentIndex(self._book.model.index(0, 0))
        self.table.setFocus()

    def _known_carriers(self) -> CarrierListModel:
        """While a carrier is typed, it is found by key and by either name."""
        self._carriers.show_known(self._book, chinese_first=self._chinese)
        return self._carriers

    def _rows_changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        if top.row() <= self.table.currentIndex().row() <= bottom.row():
            self._show_row()

    def _show_row(self) -> None:
        verdict = self._book.model.verdict(self.table.currentIndex())
        findings = verdict.findings if verdict is not None else ()
        self.details.show_words(self._teller.words_for(finding) for finding in findings)
