"""Edits of drafts that can be undone: cells typed, filled, pasted and cleared, and the form's.

Nothing that was sent is touched by undoing: an edit made before an order's shipment was declared
is history for that order.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import Order
from aliship_gui.domain.parts import offered_send_type
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.domain.tracking_text import Normalised, normalise_number, normalise_url
from aliship_gui.services.importing.carrier_index import CarrierIndex
from aliship_gui.viewmodels.draft_book import DraftBook, Drafts

Texts = Mapping[Field, str]
"""What is to stand in the fields of one order."""

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
        self._before = dict(before)
        self.after = dict(after)
        self._is_done = is_done
        self._sent = {order_id: book.times_sent(order_id) for order_id in before}

    def redo(self) -> None:
        """Qt's hook; also the first time."""
        is_done, self._is_done = self._is_done, False
        if not is_done:
            self._apply(self.after)

    def undo(self) -> None:
        """Qt's hook."""
        self._apply(self._before)

    def _apply(self, drafts: Drafts) -> None:
        same = {
            order_id: draft
            for order_id, draft in drafts.items()
            if self._book.times_sent(order_id) == self._sent[order_id]
        }
        self._book.apply(same)


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

    def put(self, cells: Mapping[str, Texts], orders: Mapping[str, Order], step: str = "") -> None:
        """Put texts into the fields of these orders, in one step; all of them can be typed into.

        Numbers and addresses are cleaned as in the form, a carrier's name becomes its key, and
        one that is not known stays as it was typed, for the checks to tell. `step` names the
        step in the interface language.
        """
        before: dict[str, ShipmentDraft | None] = {}
        after: dict[str, ShipmentDraft | None] = {}
        for order_id, texts in cells.items():
            shown = self._book.draft(order_id) or fresh_draft(order_id, orders.get(order_id))
            edited = self.edited(shown, texts)
            for field, text in texts.items():
                self._book.tell_cleaning(order_id, field, _cleaned(field, text))
            if edited != shown:
                before[order_id], after[order_id] = self._book.typed(order_id), edited
        if after:
            command = ChangeDrafts(self._book, before, after)
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
        changes: dict[str, str] = {}
        for field, text in texts.items():
            if field is Field.CARRIER:
                keys = self._carriers().keys_of(text.strip())
                changes["carrier_key"] = next(iter(keys)) if len(keys) == 1 else text.strip()
            elif field is Field.TRACKING_NUMBER:
                changes["tracking_number"] = normalise_number(text).text
            elif field is Field.TRACKING_URL:
                changes["tracking_url"] = normalise_url(text).text
        return replace(draft, **changes)  # type: ignore[arg-type]

    def _carriers(self) -> CarrierIndex:
        carriers = self._book.shop.carriers
        if self._index[0] is not carriers:
            self._index = carriers, CarrierIndex(carriers.carriers if carriers else ())
        return self._index[1]

    def _typed_in_form(self, before: ShipmentDraft | None, after: ShipmentDraft) -> None:
        command = TypeInForm(self._book, before, after)
        command.setText(QCoreApplication.translate("DraftEditor", "Typing"))
        self.stack.push(command)


def _cleaned(field: Field, text: str) -> Normalised | None:
    if field is Field.TRACKING_NUMBER:
        return normalise_number(text)
    return normalise_url(text) if field is Field.TRACKING_URL else None


def fresh_draft(order_id: str, order: Order | None) -> ShipmentDraft:
    """The draft that an order begins with."""
    return ShipmentDraft(order_id, send_type=offered_send_type(order, None))


def changed_fields(before: ShipmentDraft | None, after: ShipmentDraft) -> tuple[str, ...]:
    """The names of the fields in which two drafts differ."""
    old = before or ShipmentDraft(after.order_id)
    names = ("carrier_key", "tracking_number", "tracking_url", "description", "send_type")
    return tuple(itertools.compress(names, (getattr(old, n) != getattr(after, n) for n in names)))
