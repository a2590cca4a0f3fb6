"""Puts a text into the cells of many orders at once, also of orders that nobody looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.findings import Field
from aliship_gui.services.draft_texts import TextEdits, Texts, edit_drafts, edit_many
from aliship_gui.services.worker import Runner
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.draft_book import DraftBook
from aliship_gui.viewmodels.draft_edits import DraftEditor

_AT_ONCE = 100
"""Cells that are filled before another key is answered."""


@dataclass(frozen=True, slots=True)
class Filling:
    """A text for each field that is to be filled, and the rows in which; `ids` are of all rows."""

    ids: Sequence[str]
    columns: Sequence[tuple[Field, Sequence[int], str]]

    @property
    def size(self) -> int:
        """How many cells that are."""
        return sum(len(rows) for _field, rows, _text in self.columns)

    @property
    def first(self) -> str:
        """The order of the first cell."""
        return next(self.ids[rows[0]] for _field, rows, _text in self.columns if rows)

    def texts(self) -> dict[str, Texts]:
        """What is to stand where, by order."""
        texts: dict[str, Texts] = {}
        for field, rows, text in self.columns:
            alone: Texts = {field: text}
            for row in rows:
                before = texts.get(self.ids[row])
                texts[self.ids[row]] = alone if before is None else {**before, **alone}
        return texts


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

    def fill(self, filling: Filling, step: str) -> None:
        """Fill these cells; `step` names it in the interface language.

        It is done at once where they are few and the table holds all of their orders.
        """
        if not filling.size:
            return
        carriers, checker = self._editor.carriers, self._book.checker
        if filling.size <= _AT_ONCE:
            texts, table = filling.texts(), self._desk.browser.table
            held = {key: order for key in texts if (order := table.order(key)) is not None}
            if len(held) == len(texts):
                self._take(edit_drafts(texts, held, self._book.now, carriers), filling, step)
                return
        moment = self._book.moment()

        def work(_job: object, _report: object) -> TextEdits:
            return edit_many(filling.texts(), checker.orders, moment, carriers)

        self._disk.run(work, lambda edits: self._take(edits, filling, step), self._desk.warn)

    def _take(self, edits: TextEdits, filling: Filling, step: str) -> None:
        self._editor.take(edits, step)
        if not edits.texts:
            self.refused.emit(filling.first)
