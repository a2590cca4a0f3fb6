"""What is known of buyers as persons, deleted for good once nobody needs it.

An address stands in an order's details and nowhere else, so the details go as a whole; they can
be read from the platform again. The order's row holds two more things that tell who somebody is:
the full name (`buyer_signer_fullname`) and what the buyer wrote beside an item. They go with the
address, for without a parcel under way nothing is done with them. What stays: number, items,
country, parcels, and the buyer's login. The login is the platform's own alias, no name: by it a
seller still finds all orders of one buyer, here and on the platform, when a complaint comes late.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aliship_gui.domain.orders import CLOSED, Order
from aliship_gui.store.bodies import Body, spelled
from aliship_gui.store.database import Database
from aliship_gui.store.moments import from_micros, to_micros
from aliship_gui.store.order_rows import search_text, sorted_buyer, without_person

FORGOTTEN = timedelta(days=180)
"""An order of which nothing was heard for so long, the longest that the platform lists, is over
even where nobody read its end."""

_ORDER = Body(Order)
_NAMELESS = spelled("buyer_name", "")
_WORDLESS = spelled("memo", "")
_TELLS = (
    # Hexadecimal digits, because `replace` would take a body for a text that ends at its first 0.
    f"(instr(body, x'{_NAMELESS.hex()}') = 0 "
    f"OR instr(replace(hex(body), '{_WORDLESS.hex().upper()}', ''), "
    f"'{_WORDLESS[:-1].hex().upper()}') > 0)"
)
"""Whether a body has the name of a buyer in it, or what one wrote beside an item."""
_TELLING_ROWS = (
    "SELECT shop_id, order_id, seen_at, body FROM orders "  # noqa: S608 - words of ours
    "JOIN order_bodies USING (shop_id, order_id) "
    f"WHERE (status IN (SELECT value FROM json_each(?)) OR seen_at < ?) AND {_TELLS}"
)
_CLOSED = json.dumps(sorted(map(str, CLOSED)))
_AT_ONCE = 500
"""Rows rewritten in one transaction: other writers get their turn between."""

Place = tuple[str, str]
"""A shop and an order of it."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that names somebody, and the bytes that were read."""

    place: Place
    order: Order
    body: bytes


class OldAddresses:
    """Those of every shop. Every method raises `StoreError`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.path = database.path
        """Where they stand."""

    def drop(self, closed_before: datetime) -> frozenset[Place]:
        """Delete who the buyers were of orders that closed before an aware moment; returns which.

        The platform does not tell when an order closed: its last change stands for that.
        """
        with self._database.reading() as connection:
            details = list(_old_details(connection, closed_before))
            named = list(_old_rows(connection, closed_before))
        if not details and not named:
            return frozenset()
        with self._database.transaction() as connection:
            connection.executemany(
                "DELETE FROM order_details WHERE shop_id = ? AND order_id = ?", details
            )
        for start in range(0, len(named), _AT_ONCE):
            with self._database.transaction() as connection:
                _unname(connection, named[start : start + _AT_ONCE])
        self._database.empty_log()
        return frozenset(details) | {row.place for row in named}


def _old_details(connection: sqlite3.Connection, closed_before: datetime) -> Iterator[Place]:
    rows = connection.execute(
        "SELECT d.shop_id, d.order_id, d.read_at, b.body FROM order_details AS d "
        "LEFT JOIN order_bodies AS b USING (shop_id, order_id)"
    )
    for row in rows:
        order = _ORDER.decode(row["body"]) if row["body"] else None
        if _is_old(order, from_micros(row["read_at"]), closed_before):
            yield row["shop_id"], row["order_id"]


def _old_rows(connection: sqlite3.Connection, closed_before: datetime) -> Iterator[_Row]:
    """Rows that tell of a person, looked for without decoding the many that do not any more."""
    longest = to_micros(closed_before - FORGOTTEN)
    for row in connection.execute(_TELLING_ROWS, (_CLOSED, longest)):
        order = _ORDER.decode(row["body"])
        if _is_old(order, from_micros(row["seen_at"]), closed_before):
            yield _Row((row["shop_id"], row["order_id"]), order, row["body"])


def _unname(connection: sqlite3.Connection, rows: Sequence[_Row]) -> None:
    """Write the rows without the person; one that was written meanwhile waits for the next time."""
    for row in rows:
        order = without_person(row.order)
        written = connection.execute(
            "UPDATE order_bodies SET body = ? WHERE shop_id = ? AND order_id = ? AND body = ?",
            (_ORDER.encode(order), *row.place, row.body),
        )
        if written.rowcount:
            connection.execute(
                "UPDATE orders SET buyer = ?, search = ? WHERE shop_id = ? AND order_id = ?",
                (sorted_buyer(order), search_text(order), *row.place),
            )


def _is_old(order: Order | None, read_at: datetime, closed_before: datetime) -> bool:
    changed_at = order.modified_at if order is not None else None
    if order is not None and order.status in CLOSED:
        return (changed_at or read_at) < closed_before
    return max(changed_at or read_at, read_at) < closed_before - FORGOTTEN
