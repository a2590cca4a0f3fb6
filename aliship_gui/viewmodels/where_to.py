"""Reads where orders go, for what cannot be proposed before that is known."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.services.order_sync import OrderSync


class WhereTo(QObject):
    """Asks the platform for single orders; a later question takes the place of an earlier one."""

    known = Signal(object)
    """`OrderDetails` by order: those that came. The others could not be read."""

    def __init__(self, sync: OrderSync, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sync = sync
        self._awaited: set[str] = set()
        self._found: dict[str, OrderDetails] = {}
        sync.details_landed.connect(self._landed)
        sync.details_failed.connect(lambda order_id, _failure: self._settle(order_id))

    def ask(self, order_ids: Iterable[str]) -> int:
        """Read these; `known` tells when all of them were answered. Returns how many there are."""
        self._found = {}
        self._awaited = set(order_ids)
        for order_id in sorted(self._awaited):
            self._sync.load_details(order_id)
        return len(self._awaited)

    def _landed(self, details: OrderDetails) -> None:
        if details.order_id in self._awaited:
            self._found[details.order_id] = details
            self._settle(details.order_id)

    def _settle(self, order_id: str) -> None:
        if order_id in self._awaited:
            self._awaited.discard(order_id)
            if not self._awaited:
                self.known.emit(self._found)
