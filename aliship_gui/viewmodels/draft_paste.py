"""Puts a block from a spreadsheet into the table, and tells what did not fit where.

Orders are read off the GUI thread, since most rows of a long block were never looked at. What
cannot be put in is not lost: it can be copied back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QObject, Signal

from aliship_gui.domain.clipboard_table import Block, parse_rows
from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import Order
from aliship_gui.domain.tracking_text import normalise_number
from aliship_gui.giving_way import giving_way
from aliship_gui.in_pieces import let_go
from aliship_gui.services.draft_texts import TextEdits, edit_many, may_type
from aliship_gui.services.worker import Runner
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.draft_book import DraftBook
from aliship_gui.viewmodels.draft_edits import DraftEditor


class Left(Enum):
    """Why a row, or the end of one, was not put in."""

    NOT_SHIPPABLE = auto()
    UNKNOWN_ORDER = auto()
    BELOW_THE_LAST = auto()
    BEYOND_THE_FIELDS = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """Where a block is to go: these orders from the cursor down, these fields to the right.

    With `by_number` the block's first column holds order numbers, which decide about the row;
    `order_ids` are not asked then.
    """

    order_ids: Sequence[str]
    fields: Sequence[Field]
    by_number: bool = False


@dataclass(frozen=True, slots=True)
class Pasted:
    """What became of a block: cells filled, rows by why not, and the rows not put in whole."""

    filled: int
    reasons: Mapping[Left, int] = field(default_factory=dict)
    left: Block = ()


class DraftPaste(QObject):
    """Pastes blocks; `pasted` tells a `Pasted` each time."""

    pasted = Signal(object)

    def __init__(self, desk: Desk, book: DraftBook, editor: DraftEditor, disk: Runner) -> None:
        super().__init__(editor)
        self._desk = desk
        self._book = book
        self._editor = editor
        self._disk = disk

    def paste(self, text: str, target: Target) -> None:
        """Put in a block as it lies on the clipboard; nothing happens for an empty one."""
        if not text:
            return
        checker, moment, carriers = self._book.checker, self._book.moment(), self._editor.carriers

        def work(_job: object, _report: object) -> tuple[TextEdits, Pasted]:
            aim = _Aim(tuple(giving_way(parse_rows(text))), target)
            orders = checker.orders(aim.order_ids())
            texts, pasted = aim.sorted_out(orders, moment.under_way)
            edits = edit_many(texts, _among(orders), moment, carriers)
            let_go(orders)
            return edits, pasted

        self._disk.run(work, self._take, self._desk.warn)

    def _take(self, worked_out: tuple[TextEdits, Pasted]) -> None:
        edits, pasted = worked_out
        self._editor.take(edits, QCoreApplication.translate("DraftEditor", "Pasting"))
        self.pasted.emit(pasted)

    def sentence(self, pasted: Pasted) -> str:
        """What became of a block, in words of the present language."""
        told = [self.tr("%Ln cell(s) filled.", "", pasted.filled)]
        told += [self._reason(why, rows) for why, rows in pasted.reasons.items()]
        return "  ".join(told)

    def _reason(self, why: Left, count: int) -> str:
        if why is Left.NOT_SHIPPABLE:
            return self.tr("%Ln row(s) not: the order is not waiting for a shipment.", "", count)
        if why is Left.UNKNOWN_ORDER:
            return self.tr("%Ln row(s) not: no such order in this shop.", "", count)
        if why is Left.BELOW_THE_LAST:
            return self.tr("%Ln row(s) not: they reach below the last order.", "", count)
        return self.tr(
            "%Ln row(s) only in part: more columns than there are to the right.", "", count
        )


class _Aim:
    """A block laid over its target."""

    def __init__(self, block: Block, target: Target) -> None:
        self._block = block
        self.target = target

    def order_ids(self) -> list[str]:
        """The orders concerned."""
        return [order_id for order_id, _row, _texts in self.rows() if order_id]

    def sorted_out(
        self, orders: Mapping[str, Order], under_way: Collection[str]
    ) -> tuple[dict[str, dict[Field, str]], Pasted]:
        """What goes into which fields, by order, and what became of the block."""
        left: list[tuple[str, ...]] = []
        reasons: Counter[Left] = Counter()
        into: dict[str, dict[Field, str]] = {}
        fields = self.target.fields
        for order_id, row, texts in giving_way(self.rows()):
            why = _why_not(order_id, orders, under_way)
            if why is None and order_id is not None:
                into.setdefault(order_id, {}).update(zip(fields, texts, strict=False))
                why = Left.BEYOND_THE_FIELDS if any(texts[len(fields) :]) else None
            if why is not None:
                reasons[why] += 1
                left.append(row)
        return into, Pasted(sum(map(len, into.values())), dict(reasons), tuple(left))

    def rows(self) -> list[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
        """For each row its order (None below the last one), the row, and its texts for fields.

        Blank rows where order numbers should stand say nothing and are passed over.
        """
        if self.target.by_number:
            return [
                (normalise_number(row[0]).text, row, row[1:])
                for row in self._block
                if any(cell.strip() for cell in row)
            ]
        ids: list[str | None] = list(self.target.order_ids[: len(self._block)])
        ids += [None] * (len(self._block) - len(ids))
        return [(order_id, row, row) for order_id, row in zip(ids, self._block, strict=True)]


def _among(orders: Mapping[str, Order]) -> Callable[[Collection[str]], Mapping[str, Order]]:
    """Reads orders out of those that were read already."""
    return lambda wanted: {key: orders[key] for key in wanted}


def _why_not(
    order_id: str | None, orders: Mapping[str, Order], under_way: Collection[str]
) -> Left | None:
    if order_id is None:
        return Left.BELOW_THE_LAST
    order = orders.get(order_id)
    if order is None:
        return Left.UNKNOWN_ORDER
    return None if may_type(order, under_way) else Left.NOT_SHIPPABLE
