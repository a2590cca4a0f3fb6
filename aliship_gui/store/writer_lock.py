"""One writer a shop: a lock in the database, with an owner and a heartbeat.

An owner that died on this computer is noticed at once by its process id; one elsewhere, or one
that hangs, when its heartbeat is older than `STALE_AFTER`. An owner that was robbed while it
hung finds out before it sends anything more: `require` runs inside the transaction that moves a
declaration to *sending*.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aliship_gui.store.database import Database
from aliship_gui.store.errors import LockLost
from aliship_gui.store.moments import from_micros, to_micros

STALE_AFTER = timedelta(minutes=3)
"""Longer than any single request may take, so that a slow answer costs nobody the lock."""
BEAT_EVERY = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Owner:
    """A running writer: `nonce` tells two in one process apart, or two lives of one pid."""

    host: str
    pid: int
    nonce: str


def this_owner() -> Owner:
    """A new owner in this process."""
    return Owner(platform.node(), os.getpid(), uuid.uuid4().hex)


def may_be_alive(owner: Owner) -> bool:
    """False only when the owner's process has certainly ended."""
    # On Windows os.kill would end the process; there the heartbeat alone decides.
    if owner.host != platform.node() or sys.platform == "win32":
        return True
    try:
        os.kill(owner.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


class WriterLock:
    """The right to send for one shop, as one owner sees it."""

    def __init__(
        self,
        database: Database,
        shop_id: str,
        owner: Owner | None = None,
        may_be_alive: Callable[[Owner], bool] = may_be_alive,
    ) -> None:
        self._database = database
        self._shop_id = shop_id
        self._may_be_alive = may_be_alive
        self.owner = owner or this_owner()

    def hold(self, now: datetime) -> bool:
        """Take or keep the lock; False when another living owner has it. `now` is aware.

        Raises `StoreError`.
        """
        with self._database.reading() as connection:
            owner, beat = self._read(connection)
        if owner == self.owner and beat is not None and abs(now - beat) < BEAT_EVERY:
            return True
        if not self._is_free(owner, beat, now):
            return False
        with self._database.transaction() as connection:
            return self._claim(connection, now)

    def require(self, connection: sqlite3.Connection) -> None:
        """Raise `LockLost` unless this owner has the lock in this transaction."""
        owner, _ = self._read(connection)
        if owner != self.owner:
            raise LockLost(f"{owner.host} {owner.pid}" if owner else "")

    def release(self) -> None:
        """Give the lock back, if it is still ours. Raises `StoreError`."""
        with self._database.transaction() as connection:
            connection.execute(
                "DELETE FROM writer_locks WHERE shop_id = ? AND host = ? AND pid = ? AND nonce = ?",
                (self._shop_id, self.owner.host, self.owner.pid, self.owner.nonce),
            )

    def _claim(self, connection: sqlite3.Connection, now: datetime) -> bool:
        # Another program may have been quicker since the lock was looked at.
        if not self._is_free(*self._read(connection), now):
            return False
        connection.execute(
            "INSERT OR REPLACE INTO writer_locks (shop_id, host, pid, nonce, heartbeat) "
            "VALUES (?, ?, ?, ?, ?)",
            (self._shop_id, self.owner.host, self.owner.pid, self.owner.nonce, to_micros(now)),
        )
        return True

    def _is_free(self, owner: Owner | None, beat: datetime | None, now: datetime) -> bool:
        if owner is None or beat is None or owner == self.owner:
            return True
        # A clock that was set back must not make an owner immortal.
        return abs(now - beat) > STALE_AFTER or not self._may_be_alive(owner)

    def _read(self, connection: sqlite3.Connection) -> tuple[Owner | None, datetime | None]:
        row = connection.execute(
            "SELECT host, pid, nonce, heartbeat FROM writer_locks WHERE shop_id = ?",
            (self._shop_id,),
        ).fetchone()
        if row is None:
            return None, None
        return Owner(row["host"], row["pid"], row["nonce"]), from_micros(row["heartbeat"])
