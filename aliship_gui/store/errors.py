"""Everything that keeping data on this computer can raise.

::

    StoreError                  .failure says what happened, as plain data (kind LOCAL)
    ├── StoreFull               store.full          no room left on the disk
    ├── StoreReadOnly           store.read_only     the folder or file may not be written
    ├── StoreLocked             store.locked        another program holds the database for too long
    ├── StoreDamaged            store.damaged       the file is not a database, or a broken one
    ├── StoreNewer              store.newer         written by a later version of this program
    ├── NotAFolder              store.not_a_folder  something else stands where the folder should be
    ├── StoreUnreachable        store.unreachable   any other trouble of the disk
    ├── DuplicateDeclaration    outbox.duplicate, outbox.same_number
    ├── IllegalTransition       outbox.illegal      the declaration is no longer in that state
    ├── NoSuchDeclaration       outbox.missing      no declaration has this id
    └── LockLost                outbox.lock_lost    another program sends for this shop now

`translated` turns the exceptions of sqlite3 and of the file system into these.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from aliship_gui.domain.failures import Failure, FailureKind


class StoreError(Exception):
    """Something could not be kept or read; `failure` says how."""

    code: ClassVar[str] = "store.unreachable"

    def __init__(self, message: str = "", code: str = "") -> None:
        self.failure = Failure(FailureKind.LOCAL, code or self.code, message=message)
        super().__init__(f"{self.failure.code} {message}".strip())


class StoreFull(StoreError):
    """There is no room left on the disk."""

    code = "store.full"


class StoreReadOnly(StoreError):
    """The data folder, or the database in it, may not be written."""

    code = "store.read_only"


class StoreLocked(StoreError):
    """Another program held the database longer than we were willing to wait."""

    code = "store.locked"


class StoreDamaged(StoreError):
    """The file is not a database, or is one that contradicts itself."""

    code = "store.damaged"


class StoreNewer(StoreError):
    """A later version of this program wrote the database; this one must not touch it."""

    code = "store.newer"


class NotAFolder(StoreError):
    """A file stands where the data folder should be."""

    code = "store.not_a_folder"


class StoreUnreachable(StoreError):
    """The disk failed in a way that has no better name."""


class DuplicateDeclaration(StoreError):
    """The same shipment is already in the outbox, or was declared from it."""

    code = "outbox.duplicate"


class IllegalTransition(StoreError):
    """A declaration is not, or no longer, in a state from which this can be done."""

    code = "outbox.illegal"


class NoSuchDeclaration(StoreError):
    """No declaration of this shop has this id."""

    code = "outbox.missing"


class LockLost(StoreError):
    """Another program took over the sending for this shop."""

    code = "outbox.lock_lost"


_BY_SQLITE_CODE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_PERM: StoreReadOnly,
    sqlite3.SQLITE_AUTH: StoreReadOnly,
    sqlite3.SQLITE_CANTOPEN: StoreReadOnly,
    sqlite3.SQLITE_BUSY: StoreLocked,
    sqlite3.SQLITE_LOCKED: StoreLocked,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    sqlite3.SQLITE_IOERR: StoreUnreachable,
    # The database was closed while a statement ran.
    sqlite3.SQLITE_INTERRUPT: StoreUnreachable,
}
_PRIMARY_CODE = 0xFF
"""SQLite's extended codes carry the primary one in their low byte."""

_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: StoreFull,
    errno.EDQUOT: StoreFull,
    errno.EACCES: StoreReadOnly,
    errno.EPERM: StoreReadOnly,
    errno.EROFS: StoreReadOnly,
    errno.ENOTDIR: NotAFolder,
    errno.EEXIST: NotAFolder,
}


@contextmanager
def translated(place: Path | str = "") -> Iterator[None]:
    """Turn sqlite3's and the system's exceptions inside the block into `StoreError`.

    `place` is told in the message. A programming error of ours (a wrong statement, a broken
    constraint) is none of these and passes through.
    """
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as error:
        told = translation(error, place)
        if told is None:
            raise
        raise told from error


def translation(error: BaseException, place: Path | str = "") -> StoreError | None:
    """What `translated` makes of an exception, None where it passes through."""
    kind: type[StoreError] | None = None
    if isinstance(error, sqlite3.DatabaseError):
        kind = _BY_SQLITE_CODE.get(getattr(error, "sqlite_errorcode", -1) & _PRIMARY_CODE)
    elif isinstance(error, OSError):
        kind = _BY_ERRNO.get(error.errno or 0, StoreUnreachable)
    return None if kind is None else kind(_message(error, place))


def _message(error: BaseException, place: Path | str) -> str:
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{words}: {place}" if str(place) else words
