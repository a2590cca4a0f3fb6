"""Loads what needs the seller's attention, and carries out what the seller decides."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.dispatch import Dispatch
from aliship_gui.services.worker import Runner
from aliship_gui.store.declarations import ATTENTION_STATES, Declaration
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.viewmodels.attention import AttentionListModel, Case, Cause, causes
from aliship_gui.viewmodels.now_and_then import NowAndThen

_READ_AGAIN = 200
"""Milliseconds: hundreds of refusals are read and explained with each look."""


class AttentionBook(QObject):
    """Keeps the attention list in step with the outbox."""

    failed = Signal(object)
    """The outbox could not be read: a `Failure`."""

    def __init__(
        self,
        outbox: Outbox,
        orders: OrderStore,
        dispatch: Dispatch,
        disk: Runner,
        matcher: Matcher,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._orders = orders
        self._dispatch = dispatch
        self._disk = disk
        self._matcher = matcher
        self.model = AttentionListModel(self)
        self._reading = NowAndThen(_READ_AGAIN, self)
        self._reading.due.connect(self._read)

    def load(self) -> None:
        """Read the outbox again; while shipments move one after another, now and then."""
        self._reading.changed()

    def _read(self) -> None:
        self._disk.run(
            lambda _job, _report: self._found(), self.model.show_causes, self.failed.emit
        )

    def retry(self, cases: Iterable[Case]) -> None:
        """Send these again."""
        for case in cases:
            self._dispatch.retry(case.row)

    def check_again(self, cases: Iterable[Case]) -> None:
        """Ask the platform again whether it has these."""
        for case in cases:
            self._dispatch.check_again(case.row)

    def drop(self, cases: Iterable[Case]) -> None:
        """Take these off the list; they stay in the history."""
        for case in cases:
            self._dispatch.drop(case.row)

    def put_back(self, cases: Iterable[Case]) -> None:
        """Undo `drop`."""
        for case in cases:
            self._dispatch.put_back(case.row)

    def _rows(self) -> list[Declaration]:
        rows = self._outbox.all(*sorted(ATTENTION_STATES))
        return [row for row in rows if row.needs_attention]

    def _found(self) -> tuple[Cause, ...]:
        rows = self._rows()
        known = {o.order_id: o for o in self._orders.rows([row.order_id for row in rows])}
        return causes([Case(row, known.get(row.order_id)) for row in rows], self._matcher)
