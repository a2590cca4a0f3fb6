"""Finds out whether the number in the form stands on another order already."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.worker import Job, Runner
from aliship_gui.viewmodels.ship_form import ShipForm
from aliship_gui.viewmodels.shop_parts import Stores

_SHORTEST_NUMBER = 6
"""Shorter texts are numbers that are still being typed."""


class NumberLookup(QObject):
    """Asks the disk off the GUI thread and tells the form; only the last question counts."""

    failed = Signal(object)
    """The disk could not be read: a `Failure`."""

    def __init__(self, stores: Stores, disk: Runner, form: ShipForm) -> None:
        super().__init__(form)
        self._stores = stores
        self._disk = disk
        self._form = form
        self._job: Job | None = None

    def look_up(self, draft: ShipmentDraft) -> None:
        """Look for the number of a draft."""
        number, stores = draft.tracking_number, self._stores
        if len(number) < _SHORTEST_NUMBER or number in self._form.used_numbers:
            return
        if self._job is not None:
            self._job.cancel()

        def work(_job: object, _report: object) -> str:
            here = stores.outbox.order_with_number(number)
            return here or stores.orders.order_with_parcel(number)

        self._job = self._disk.run(
            work, lambda order_id: self._form.note_use(number, order_id), self.failed.emit
        )
