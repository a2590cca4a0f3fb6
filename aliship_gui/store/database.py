"""The one SQLite file: opened safely, one connection a thread, short transactions.

Write-ahead logging lets readers go on while one thread writes. Every commit survives the end
of the program, however it ends; a commit with `Durability.POWER_CUT` is on the disk when the
block is left. A network folder that cannot share memory makes SQLite fall back to its rollback
journal, which is slower and as safe.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from aliship_gui.store.damage import mark_suspect, set_aside_if_damaged
from aliship_gui.store.errors import (
    StoreDamaged,
    StoreError,
    StoreUnreachable,
    translated,
    translation,
)
from aliship_gui.store.folding import fold
from aliship_gui.store.paths import DATABASE_NAME, prepare_folder
from aliship_gui.store.schema import migrate, version_of


class Durability(StrEnum):
    """What a commit survives; the values are SQLite's `synchronous` levels."""

    KILL = "NORMAL"
    """The end of the program, even by kill -9; that of the machine after a later `POWER_CUT`."""
    POWER_CUT = "FULL"
    """The end of the machine as well: the disk has it when the commit returns."""


class _Handle:
    """One thread's connection. The lock keeps `close` from pulling it away mid-statement."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.lock = threading.Lock()
        self.thread = threading.current_thread()
        self.durability: Durability | None = None

    @property
    def is_own(self) -> bool:
        """Whether it is the calling thread's."""
        return self.thread is threading.current_thread()

    def set_durability(self, durability: Durability) -> None:
        if self.durability is not durability:
            self.connection.execute(f"PRAGMA synchronous = {durability}")
            self.durability = durability

    def close(self) -> None:
        self.connection.interrupt()
        with self.lock:
            self.connection.close()


class _Use:
    """The calling thread's connection for the length of a block.

    What sqlite3 and the system raise in it becomes a `StoreError`. Written out where a generator
    would do: it stands around every statement, a dozen of them for each declaration.
    """

    __slots__ = ("_database", "_handle")

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> sqlite3.Connection:
        try:
            handle = self._handle = self._database.handle()
        except Exception as error:
            self._database.refuse(error)
            raise
        handle.lock.acquire()
        return handle.connection

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._handle.lock.release()
        if error is not None:
            self._database.refuse(error)


class Database:
    """The database of a data folder. Share it between threads; each gets its own connection.

    Making one touches no disk. The first thread that uses it opens it: the folder is made private
    (0700), the file too (0600), an older version is migrated, and a damaged file is moved aside,
    told in `set_aside`, with an empty database in its place. Whoever comes meanwhile waits.
    """

    def __init__(self, folder: Path, busy_seconds: float = 5.0) -> None:
        self.path = folder / DATABASE_NAME
        self.set_aside: Path | None = None
        """Where a damaged predecessor was moved to at this start, if there was one."""
        self._busy_seconds = busy_seconds
        self._local = threading.local()
        self._opening = threading.Lock()
        self._handles: list[_Handle] = []
        self._opened = False
        self._closed = False
        self._last_user: threading.Thread | None = None

    def open(self) -> None:
        """Open it now. Raises `StoreError`: nothing can be kept then, so nothing may be sent."""
        with self._opening:
            self._prepare()

    @contextmanager
    def transaction(self, durability: Durability = Durability.KILL) -> Iterator[sqlite3.Connection]:
        """A write transaction: committed when the block ends, rolled back when it raises.

        Keep it short: other writers wait meanwhile. Not to be nested. Raises `StoreError`.
        """
        with self.reading() as connection:
            self.handle().set_durability(durability)
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # A full disk makes SQLite roll back by itself.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """This thread's connection for reading. Raises `StoreError`."""
        return _Use(self)

    def harden(self) -> None:
        """Have everything that was committed so far on the disk. Raises `StoreError`."""
        with self.transaction(Durability.POWER_CUT) as connection:
            # SQLite waits for the disk where something was written, and then for all before it.
            connection.execute(f"PRAGMA user_version = {version_of(connection)}")

    def empty_log(self) -> None:
        """Let nothing that was deleted live on in the write-ahead log.

        A reader under way keeps what it reads; another call mends that. Raises `StoreError`.
        """
        with self.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def leave_to_this_thread(self) -> None:
        """Let only the calling thread go on, for what is to be done last.

        What others have under way is interrupted, as by `close`: nothing has to wait for them.
        """
        self._last_user = threading.current_thread()
        with self._opening:
            others = [handle for handle in self._handles if not handle.is_own]
            self._handles = [handle for handle in self._handles if handle.is_own]
        for handle in others:
            handle.close()

    def close(self) -> None:
        """Close every thread's connection; statements under way are interrupted."""
        self._closed = True
        # A connection that is being made is waited for, and closed with the others.
        with self._opening:
            handles, self._handles = self._handles, []
        for handle in handles:
            handle.close()

    def refuse(self, error: BaseException) -> None:
        """Raise what this is to whoever uses the database, unless it is that already."""
        told = error if isinstance(error, StoreError) else translation(error, self.path)
        if isinstance(told, StoreDamaged):
            mark_suspect(self.path)
        if told is not None and told is not error:
            raise told from error

    def handle(self) -> _Handle:
        """What this package uses the database by; everybody else has `reading`."""
        handle: _Handle | None = getattr(self._local, "handle", None)
        if handle is None:
            handle = self._local.handle = self._new_handle()
        self._refuse_when_closed()
        return handle

    def _refuse_when_closed(self) -> None:
        if self._closed or self._last_user not in {None, threading.current_thread()}:
            raise StoreUnreachable("the database is closed")

    def _new_handle(self) -> _Handle:
        with self._opening:
            self._refuse_when_closed()
            self._prepare()
            handle = _Handle(connect(self.path, self._busy_seconds))
            ended = [old for old in self._handles if not old.thread.is_alive()]
            self._handles = [old for old in self._handles if old.thread.is_alive()]
            self._handles.append(handle)
        for old in ended:
            old.close()
        return handle

    def _prepare(self) -> None:
        if self._opened:
            return
        prepare_folder(self.path.parent)
        with translated(self.path):
            self.set_aside = set_aside_if_damaged(self.path) or self.set_aside
            _create_private(self.path)
            with contextlib.closing(connect(self.path, self._busy_seconds)) as connection:
                migrate(connection)
        self._opened = True


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
        # What is deleted or overwritten must not be found in the file's free pages either.
        connection.execute("PRAGMA secure_delete = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def open_database(folder: Path, busy_seconds: float = 5.0) -> Database:
    """The database in `folder`, opened on this thread. Raises `StoreError`; see `Database`."""
    database = Database(folder, busy_seconds)
    database.open()
    return database


def _create_private(path: Path) -> None:
    # SQLite gives its -wal and -shm files the mode of the main file.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
