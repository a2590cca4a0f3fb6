"""The one SQLite file: opened safely, one connection a thread, short transactions.

Write-ahead logging lets readers go on while one thread writes. Every commit survives the end
of the program, however it ends; a commit with `Durability.POWER_CUT` is on the disk when the
block is left. A network folder that cannot share memory makes SQLite fall back to its rollback
journal, which is slower and as safe.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from aliship_gui.store.damage import mark_suspect, set_aside_if_damaged
from aliship_gui.store.errors import StoreDamaged, StoreUnreachable, translated
from aliship_gui.store.folding import fold
from aliship_gui.store.paths import DATABASE_NAME, prepare_folder
from aliship_gui.store.schema import migrate


class Durability(StrEnum):
    """What a commit survives; the values are SQLite's `synchronous` levels."""

    KILL = "NORMAL"
    """The end of the program, even by kill -9."""
    POWER_CUT = "FULL"
    """The end of the machine as well: the disk has it when the commit returns."""


class _Handle:
    """One thread's connection. The lock keeps `close` from pulling it away mid-statement."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.lock = threading.Lock()
        self.thread = threading.current_thread()
        self.durability: Durability | None = None

    def set_durability(self, durability: Durability) -> None:
        if self.durability is not durability:
            self.connection.execute(f"PRAGMA synchronous = {durability}")
            self.durability = durability

    def close(self) -> None:
        self.connection.interrupt()
        with self.lock:
            self.connection.close()


class Database:
    """A migrated database. Share it between threads; each gets its own connection.

    `set_aside` is where a damaged predecessor was moved to at this start, or None.
    """

    def __init__(
        self, path: Path, busy_seconds: float = 5.0, set_aside: Path | None = None
    ) -> None:
        self.path = path
        self.set_aside = set_aside
        self._busy_seconds = busy_seconds
        self._local = threading.local()
        self._guard = threading.Lock()
        self._handles: list[_Handle] = []
        self._closed = False

    @contextmanager
    def transaction(self, durability: Durability = Durability.KILL) -> Iterator[sqlite3.Connection]:
        """A write transaction: committed when the block ends, rolled back when it raises.

        Keep it short: other writers wait meanwhile. Not to be nested. Raises `StoreError`.
        """
        with self._use() as handle:
            handle.set_durability(durability)
            handle.connection.execute("BEGIN IMMEDIATE")
            try:
                yield handle.connection
                handle.connection.execute("COMMIT")
            except BaseException:
                # A full disk makes SQLite roll back by itself.
                if handle.connection.in_transaction:
                    handle.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection for reading. Raises `StoreError`."""
        with self._use() as handle:
            yield handle.connection

    def close(self) -> None:
        """Close every thread's connection; statements under way are interrupted."""
        with self._guard:
            self._closed = True
            handles, self._handles = self._handles, []
        for handle in handles:
            handle.close()

    @contextmanager
    def _use(self) -> Iterator[_Handle]:
        try:
            with translated(self.path):
                handle = self._handle()
                with handle.lock:
                    yield handle
        except StoreDamaged:
            mark_suspect(self.path)
            raise

    def _handle(self) -> _Handle:
        handle: _Handle | None = getattr(self._local, "handle", None)
        if handle is None:
            handle = _Handle(connect(self.path, self._busy_seconds))
            self._remember(handle)
            self._local.handle = handle
        if self._closed:
            raise StoreUnreachable("the database is closed")
        return handle

    def _remember(self, handle: _Handle) -> None:
        with self._guard:
            ended = [old for old in self._handles if not old.thread.is_alive()]
            self._handles = [old for old in self._handles if old.thread.is_alive()]
            self._handles.append(handle)
        for old in ended:
            old.close()


def connect(path: Path, busy_seconds: float = 5.0) -> sqlite3.Connection:
    """A connection with the pragmas and functions that this program relies on."""
    connection = sqlite3.connect(
        path, timeout=busy_seconds, isolation_level=None, check_same_thread=False
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.create_function("fold", 1, fold, deterministic=True)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA fullfsync = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def open_database(folder: Path, busy_seconds: float = 5.0) -> Database:
    """Open, and where needed create or migrate, the database in `folder`.

    The folder is made private (0700), the file too (0600). A damaged file is moved aside, told
    in `Database.set_aside`, and an empty database takes its place. Raises `StoreError`: nothing
    can be kept then, so nothing may be sent.
    """
    path = prepare_folder(folder) / DATABASE_NAME
    with translated(path):
        set_aside = set_aside_if_damaged(path)
        _create_private(path)
        connection = connect(path, busy_seconds)
        try:
            migrate(connection)
        finally:
            connection.close()
    return Database(path, busy_seconds, set_aside)


def _create_private(path: Path) -> None:
    # SQLite gives its -wal and -shm files the mode of the main file.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
