"""The orders of a shop as last seen, so that they are there at once at the next start."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import structs

from aliship_gui.domain.orders import SHIPPABLE, Order, OrderStatus
from aliship_gui.giving_way import giving_way
from aliship_gui.store.access import Access
from aliship_gui.store.bodies import Body
from aliship_gui.store.folding import fold, same_text
from aliship_gui.store.listed_texts import listed_texts
from aliship_gui.store.moments import from_micros, to_micros
from aliship_gui.store.order_rows import COLUMNS, row_of, with_details, with_known
from aliship_gui.store.order_search import OrderSearch
from aliship_gui.store.order_view import SENT_WITH, TROUBLED, OrderSort, OrderView, question
from aliship_gui.store.settings import SettingsStore
from aliship_gui.store.statements import listed, upsert

if TYPE_CHECKING:
    from aliship_gui.domain.order_details import OrderDetails

__all__ = ["OrderSort", "OrderStore", "OrderView"]

_ORDER = Body(Order)
_LAST_SYNC = "orders.last_sync"
_READ_UNTIL = "orders.read_until"
_TEXTS = (
    "SELECT json_group_array(order_id), json_group_array(search) FROM ("
    "SELECT order_id, search, (row_number() OVER () - 1) / 4096 AS piece "
    "FROM orders WHERE shop_id = ?) GROUP BY piece"
)
"""In pieces: to make strings of them all would keep the interpreter for forty milliseconds.

In the order in which SQLite walks them, by deadline: so they come to lie in memory, and a search
that goes through them in the order of the table takes half as long as it would across them.
"""
_WITH_TEXT = (
    "SELECT order_id FROM orders WHERE shop_id = ? AND instr(search, ?) > 0 "
    "ORDER BY length(order_id), order_id LIMIT 100"
)
_IN_PARTS = OrderStatus.SELLER_PART_SEND_GOODS


class OrderStore:
    """Orders and their details. What the platform said later always wins over what it said before.

    Every method raises `StoreError`; none is for the GUI thread when the shop is large.
    """

    def __init__(self, database: Access, shop_id: str) -> None:
        self._database = database
        self._shop_id = shop_id
        self._settings = SettingsStore(database, shop_id)
        self._search = OrderSearch(self._texts)

    def save(self, orders: Iterable[Order], seen_at: datetime) -> frozenset[str]:
        """Keep rows of the order list seen at an aware moment; returns the ids that changed.

        Country, parcels and lines known from the details stay where a row has none. A row that
        was seen later than `seen_at` stays as it is.
        """
        latest = {order.order_id: order for order in orders}
        with self._database.transaction() as connection:
            known = self._known(connection, list(latest), seen_at)
            merged = {
                order_id: self._merged(page, known.get(order_id))
                for order_id, page in latest.items()
                if known.get(order_id) is not _LATER
            }
            changed = [pair for order_id, pair in merged.items() if pair[1] != known.get(order_id)]
            self._mark_seen(connection, list(merged), seen_at)
            rows = self._write(connection, changed, seen_at)
        self._search.changed((row[_ID], row[_SEARCH]) for row in rows)
        return frozenset(order.order_id for order, _ in changed)

    def save_details(self, details: OrderDetails, read_at: datetime) -> bool:
        """Keep an order's details read at an aware moment, and bring its row up to date.

        Returns whether the row changed. Details read earlier than those known are dropped.
        """
        with self._database.transaction() as connection:
            if not self._keep_details(connection, details, read_at):
                return False
            known = self._known(connection, [details.order_id], read_at).get(details.order_id)
            if known is _LATER:
                return False
            before = _ORDER.decode(known) if known else None
            order = with_details(before, details)
            body = _ORDER.encode(order)
            rows = self._write(connection, [(order, body)], read_at)
        self._search.changed((row[_ID], row[_SEARCH]) for row in rows)
        return body != known

    def get(self, order_id: str) -> Order | None:
        """One order, or None when it is not known here."""
        return next(iter(self.rows([order_id])), None)

    def details(self, order_id: str) -> tuple[OrderDetails, datetime] | None:
        """The details last read of an order and when that was (UTC), or None."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT body, read_at FROM order_details WHERE shop_id = ? AND order_id = ?",
                (self._shop_id, order_id),
            ).fetchone()
        if row is None:
            return None
        return _details().decode(row["body"]), from_micros(row["read_at"])

    def with_known_address(self, details: OrderDetails) -> OrderDetails:
        """Details with the address in clear text where it was revealed before and still fits."""
        from aliship_gui.domain.masking import fits, is_masked

        known = self.details(details.order_id) if is_masked(details.address) else None
        if known is None or not fits(details.address, known[0].address):
            return details
        return details.sent_to(known[0].address)

    def details_of(self, ids: Sequence[str]) -> dict[str, OrderDetails]:
        """The details last read of these orders, by id; those that are not known are left out."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT order_id, body FROM order_details WHERE shop_id = ? "
                "AND order_id IN (SELECT value FROM json_each(?))",
                (self._shop_id, listed(ids)),
            )
            details = _details()
            return {row["order_id"]: details.decode(row["body"]) for row in giving_way(rows)}

    def in_other_shops(self, ids: Sequence[str]) -> dict[str, str]:
        """Which of these orders are known from another of the seller's shops, with its name."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT order_id, name FROM orders JOIN shops USING (shop_id) WHERE shop_id <> ? "
                "AND order_id IN (SELECT value FROM json_each(?)) ORDER BY added_at DESC",
                (self._shop_id, listed(ids)),
            )
            return {row["order_id"]: row["name"] for row in rows}

    def due_before(self, moment: datetime) -> int:
        """How many orders wait for their shipment and must be shipped before an aware moment."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT count(*) FROM orders WHERE shop_id = ? AND ship_by < ? "
                "AND status IN (SELECT value FROM json_each(?))",
                (self._shop_id, to_micros(moment), listed(map(str, SHIPPABLE))),
            ).fetchone()
        return int(row[0])

    def status_counts(self) -> dict[str, int]:
        """How many orders stand in each status."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT status, count(*) FROM orders WHERE shop_id = ? GROUP BY status",
                (self._shop_id,),
            )
            return {str(status): int(count) for status, count in rows}

    def countries(self) -> frozenset[str]:
        """The countries that orders go to, as far as they are known."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT DISTINCT country FROM orders WHERE shop_id = ? AND country <> ''",
                (self._shop_id,),
            )
            return frozenset(str(row["country"]) for row in rows)

    def ids(self, view: OrderView) -> list[str]:
        """The ids of the orders that a view shows, in its order; not to be changed.

        They are remembered, as is what searches compare, until this store saves something else.
        """
        text, whole = fold(view.text.strip()), structs.replace(view, text="")
        # Carriers stand in drafts and in the outbox too, of which this store hears nothing.
        key = (whole, object()) if whole.carrier else whole
        if not text:
            return self._search.ids(key, lambda: self._select(whole))
        found = self._search.find(text, key, lambda: self._select(whole))
        sent = self._sent_with(text).difference(found)
        if not sent:
            return found
        sent.update(found)
        shown = self._search.ids(key, lambda: self._select(whole))
        return [order_id for order_id in shown if order_id in sent]

    def prepare_search(self) -> None:
        """Read what the first search would have to read."""
        self._search.prepare()

    def read_again(self) -> None:
        """Orders were changed past this store: search what is there now."""
        self._search.read_again()

    def rows(self, ids: Sequence[str]) -> list[Order]:
        """These orders, in this order; ids that are not known here are left out."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT order_id, body FROM order_bodies WHERE shop_id = ? "
                "AND order_id IN (SELECT value FROM json_each(?))",
                (self._shop_id, listed(ids)),
            )
            bodies = {row["order_id"]: row["body"] for row in giving_way(rows)}
        known = [order_id for order_id in ids if order_id in bodies]
        return [_ORDER.decode(bodies[order_id]) for order_id in giving_way(known)]

    def order_with_parcel(self, tracking_number: str) -> str:
        """An order that the platform lists a parcel with this number for, "" when none is known."""
        with self._database.reading() as connection:
            rows = connection.execute(_WITH_TEXT, (self._shop_id, fold(tracking_number.strip())))
            ids = [str(row[0]) for row in rows]
        for order in self.rows(ids):
            if any(same_text(p.tracking_number, tracking_number) for p in order.parcels):
                return order.order_id
        return ""

    def orders_with_parcels(self, tracking_numbers: Iterable[str]) -> dict[str, str]:
        """Of these numbers, those that the platform lists a parcel for, each with its order.

        One pass over the rows, however many numbers are asked for.
        """
        wanted = {fold(number): number for number in tracking_numbers if number}
        with self._database.reading() as connection:
            rows = connection.execute(_BEARING, (self._shop_id, listed(wanted), str(_IN_PARTS)))
            ids = [row["order_id"] for row in rows]
        return {
            wanted[fold(parcel.tracking_number)]: order.order_id
            for order in self.rows(ids)
            for parcel in order.parcels
            if fold(parcel.tracking_number) in wanted
        }

    def last_sync(self) -> datetime | None:
        """When the last complete reading of the order list began (UTC), or None."""
        return from_micros(self._settings.get(_LAST_SYNC, int))

    def read_until(self) -> datetime | None:
        """That moment by the clock that was behind, the platform's or ours (UTC), or None."""
        until = from_micros(self._settings.get(_READ_UNTIL, int))
        return self.last_sync() if until is None else until

    def set_last_sync(self, moment: datetime, until: datetime | None = None) -> None:
        """Remember when a complete reading of the order list began (aware).

        `until` is the same by the clock that was behind, None where it is ours.
        """
        self._settings.set(_READ_UNTIL, to_micros(until or moment))
        self._settings.set(_LAST_SYNC, to_micros(moment))

    def needing_attention(self) -> frozenset[str]:
        """The orders that the seller should look at: a shipment was refused, or nobody knows."""
        with self._database.reading() as connection:
            return frozenset(row[0] for row in connection.execute(TROUBLED, (self._shop_id,)))

    def _select(self, view: OrderView) -> list[str]:
        statement, params = question(self._shop_id, view)
        with self._database.reading() as connection:
            return listed_texts(connection.execute(statement, params).fetchone()[0])

    def _texts(self) -> dict[str, str]:
        with self._database.reading() as connection:
            pieces = connection.execute(_TEXTS, (self._shop_id,)).fetchall()
        found: dict[str, str] = {}
        for ids, texts in giving_way(pieces):
            found.update(zip(listed_texts(ids), listed_texts(texts), strict=True))
        return found

    def _sent_with(self, text: str) -> set[str]:
        """The orders that a number with `text` in it was declared for from here."""
        with self._database.reading() as connection:
            return {row[0] for row in connection.execute(SENT_WITH, (self._shop_id, text))}

    @staticmethod
    def _merged(page: Order, known: bytes | None) -> tuple[Order, bytes]:
        """The order to keep and its bytes."""
        order = with_known(page, _ORDER.decode(known)) if known else page
        return order, _ORDER.encode(order)

    def _mark_seen(self, connection: sqlite3.Connection, ids: list[str], seen_at: datetime) -> None:
        """Note that even orders that did not change were seen, against late older answers."""
        connection.execute(
            "UPDATE orders SET seen_at = ? WHERE shop_id = ? "
            "AND order_id IN (SELECT value FROM json_each(?))",
            (to_micros(seen_at), self._shop_id, listed(ids)),
        )

    def _known(
        self, connection: sqlite3.Connection, ids: list[str], seen_at: datetime
    ) -> dict[str, bytes]:
        """The bodies of known orders; `_LATER` for those seen after `seen_at`."""
        rows = connection.execute(
            "SELECT order_id, seen_at, body FROM orders JOIN order_bodies USING (shop_id, order_id)"
            " WHERE shop_id = ? AND order_id IN (SELECT value FROM json_each(?))",
            (self._shop_id, listed(ids)),
        )
        moment = to_micros(seen_at)
        return {row["order_id"]: _LATER if row["seen_at"] > moment else row["body"] for row in rows}

    def _keep_details(
        self, connection: sqlite3.Connection, details: OrderDetails, read_at: datetime
    ) -> bool:
        written = connection.execute(
            "INSERT INTO order_details VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE "
            "SET read_at = excluded.read_at, body = excluded.body "
            "WHERE read_at <= excluded.read_at",
            (self._shop_id, details.order_id, to_micros(read_at), _details().encode(details)),
        )
        return written.rowcount > 0

    def _write(
        self,
        connection: sqlite3.Connection,
        pairs: Sequence[tuple[Order, bytes]],
        seen_at: datetime,
    ) -> list[tuple[Any, ...]]:
        """The rows that were written: the values of `COLUMNS`."""
        rows = [row_of(self._shop_id, order, seen_at) for order, _ in pairs]
        connection.executemany(_REPLACE_ROW, rows)
        connection.executemany(
            _REPLACE_BODY,
            [(self._shop_id, order.order_id, body) for order, body in pairs],
        )
        return rows


@cache
def _details() -> Body[OrderDetails]:
    """How details are kept; a start shows rows only."""
    from aliship_gui.domain.order_details import OrderDetails

    return Body(OrderDetails)


_ID, _SEARCH = COLUMNS.index("order_id"), COLUMNS.index("search")
_BEARING = (
    # The row names the last parcel only; earlier ones stand in the bodies of the few in parts.
    "SELECT order_id FROM orders WHERE shop_id = ? AND tracking <> '' "
    "AND (fold(tracking) IN (SELECT value FROM json_each(?)) OR status = ?)"
)

_LATER = b""
"""Stands for the body of an order that was seen later than the answer at hand."""

_REPLACE_ROW = upsert("orders", COLUMNS, keys=2)
_REPLACE_BODY = upsert("order_bodies", ("shop_id", "order_id", "body"), keys=2)
