"""What belongs to typing into the order table, built together: drafts, undo, cells, blocks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from aliship_gui.explain.entries import Catalogue
from aliship_gui.viewmodels.cell_copy import CellCopy
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.draft_book import DraftBook
from aliship_gui.viewmodels.draft_cells import DraftCells
from aliship_gui.viewmodels.draft_edits import DraftEditor
from aliship_gui.viewmodels.draft_fill import DraftFill
from aliship_gui.viewmodels.draft_paste import DraftPaste
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.shop_parts import Services, Stores


class DraftDesk(QObject):
    """The drafts of an open shop; the order table shows them from now on."""

    def __init__(
        self,
        desk: Desk,
        stores: Stores,
        services: Services,
        catalogue: Catalogue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        table = desk.browser.table
        self.book = DraftBook(stores, services, desk, self)
        self.editor = DraftEditor(self.book, self)
        self.cells = DraftCells(desk, self.book, self.editor, RowTeller(catalogue), self)
        self.paste = DraftPaste(desk, self.book, self.editor, services.disk)
        self.fill = DraftFill(desk, self.book, self.editor, services.disk)
        self.copy = CellCopy(table, self.book.checker.orders, services.disk, desk.warn, self)
        table.cells = self.cells
        self.book.changed.connect(table.cells_changed)
        self.cells.language_changed.connect(table.repaint_all)
