"""Reads a declared order again until the platform's own view shows the parcel."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.services.order_sync import OrderSync

_WAITS = (0, 1_000, 3_000, 8_000, 20_000, 60_000)
"""Milliseconds after the declaration; the platform says itself that its view lags (数据更新中)."""


class FollowUp(QObject):
    """An order changes on screen only by what the platform says, so it is asked."""

    def __init__(self, sync: OrderSync, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sync = sync
        self._numbers: dict[str, str] = {}
        sync.details_landed.connect(self._landed)

    def follow(self, order_id: str, tracking_number: str) -> None:
        """Ask for this order until it shows this number, a few times at most."""
        self._numbers[order_id] = tracking_number
        for wait in _WAITS:
            QTimer.singleShot(wait, self, lambda: self._ask(order_id))

    def _ask(self, order_id: str) -> None:
        if order_id in self._numbers:
            self._sync.load_details(order_id)

    def _landed(self, details: OrderDetails) -> None:
        number = self._numbers.get(details.order_id)
        if any(parcel.tracking_number == number for parcel in details.parcels):
            del self._numbers[details.order_id]
