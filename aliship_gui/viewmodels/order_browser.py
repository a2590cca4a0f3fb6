"""Which orders the table shows: a status, a search and an order of sorting, kept up to date.

Every question to the store runs off the GUI thread and carries a generation number, so that the
answer to an older question is dropped. What changes is asked about a moment later, and while more
and more changes, as when pages land or hundreds of parcels are shipped, now and then.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Protocol

from msgspec import Struct, structs
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from aliship_gui.domain.deadlines import Due
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.orders import Order
from aliship_gui.services.worker import Runner
from aliship_gui.store.orders import OrderView
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS
from aliship_gui.viewmodels.order_table import OrderTableModel
from aliship_gui.viewmodels.row_changes import RowChanges, changes_between
from aliship_gui.viewmodels.status_list import ALL, ATTENTION, StatusListModel

_FIRST_ROWS = 64
_MOMENT = 120
"""Milliseconds from a change to the question about it."""
_ASKED_AGAIN = 300
"""Milliseconds between two such questions."""


class OrderIndex(Protocol):
    """The part of the store that the table asks."""

    def ids(self, view: OrderView) -> list[str]:
        """The ids of a view's orders, sorted."""
        ...

    def rows(self, ids: list[str]) -> list[Order]:
        """These orders in full."""
        ...

    def status_counts(self) -> dict[str, int]:
        """How many orders each status has."""
        ...

    def prepare_search(self) -> None:
        """Read what the first search would have to read."""
        ...


class _Answer(Struct, frozen=True):
    ids: list[str]
    rows: list[Order]
    generation: int
    changes: RowChanges | None
    """How the rows change, None when all of them are others."""


class OrderBrowser(QObject):
    """Feeds the order table and the status list from the store."""

    view_shown = Signal(int)
    """How many orders the present view has."""
    choice_changed = Signal()
    """Another status, text, country, carrier or deadline was asked for."""
    failed = Signal(object)
    """The store could not be read: a `Failure`."""

    def __init__(
        self,
        store: OrderIndex,
        attention: Callable[[], Iterable[str]],
        disk: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._attention = attention
        self._disk = disk
        self.table = OrderTableModel(self)
        self.statuses = StatusListModel(self)
        self.key = ""
        self.due = Due.ANY
        self._view = OrderView()
        self._shown: tuple[str, OrderView, Due] | None = None
        self._generation = 0
        self._settled = 0
        self._stale: set[str] = set()
        self._recount = True
        self._asked_again_at = 0.0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask_again)
        self.table.rows_wanted.connect(self._fetch)
        self.table.sort_wanted.connect(self._sort)

    @property
    def is_showing(self) -> bool:
        """Whether the store has answered and the table shows it."""
        return self._shown is not None

    @property
    def is_behind(self) -> bool:
        """Whether the store may know better than the table; `view_shown` or `failed` follows."""
        return self._soon.isActive() or self._settled != self._generation

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._view.text

    @property
    def country(self) -> str:
        """The country that orders are limited to, "" for none."""
        return self._view.country

    @property
    def carrier(self) -> str:
        """The carrier that orders are limited to, "" for none."""
        return self._view.carrier

    def pick(self, key: str) -> None:
        """Show another status, `ALL` orders or those that need `ATTENTION`."""
        self.key = key
        self._recount = True
        self.choice_changed.emit()
        self._ask()

    def prepare_search(self) -> None:
        """The seller is about to search."""
        self._disk.run(
            lambda _job, _report: self._store.prepare_search(),
            lambda _none: None,
            self.failed.emit,
        )

    def search(self, text: str) -> None:
        """Show only orders whose number, buyer, items or tracking number hold `text`."""
        self._view = structs.replace(self._view, text=text.strip())
        self.choice_changed.emit()
        self._ask()

    def narrow(self, country: str, due: Due, carrier: str) -> None:
        """Show only orders for a country, due so soon, with a carrier; "" and `ANY` mean all."""
        self._view, self.due = structs.replace(self._view, country=country, carrier=carrier), due
        self.choice_changed.emit()
        if self.key:
            self._ask()

    def orders_changed(self, order_ids: Iterable[str]) -> None:
        """The store knows something new about these orders."""
        self._stale.update(order_ids)
        self._recount = True
        if not self._soon.isActive():
            since = round((time.monotonic() - self._asked_again_at) * 1_000)
            self._soon.start(max(_MOMENT, _ASKED_AGAIN - since))

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        descending = order is Qt.SortOrder.DescendingOrder
        sort = ORDER_COLUMNS[column].sort
        if sort is None:
            return
        sorted_view = structs.replace(self._view, sort=sort, descending=descending)
        # Headings tell their sorting when they are put back as they were left, too.
        if sorted_view != self._view:
            self._view = sorted_view
            if self.key:
                self._ask()

    def _ask_again(self) -> None:
        self._asked_again_at = time.monotonic()
        self._ask()

    def _ask(self) -> None:
        self._generation += 1
        view, key, stale = self._view, self.key, frozenset(self._stale)
        due, now = self.due, datetime.now(UTC).replace(second=0, microsecond=0)
        generation, same_view = self._generation, self._shown == (key, view, due)
        self._stale.clear()
        before = self.table.ids if same_view else None

        def asked(attention: frozenset[str]) -> OrderView:
            return structs.replace(_limited(view, key, attention), due_until=due.until(now))

        def work(_job: object, _report: object) -> _Answer | None:
            if generation != self._generation:
                # Asked anew meanwhile, as when letters are typed quickly.
                return None
            ids = self._store.ids(asked(frozenset(self._attention())))
            here = [order_id for order_id in ids if order_id in stale] if same_view else []
            changes = changes_between(before, ids) if before is not None else None
            rows = self._store.rows((here or ids)[:_FIRST_ROWS])
            return _Answer(ids, rows, generation, changes)

        def failed(failure: Failure) -> None:
            self._settled = max(self._settled, generation)
            self._failed(failure)

        self._disk.run(work, lambda answer: self._show(answer, (key, view, due)), failed)
        if self._recount:
            self._count()
        if stale:
            self.table.forget_rows(stale)

    def _count(self) -> None:
        """After the orders: in a large shop it takes a moment."""
        self._recount = False

        def work(_job: object, _report: object) -> tuple[dict[str, int], int]:
            return self._store.status_counts(), len(frozenset(self._attention()))

        self._disk.run(work, lambda counts: self.statuses.show_counts(*counts), self._failed)

    def _show(self, answer: _Answer | None, asked: tuple[str, OrderView, Due]) -> None:
        if answer is None or answer.generation != self._generation:
            return
        if answer.changes is not None:
            self.table.show_changed(answer.ids, answer.rows, answer.changes)
        else:
            self.table.show_view(answer.ids, answer.rows)
        self._shown = asked
        self._settled = answer.generation
        self.view_shown.emit(len(answer.ids))

    def _failed(self, failure: Failure) -> None:
        self._recount = True
        self.failed.emit(failure)

    def _fetch(self, order_ids: list[str]) -> None:
        self._disk.run(
            lambda _job, _report: self._store.rows(order_ids),
            lambda rows: self._rows_came(order_ids, rows),
            lambda failure: self._rows_failed(order_ids, failure),
        )

    def _rows_came(self, order_ids: list[str], rows: list[Order]) -> None:
        self.table.put_rows(rows)
        # An order that the store does not know does not come.
        self.table.give_up(order_ids)

    def _rows_failed(self, order_ids: list[str], failure: Failure) -> None:
        self.table.give_up(order_ids)
        self.failed.emit(failure)


def _limited(view: OrderView, key: str, attention: frozenset[str]) -> OrderView:
    if key == ATTENTION:
        return structs.replace(view, only_ids=attention)
    if key in (ALL, ""):
        return view
    return structs.replace(view, statuses=frozenset({key}))
