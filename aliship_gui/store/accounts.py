"""The shops that the seller added, and everything that is kept for one of them.

A shop here is how to reach one seller's account with one app. Its secrets are not: they are in
the system's key store, under the shop's id.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from aliship_gui.store.database import Database, Durability
from aliship_gui.store.errors import StoreError
from aliship_gui.store.moments import from_micros, to_micros
from aliship_gui.store.secrets import Secrets
from aliship_gui.store.statements import insert, select, upsert

if TYPE_CHECKING:
    from aliship_gui.store.declarations import Declaration


class DuplicateShop(StoreError):
    """The same seller's account was added before; two would declare side by side."""

    code = "shop.duplicate"


class NoSuchShop(StoreError):
    """No shop has this id; it may have been forgotten in another window."""

    code = "shop.missing"


class Account(Struct, frozen=True):
    """One shop. `gateway` is a URL; `dialect`, `sign_in` and `declaring` name rows of the client's
    tables, "" for the likeliest; `account` and `seller_id` are what the platform called the
    seller. The moments are about the tokens, aware and in UTC, None when they are not known.
    """

    shop_id: str
    name: str
    gateway: str
    app_key: str
    added_at: datetime
    dialect: str = ""
    sign_in: str = ""
    declaring: str = ""
    account: str = ""
    seller_id: str = ""
    tokens_given_at: datetime | None = None
    access_expires_at: datetime | None = None
    refresh_expires_at: datetime | None = None


_COLUMNS = (
    "shop_id",
    "name",
    "gateway",
    "app_key",
    "added_at",
    "dialect",
    "sign_in",
    "declaring",
    "account",
    "seller_id",
    "tokens_given_at",
    "access_expires_at",
    "refresh_expires_at",
)
_MOMENTS = {"added_at", "tokens_given_at", "access_expires_at", "refresh_expires_at"}
_WRITE = upsert("shops", _COLUMNS, keys=1)


class Accounts:
    """The shops. Every method raises `StoreError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, gateway: str, app_key: str, at: datetime) -> Account:
        """Add a shop, at an aware moment."""
        new = Account(f"shop-{uuid.uuid4().hex}", name.strip(), gateway, app_key, at)
        with self._database.transaction(Durability.POWER_CUT) as connection:
            connection.execute(insert("shops", _COLUMNS), _values(new))
        return new

    def all(self) -> tuple[Account, ...]:
        """Every shop, in the order in which they were added."""
        with self._database.reading() as connection:
            return tuple(_read(connection, "1 ORDER BY added_at, shop_id"))

    def get(self, shop_id: str) -> Account:
        """One shop. Raises `NoSuchShop`."""
        with self._database.reading() as connection:
            return _one(connection, shop_id)

    def rename(self, shop_id: str, name: str) -> Account:
        """Give a shop another name. Raises `NoSuchShop`."""
        return self.change(shop_id, lambda shop: structs.replace(shop, name=name.strip()))

    def change(self, shop_id: str, change: Callable[[Account], Account]) -> Account:
        """Let `change` say what a shop becomes; returns it as it is then.

        Raises `NoSuchShop`, and `DuplicateShop` when another shop has the same `seller_id` at
        the same gateway.
        """
        with self._database.transaction(Durability.POWER_CUT) as connection:
            changed = change(_one(connection, shop_id))
            _refuse_duplicate(connection, changed)
            connection.execute(_WRITE, _values(changed))
        return changed

    def open_declarations(self, shop_id: str) -> tuple[Declaration, ...]:
        """What may still take effect for a shop: to be told before it is forgotten."""
        # Most starts forget no shop.
        from aliship_gui.store.declarations import OPEN_STATES
        from aliship_gui.store.outbox import Outbox

        rows = Outbox(self._database, shop_id).all(*sorted(OPEN_STATES))
        return tuple(row for row in rows if row.is_open)

    def shop_of_order(self, order_id: str, other_than: str = "") -> Account | None:
        """The shop that has an order, by everything that was ever read or sent; None if none.

        The shop `other_than` is not looked at: it is the one that the platform says is wrong.
        """
        known = " UNION ALL ".join(
            f"SELECT shop_id FROM {table} WHERE order_id = :order"  # noqa: S608 - names of ours
            for table in ("orders", "outbox", "history")
        )
        condition = f"shop_id IN ({known}) AND shop_id <> :other ORDER BY added_at LIMIT 1"
        values: dict[str, object] = {"order": order_id, "other": other_than}
        with self._database.reading() as connection:
            return next(iter(_read(connection, condition, values)), None)

    def forget(self, shop_id: str, secrets: Secrets) -> None:
        """Delete everything of a shop: its secrets first, then its rows in every table, at once.

        When the key store does not let go, nothing is deleted. A program that still sends for
        the shop loses the right to with the same transaction. Doing it twice does no harm.
        """
        secrets.forget(shop_id)
        with self._database.transaction(Durability.POWER_CUT) as connection:
            for table in _tables_of_shops(connection):
                connection.execute(f"DELETE FROM {table} WHERE shop_id = ?", (shop_id,))  # noqa: S608
        # Tokens that were renewed between the two; later ones find no shop.
        secrets.forget(shop_id)
        self._database.empty_log()


def _tables_of_shops(connection: sqlite3.Connection) -> list[str]:
    """Every table that holds something for a shop, those of later versions among them."""
    rows = connection.execute(
        "SELECT t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c "
        "WHERE t.type = 'table' AND c.name = 'shop_id'"
    )
    return [row["name"] for row in rows]


def _refuse_duplicate(connection: sqlite3.Connection, changed: Account) -> None:
    if not changed.seller_id:
        return
    same = "seller_id = ? AND gateway = ? AND shop_id <> ?"
    values = (changed.seller_id, changed.gateway, changed.shop_id)
    if others := _read(connection, same, values):
        raise DuplicateShop(others[0].name)


def _one(connection: sqlite3.Connection, shop_id: str) -> Account:
    found = _read(connection, "shop_id = ?", (shop_id,))
    if not found:
        raise NoSuchShop(shop_id)
    return found[0]


def _read(
    connection: sqlite3.Connection,
    condition: str,
    values: tuple[object, ...] | dict[str, object] = (),
) -> list[Account]:
    rows = connection.execute(select("shops", _COLUMNS, condition), values)
    return [_account(row) for row in rows]


def _account(row: sqlite3.Row) -> Account:
    return Account(
        **{name: from_micros(row[name]) if name in _MOMENTS else row[name] for name in _COLUMNS}
    )


def _values(account: Account) -> tuple[object, ...]:
    values = structs.asdict(account)
    return tuple(to_micros(values[name]) if name in _MOMENTS else values[name] for name in _COLUMNS)
