"""Writes the orders to ship into a file that can be filled in and imported. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from aliship_gui.domain.orders import SHIPPABLE, Order
from aliship_gui.services.importing.headings import COLUMNS, Headings
from aliship_gui.services.spreadsheet_file import Column, write_table
from aliship_gui.store.orders import OrderSort, OrderStore, OrderView

_WIDTHS = (22, 26, 26, 30, 26, 12, 20, 20, 12, 44, 28)


class TemplateMaker:
    """Writes templates; for worker threads."""

    def __init__(self, orders: OrderStore, headings: Headings) -> None:
        self._orders = orders
        self._headings = headings

    def save(self, path: Path, language: str) -> int:
        """Write the orders to ship, the most urgent first; returns how many.

        `language` (as "zh") is that of the headings. For the kind of file see `write_table`.
        Times are this computer's. Raises StoreError.
        """
        view = OrderView(statuses=frozenset(map(str, SHIPPABLE)), sort=OrderSort.SHIP_BY)
        orders = self._orders.rows(self._orders.ids(view))
        titles = self._headings.titles(language)
        columns = [
            Column(title, width, holds_codes=True)
            for title, width in zip(titles, _WIDTHS, strict=True)
        ]
        write_table(path, columns, (list(_cells(order)) for order in orders))
        return len(orders)


def _cells(order: Order) -> Iterator[str]:
    yield order.order_id
    yield from [""] * (len(COLUMNS) - 1)
    yield order.ship_by.astimezone().isoformat(" ", "minutes") if order.ship_by else ""
    yield order.buyer_name or order.buyer_login
    yield order.country
    yield "; ".join(f"{line.quantity} × {line.product_name}" for line in order.lines)
    yield "; ".join(dict.fromkeys(line.carrier_name or line.carrier_key for line in order.lines))
