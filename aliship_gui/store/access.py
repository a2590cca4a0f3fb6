"""The database as one open shop uses it: no longer than the shop is open."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from aliship_gui.store.database import Database, Durability
from aliship_gui.store.errors import StoreUnreachable


class Access(Protocol):
    """What a store needs of the database; `Database` itself is one."""

    def transaction(
        self, durability: Durability = Durability.KILL
    ) -> AbstractContextManager[sqlite3.Connection]:
        """See `Database.transaction`."""
        ...

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """See `Database.reading`."""
        ...


class ShopAccess:
    """An `Access` that ends with `close`.

    A worker may bring an answer after its shop was closed, and the shop may be forgotten by
    then: what was deleted must not come back. What is true of a shipment whoever asks, the
    outbox, does not go this way.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._closed = False

    @contextmanager
    def transaction(self, durability: Durability = Durability.KILL) -> Iterator[sqlite3.Connection]:
        """See `Database.transaction`. Raises `StoreUnreachable` once closed."""
        with self._database.transaction(durability) as connection:
            # Within the transaction: whoever deletes later has its own after this one.
            if self._closed:
                raise StoreUnreachable("the shop is closed")
            yield connection

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """See `Database.reading`."""
        return self._database.reading()

    def close(self) -> None:
        """Write nothing more; from whichever thread."""
        self._closed = True
