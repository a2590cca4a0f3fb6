"""The tables, and how an older database becomes a newer one.

`MIGRATIONS[n]` turns a database of version n into one of version n + 1; the version stands in
SQLite's `user_version`. A migration that shipped is never edited: a change is a new entry at
the end, and `tests/store/versions/` gets a dump of the version before it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from aliship_gui.store.errors import StoreNewer

Migration = tuple[str, ...]
"""Statements that run in one transaction, in order."""

_ORDERS: Migration = (
    # Rows that are sorted, filtered and searched are kept apart from the bodies, so that a
    # search over everything reads a tenth of the bytes.
    """CREATE TABLE orders (
        shop_id TEXT NOT NULL,
        order_id TEXT NOT NULL,
        status TEXT NOT NULL,
        created_at INTEGER,
        ship_by INTEGER,
        buyer TEXT NOT NULL,
        country TEXT NOT NULL,
        items INTEGER NOT NULL,
        amount REAL,
        tracking TEXT NOT NULL,
        search TEXT NOT NULL,
        seen_at INTEGER NOT NULL,
        PRIMARY KEY (shop_id, order_id)
    )""",
    "CREATE INDEX orders_by_status ON orders (shop_id, status)",
    """CREATE TABLE order_bodies (
        shop_id TEXT NOT NULL,
        order_id TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (shop_id, order_id)
    )""",
    """CREATE TABLE order_details (
        shop_id TEXT NOT NULL,
        order_id TEXT NOT NULL,
        read_at INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (shop_id, order_id)
    )""",
)

_CARRIERS_DRAFTS_SETTINGS: Migration = (
    """CREATE TABLE carrier_lists (
        shop_id TEXT PRIMARY KEY,
        fetched_at INTEGER NOT NULL,
        body BLOB NOT NULL
    )""",
    """CREATE TABLE carrier_uses (
        shop_id TEXT NOT NULL,
        carrier_key TEXT NOT NULL,
        used_at INTEGER NOT NULL,
        PRIMARY KEY (shop_id, carrier_key)
    )""",
    """CREATE TABLE drafts (
        shop_id TEXT NOT NULL,
        order_id TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (shop_id, order_id)
    )""",
    """CREATE TABLE settings (
        shop_id TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (shop_id, key)
    )""",
)

_OUTBOX: Migration = (
    """CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        declaration_id TEXT NOT NULL UNIQUE,
        shop_id TEXT NOT NULL,
        order_id TEXT NOT NULL,
        carrier_key TEXT NOT NULL,
        tracking_number TEXT NOT NULL,
        tracking_url TEXT NOT NULL,
        description TEXT NOT NULL,
        send_type TEXT NOT NULL,
        kind TEXT NOT NULL,
        old_carrier_key TEXT NOT NULL,
        old_tracking_number TEXT NOT NULL,
        state TEXT NOT NULL,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        next_attempt_at INTEGER,
        attempts INTEGER NOT NULL,
        doubts INTEGER NOT NULL,
        reads INTEGER NOT NULL,
        failure TEXT,
        dropped INTEGER NOT NULL
    )""",
    "CREATE INDEX outbox_by_state ON outbox (shop_id, state, seq)",
    "CREATE INDEX outbox_by_order ON outbox (shop_id, order_id)",
    """CREATE TABLE history (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        declaration_id TEXT NOT NULL,
        shop_id TEXT NOT NULL,
        order_id TEXT NOT NULL,
        before_state TEXT NOT NULL,
        after_state TEXT NOT NULL,
        kind TEXT NOT NULL,
        carrier_key TEXT NOT NULL,
        tracking_number TEXT NOT NULL,
        old_carrier_key TEXT NOT NULL,
        old_tracking_number TEXT NOT NULL,
        request_id TEXT NOT NULL,
        code TEXT NOT NULL,
        message TEXT NOT NULL,
        note TEXT NOT NULL
    )""",
    "CREATE INDEX history_by_declaration ON history (declaration_id)",
    """CREATE TRIGGER history_is_append_only BEFORE UPDATE ON history
       BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
    """CREATE TABLE writer_locks (
        shop_id TEXT PRIMARY KEY,
        host TEXT NOT NULL,
        pid INTEGER NOT NULL,
        nonce TEXT NOT NULL,
        heartbeat INTEGER NOT NULL
    )""",
)

_SHOPS: Migration = (
    # Nothing secret is in here: secrets live in the system's key store.
    """CREATE TABLE shops (
        shop_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        gateway TEXT NOT NULL,
        app_key TEXT NOT NULL,
        dialect TEXT NOT NULL,
        sign_in TEXT NOT NULL,
        declaring TEXT NOT NULL,
        account TEXT NOT NULL,
        seller_id TEXT NOT NULL,
        tokens_given_at INTEGER,
        access_expires_at INTEGER,
        refresh_expires_at INTEGER,
        added_at INTEGER NOT NULL
    )""",
    """CREATE TABLE call_counts (
        shop_id TEXT NOT NULL,
        day TEXT NOT NULL,
        calls INTEGER NOT NULL,
        PRIMARY KEY (shop_id, day)
    )""",
)

_ORDERS_BY_DEADLINE: Migration = (
    # The order in which `order_view` lists a status unless the seller sorts otherwise: walked
    # rather than sorted, a hundred thousand orders are listed in a sixth of the time.
    "DROP INDEX orders_by_status",
    """CREATE INDEX orders_by_deadline ON orders (
        shop_id,
        status,
        (ship_by IS NULL OR status NOT IN ('SELLER_PART_SEND_GOODS', 'WAIT_SELLER_SEND_GOODS')),
        ship_by,
        length(order_id),
        order_id
    )""",
)

MIGRATIONS: tuple[Migration, ...] = (
    _ORDERS + _CARRIERS_DRAFTS_SETTINGS + _OUTBOX,
    _SHOPS,
    _ORDERS_BY_DEADLINE,
)

PRECIOUS_TABLES = ("outbox", "history", "drafts", "writer_locks", "shops")
"""Tables that cannot be had again from the platform; small enough to check at every start."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open database; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a database up to date, one transaction for each version.

    Safe when two programs start at once: the version is read again under the write lock.
    Raises `StoreNewer` and changes nothing when the database is ahead of `migrations`.
    """
    if version_of(connection) > len(migrations):
        raise StoreNewer(f"version {version_of(connection)}, expected {len(migrations)} at most")
    while version_of(connection) < len(migrations):
        _one_step(connection, migrations)


def _one_step(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(connection)
        if version < len(migrations):
            for statement in migrations[version]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
