"""Edits of drafts that can be undone: cells typed, filled, pasted and cleared, and the form's.

Nothing that was sent is touched by undoing: an edit made before an order's shipment was declared
is history for that order.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.draft_texts import (
    Drafts,
    TextEdits,
    Texts,
    edit_anew,
    edit_drafts,
    with_texts,
)
from aliship_gui.services.importing.carrier_index import CarrierIndex
from aliship_gui.viewmodels.draft_book import DraftBook

FIELDS = (Field.CARRIER, Field.TRACKING_NUMBER, Field.TRACKING_URL)
"""The fields that the table offers, in the order of a draft's."""

_TYPED_IN_FORM = 1
_STEPS = 500
"""Steps that can be undone; older ones are let go."""


class ChangeDrafts(QUndoCommand):
    """Drafts before and after one edit. `is_done` tells that the form has made it already."""

    def __init__(
        self, book: DraftBook, before: Drafts, after: Drafts, *, is_done: bool = False
    ) -> None:
        super().__init__()
        self._book = book
        self._before = before
        self.after = after
        self._is_done = is_done
        self._declared_before = len(book.declared)

    def redo(self) -> None:
        """Qt's hook; also the first time."""
        is_done, self._is_done = self._is_done, False
        if not is_done:
            self._apply(self.after)

    def undo(self) -> None:
        """Qt's hook."""
        self._apply(self._before)

    def _apply(self, drafts: Drafts) -> None:
        declared = frozenset(self._book.declared[self._declared_before :])
        if not drafts.keys().isdisjoint(declared):
            drafts = {key: draft for key, draft in drafts.items() if key not in declared}
        self._book.apply(drafts)


class TypeInForm(ChangeDrafts):
    """One field of the form typed, letter by letter: one step to undo."""

    def __init__(self, book: DraftBook, before: ShipmentDraft | None, after: ShipmentDraft) -> None:
        super().__init__(book, {after.order_id: before}, {after.order_id: after}, is_done=True)
        self.place = after.order_id, changed_fields(before, after)

    def id(self) -> int:
        """Qt's hook: such steps may become one."""
        return _TYPED_IN_FORM

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt calls it by this name
        """Qt's hook: more letters in the same field; a carrier is chosen at once."""
        if not isinstance(other, TypeInForm) or other.place != self.place:
            return False
        if "carrier_key" in self.place[1] or len(self.place[1]) != 1:
            return False
        self.after = other.after
        return True


class DraftEditor(QObject):
    """Turns what is typed into cells into commands on `stack`."""

    def __init__(self, book: DraftBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._index: tuple[CarrierList | None, CarrierIndex] = (None, CarrierIndex(()))
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_STEPS)
        book.typed_in_form.connect(self._typed_in_form)

    def put(self, texts: Mapping[str, Texts], orders: Mapping[str, Order], step: str = "") -> None:
        """Put texts into the fields of these orders, in one step; all of them can be typed into.

        `step` names the step in the interface language.
        """
        self.take(edit_drafts(texts, orders, self._book.now, self.carriers), step)

    def take(self, edits: TextEdits, step: str = "") -> None:
        """Carry out edits that another thread worked out, in one step."""
        now = self._book.now
        if edits.revision != now.revision:
            edits = edit_anew(edits, now, self.carriers)
        self._book.say(edits.said)
        if edits.after:
            command = ChangeDrafts(self._book, edits.before, edits.after)
            command.setText(step or QCoreApplication.translate("DraftEditor", "Typing"))
            self.stack.push(command)

    def change(self, drafts: Mapping[str, ShipmentDraft], step: str) -> None:
        """Put whole drafts in place of the present ones, in one step."""
        before = {order_id: self._book.typed(order_id) for order_id in drafts}
        command = ChangeDrafts(self._book, before, drafts)
        command.setText(step)
        self.stack.push(command)

    def edited(self, draft: ShipmentDraft, texts: Texts) -> ShipmentDraft:
        """A draft with these texts in its fields, cleaned; nothing is changed yet."""
        return with_texts(draft, texts, self.carriers)[0]

    @property
    def carriers(self) -> CarrierIndex:
        """The shop's carriers by what a cell may call them."""
        carriers = self._book.shop.carriers
        if self._index[0] is not carriers:
            self._index = carriers, CarrierIndex(carriers.carriers if carriers else ())
        return self._index[1]

    def _typed_in_form(self, before: ShipmentDraft | None, after: ShipmentDraft) -> None:
        command = TypeInForm(self._book, before, after)
        command.setText(QCoreApplication.translate("DraftEditor", "Typing"))
        self.stack.push(command)


def changed_fields(before: ShipmentDraft | None, after: ShipmentDraft) -> tuple[str, ...]:
    """The names of the fields in which two drafts differ."""
    old = before or ShipmentDraft(after.order_id)
    names = ("carrier_key", "tracking_number", "tracking_url", "description", "send_type")
    return tuple(itertools.compress(names, (getattr(old, n) != getattr(after, n) for n in names)))
