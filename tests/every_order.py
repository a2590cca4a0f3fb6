"""Reads a shop through, one page after the other."""

from __future__ import annotations

from collections.abc import Iterator

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.orders import OrderQuery
from aliship_gui.domain.orders import Order


def every_order(client: PlatformClient, query: OrderQuery) -> Iterator[Order]:
    """The orders that `query` asks for; a page is read when its first order is asked for."""
    first = client.order_page(query)
    yield from first.orders
    for number in range(2, first.total_pages + 1):
        yield from client.order_page(query, number).orders
