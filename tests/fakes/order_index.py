"""The part of the store that the order table asks, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aliship_gui.domain.orders import Order
from aliship_gui.store.errors import StoreError
from aliship_gui.store.orders import OrderSort, OrderView


@dataclass
class FakeOrderIndex:
    """Orders by id; knows views by status, text in the id, and sorting by id."""

    orders: dict[str, Order] = field(default_factory=dict)
    views: list[OrderView] = field(default_factory=list)
    asked_rows: list[list[str]] = field(default_factory=list)
    trouble: StoreError | None = None
    preparations: int = 0

    def put(self, *orders: Order) -> None:
        """Add orders, or replace them."""
        self.orders.update({order.order_id: order for order in orders})

    def ids(self, view: OrderView) -> list[str]:
        """See `OrderIndex`."""
        self._may_fail()
        self.views.append(view)
        found = [order.order_id for order in self.orders.values() if _is_in(order, view)]
        return sorted(found, reverse=view.descending) if view.sort is OrderSort.ORDER_ID else found

    def rows(self, ids: Sequence[str]) -> list[Order]:
        """See `OrderIndex`."""
        self._may_fail()
        self.asked_rows.append(list(ids))
        return [self.orders[order_id] for order_id in ids if order_id in self.orders]

    def status_counts(self) -> dict[str, int]:
        """See `OrderIndex`."""
        statuses = [order.status for order in self.orders.values()]
        return {status: statuses.count(status) for status in statuses}

    def prepare_search(self) -> None:
        """See `OrderIndex`."""
        self._may_fail()
        self.preparations += 1

    def _may_fail(self) -> None:
        if self.trouble is not None:
            raise self.trouble


def _is_in(order: Order, view: OrderView) -> bool:
    return (
        (view.statuses is None or order.status in view.statuses)
        and (view.only_ids is None or order.order_id in view.only_ids)
        and view.text in order.order_id
    )
