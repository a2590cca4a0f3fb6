"""Reads what the order list does not tell (country, address) of the orders in sight.

Each is read once, and only while it waits for its shipment: the platform counts calls. A
screenful may be read at once; a seller who scrolls on and on, or a refresh that brings new orders
into sight, gets the rest one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from aliship_gui.domain.orders import SHIPPABLE, Order

SCREENFUL = 40
AFTER_REFRESH = 2
"""Orders that may be read at once: usually, and right after the list was read again."""
_PAUSE = 2_000
"""Milliseconds after which one more may be read."""


class SightReader(QObject):
    """`order` looks an order up in what the table holds, `read` asks the platform for one."""

    def __init__(
        self,
        order: Callable[[str], Order | None],
        read: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._order = order
        self._read = read
        self._asked: set[str] = set()
        self._waiting: list[str] = []
        self._allowed = SCREENFUL
        self._is_known = False
        self._pause = QTimer(self)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._one_more)

    def look_at(self, order_ids: list[str]) -> None:
        """These orders are in sight now, and no others."""
        self._waiting = [order_id for order_id in order_ids if self._wants(order_id)]
        self._go_on()

    def list_read_at(self, moment: datetime | None) -> None:
        """When the whole list was read last; the first reading has no calls to spare."""
        self._is_known = moment is not None

    def hold_back(self) -> None:
        """The list is read again: its own calls come first."""
        if not self._is_known:
            return
        self._allowed = min(self._allowed, AFTER_REFRESH)
        self._pause.start()

    def _wants(self, order_id: str) -> bool:
        order = self._order(order_id)
        return (
            order is not None
            and not order.country
            and order.status in SHIPPABLE
            and order_id not in self._asked
        )

    def _go_on(self) -> None:
        while self._waiting and self._allowed:
            self._allowed -= 1
            order_id = self._waiting.pop(0)
            self._asked.add(order_id)
            self._read(order_id)
        if self._allowed < SCREENFUL and not self._pause.isActive():
            self._pause.start()

    def _one_more(self) -> None:
        self._allowed += 1
        if self._allowed >= SCREENFUL:
            self._pause.stop()
        self._go_on()
