"""Puts texts into the cells of many orders at once, also of orders that nobody looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.orders import Order
from aliship_gui.services.worker import Runner
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.draft_book import DraftBook
from aliship_gui.viewmodels.draft_edits import DraftEditor, Texts


class DraftFill(QObject):
    """Fills cells in a step that can be undone; those of orders that are over stay as they are."""

    refused = Signal(str)
    """None of the cells can be typed into; this is one of their orders."""

    def __init__(self, desk: Desk, book: DraftBook, editor: DraftEditor, disk: Runner) -> None:
        super().__init__(editor)
        self._desk = desk
        self._book = book
        self._editor = editor
        self._disk = disk

    def fill(self, cells: Mapping[str, Texts], step: str) -> None:
        """Put texts into the fields of these orders; `step` names it in the interface language.

        It is done at once where the table holds all of the orders.
        """
        table, checker = self._desk.browser.table, self._book.checker
        held = {key: order for key in cells if (order := table.order(key)) is not None}
        missing = [key for key in cells if key not in held]
        if not missing:
            self._put(cells, held, step)
            return
        self._disk.run(
            lambda _job, _report: checker.orders(missing),
            lambda read: self._put(cells, held | read, step),
            self._desk.warn,
        )

    def _put(self, cells: Mapping[str, Texts], orders: Mapping[str, Order], step: str) -> None:
        taken = {
            order_id: texts
            for order_id, texts in cells.items()
            if order_id in orders and self._book.may_type(orders[order_id])
        }
        self._editor.put(taken, orders, step)
        if cells and not taken:
            self.refused.emit(next(iter(cells)))
