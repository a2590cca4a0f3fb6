"""Which orders a table shows and in what order, as a question to SQLite."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from aliship_gui.domain.orders import SHIPPABLE, OrderStatus
from aliship_gui.store.bodies import spelled
from aliship_gui.store.moments import to_micros
from aliship_gui.store.statements import listed, select


class OrderSort(StrEnum):
    """What orders can be sorted by."""

    ORDER_ID = "order_id"
    SHIP_BY = "ship_by"
    BUYER = "buyer"
    COUNTRY = "country"
    ITEMS = "items"
    AMOUNT = "amount"
    STATUS = "status"
    TRACKING = "tracking"
    CREATED = "created"


class OrderView(Struct, frozen=True):
    """A choice of orders.

    `statuses` None means all; `text` is searched literally in order number, buyer, items, SKU
    and tracking numbers, the declared ones and those in the outbox; `only_ids` None means no
    further limit. Orders without a value to sort by come last in either direction, as do, by
    `SHIP_BY`, those that do not wait for a shipment.

    `country` is an ISO code, `carrier` a carrier's key: the one that the buyer chose, that is
    filled in, that waits in the outbox, or that was declared; "" means any. `due_until` (aware)
    leaves those that wait and fall due before that moment.
    """

    statuses: frozenset[str] | None = None
    text: str = ""
    sort: OrderSort = OrderSort.SHIP_BY
    descending: bool = False
    only_ids: frozenset[str] | None = None
    country: str = ""
    carrier: str = ""
    due_until: datetime | None = None


def question(shop_id: str, view: OrderView) -> tuple[str, list[object]]:
    """The statement for the order ids of a view, whatever its text, and its parameters.

    They come as one JSON array: fetched row by row, a hundred thousand ids would stop the program
    a hundred thousand times.
    """
    conditions = ["shop_id = ?"]
    params: list[object] = [shop_id]
    if view.statuses is not None and len(view.statuses) == 1:
        # Not a list of one: only then are the rows of `orders_by_deadline` in the right order.
        conditions.append("status = ?")
        params += view.statuses
    elif view.statuses is not None:
        conditions.append(f"status IN {_LISTED}")
        params.append(listed(view.statuses))
    if view.only_ids is not None:
        conditions.append(f"order_id IN {_LISTED}")
        params.append(listed(view.only_ids))
    if view.country:
        conditions.append("country = ?")
        params.append(view.country)
    if view.due_until is not None:
        conditions.append(f"ship_by < ? AND status IN ({_WAITING})")
        params.append(to_micros(view.due_until))
    if view.carrier:
        conditions.append(_WITH_CARRIER)
        params += [spelled("carrier_key", view.carrier)] * 2 + [view.carrier]
    rest = f"{' AND '.join(conditions)} ORDER BY {_order_by(view)}"
    ids = select("orders", ("order_id",), rest)
    return f"SELECT json_group_array(order_id) FROM ({ids})", params  # noqa: S608


_LISTED = "(SELECT value FROM json_each(?))"
SENT_WITH = select(
    "outbox",
    ("order_id",),
    "shop_id = ? AND state <> 'cancelled' AND instr(fold(tracking_number), ?) > 0",
)
"""The orders of a shop, a parameter, that a number with a text in it was declared for from here."""

TROUBLED = select(
    "outbox", ("order_id",), "shop_id = ? AND NOT dropped AND state IN ('refused', 'unknown')"
)
"""The orders of a shop, a parameter, whose shipment is to be looked at by the seller."""

_WITH_CARRIER = """(
    EXISTS (SELECT 1 FROM order_bodies AS found WHERE found.shop_id = orders.shop_id
            AND found.order_id = orders.order_id AND instr(found.body, ?) > 0)
    OR EXISTS (SELECT 1 FROM drafts AS found WHERE found.shop_id = orders.shop_id
               AND found.order_id = orders.order_id AND instr(found.body, ?) > 0)
    OR EXISTS (SELECT 1 FROM outbox AS found WHERE found.shop_id = orders.shop_id
               AND found.order_id = orders.order_id AND found.carrier_key = ?
               AND found.state <> 'cancelled'))"""
_RANKS = " ".join(f"WHEN '{status}' THEN {rank}" for rank, status in enumerate(OrderStatus))
_WAITING = ", ".join(f"'{status}'" for status in sorted(SHIPPABLE))

_UNKNOWN_LAST: dict[OrderSort, str] = {
    OrderSort.SHIP_BY: f"ship_by IS NULL OR status NOT IN ({_WAITING})",
    OrderSort.BUYER: "buyer = ''",
    OrderSort.COUNTRY: "country = ''",
    OrderSort.AMOUNT: "amount IS NULL",
    OrderSort.TRACKING: "tracking = ''",
    OrderSort.CREATED: "created_at IS NULL",
}
_KEYS: dict[OrderSort, tuple[str, ...]] = {
    # Ids are decimal numbers without leading zeros, so the longer one is the larger one.
    OrderSort.ORDER_ID: ("length(order_id)", "order_id"),
    OrderSort.SHIP_BY: ("ship_by",),
    OrderSort.BUYER: ("buyer",),
    OrderSort.COUNTRY: ("country",),
    OrderSort.ITEMS: ("items",),
    OrderSort.AMOUNT: ("amount",),
    OrderSort.STATUS: (f"CASE status {_RANKS} ELSE {len(OrderStatus)} END", "status"),
    OrderSort.TRACKING: ("tracking",),
    OrderSort.CREATED: ("created_at",),
}


def _order_by(view: OrderView) -> str:
    direction = "DESC" if view.descending else "ASC"
    unknown = [f"({_UNKNOWN_LAST[view.sort]})"] if view.sort in _UNKNOWN_LAST else []
    keys = [f"{key} {direction}" for key in _KEYS[view.sort]]
    ties = [] if view.sort is OrderSort.ORDER_ID else ["length(order_id)", "order_id"]
    return ", ".join(unknown + keys + ties)
