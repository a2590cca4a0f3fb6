"""Buyers' addresses that are no longer needed, deleted for good.

An address stands in an order's details and nowhere else, so the details go as a whole; they can
be read from the platform again. The order's row stays: its number, items, buyer's name, country
and parcels.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta

from aliship_gui.domain.orders import CLOSED, Order
from aliship_gui.store.bodies import Body
from aliship_gui.store.database import Database
from aliship_gui.store.moments import from_micros

FORGOTTEN = timedelta(days=180)
"""An order of which nothing was heard for so long, the longest that the platform lists, is over
even where nobody read its end."""

_ORDER = Body(Order)


class OldAddresses:
    """Those of every shop. Every method raises `StoreError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def drop(self, closed_before: datetime) -> int:
        """Delete the details of orders that closed before an aware moment; returns how many.

        The platform does not tell when an order closed: its last change stands for that.
        """
        with self._database.reading() as connection:
            old = list(_old(connection, closed_before))
        if not old:
            return 0
        with self._database.transaction() as connection:
            connection.executemany(
                "DELETE FROM order_details WHERE shop_id = ? AND order_id = ?", old
            )
        self._database.empty_log()
        return len(old)


def _old(connection: sqlite3.Connection, closed_before: datetime) -> Iterator[tuple[str, str]]:
    rows = connection.execute(
        "SELECT d.shop_id, d.order_id, d.read_at, b.body FROM order_details AS d "
        "LEFT JOIN order_bodies AS b USING (shop_id, order_id)"
    )
    for row in rows:
        order = _ORDER.decode(row["body"]) if row["body"] else None
        if _is_old(order, from_micros(row["read_at"]), closed_before):
            yield row["shop_id"], row["order_id"]


def _is_old(order: Order | None, read_at: datetime, closed_before: datetime) -> bool:
    changed_at = order.modified_at if order is not None else None
    if order is not None and order.status in CLOSED:
        return (changed_at or read_at) < closed_before
    return max(changed_at or read_at, read_at) < closed_before - FORGOTTEN
