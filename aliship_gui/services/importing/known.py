"""What this computer knows about the orders of a file, read in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import SHIPPABLE, Order, OrderStatus
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.store.declarations import Declaration
from aliship_gui.store.orders import OrderStore, OrderView
from aliship_gui.store.outbox import Outbox

_BEARING = frozenset(
    {str(OrderStatus.SELLER_PART_SEND_GOODS), str(OrderStatus.WAIT_BUYER_ACCEPT_GOODS)}
)
"""Statuses in which orders bear numbers that are still on their way."""


@dataclass(frozen=True, slots=True)
class Known:
    """Orders and details by id, declarations by order, and who bears which number already.

    `asked` are the orders that were looked for, whether they are known or not.
    """

    carriers: CarrierList | None = None
    orders: Mapping[str, Order] = field(default_factory=dict)
    details: Mapping[str, OrderDetails] = field(default_factory=dict)
    declarations: Mapping[str, tuple[Declaration, ...]] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """Orders that this shop does not have, by id: the name of the seller's shop that has them."""
    asked: frozenset[str] = frozenset()


def look_up(
    order_ids: frozenset[str], orders: OrderStore, outbox: Outbox, carriers: CarrierList | None
) -> Known:
    """Read what is known of these orders. For worker threads; raises StoreError."""
    found = {order.order_id: order for order in orders.rows(sorted(order_ids))}
    rows: defaultdict[str, tuple[Declaration, ...]] = defaultdict(tuple)
    for row in sorted(outbox.all(), key=lambda row: row.created_at):
        rows[row.order_id] += (row,)
    elsewhere = orders.in_other_shops([i for i in order_ids if i not in found])
    details, numbers = _details(found, orders), _numbers(orders, rows)
    return Known(carriers, found, details, dict(rows), numbers, elsewhere, order_ids)


def _details(found: Mapping[str, Order], orders: OrderStore) -> dict[str, OrderDetails]:
    return orders.details_of([i for i, order in found.items() if order.status in SHIPPABLE])


def _numbers(orders: OrderStore, rows: Mapping[str, tuple[Declaration, ...]]) -> dict[str, str]:
    bearing = orders.rows(orders.ids(OrderView(statuses=_BEARING)))
    numbers = {p.tracking_number: order.order_id for order in bearing for p in order.parcels}
    declared = [row for group in rows.values() for row in group if _bears(row)]
    return numbers | {row.draft.tracking_number: row.order_id for row in declared}


def _bears(row: Declaration) -> bool:
    return row.is_open or row.state is DeclarationState.DECLARED
