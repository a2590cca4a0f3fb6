"""Damaged database files: recognised before use, moved aside, never overwritten.

The tables that cannot be had again from the platform are checked at every start. When a damaged
page turned up elsewhere while the program ran, a marker file beside the database asks the next
start to check all of it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from aliship_gui.store.errors import StoreDamaged, translated
from aliship_gui.store.schema import PRECIOUS_TABLES

COMPANIONS = ("", "-wal", "-shm", "-journal")
"""What the names of a database's files end in, its own first."""
MARK = ".damaged-"
"""Stands in the name of a database that was set aside, before the moment."""
STAMP = "%Y%m%dT%H%M%S%fZ"
"""The form of that moment, which is in UTC."""


def mark_suspect(path: Path) -> None:
    """Have the next start check the whole database at `path`."""
    with contextlib.suppress(OSError):
        _marker(path).touch(mode=0o600)


def set_aside_if_damaged(path: Path) -> Path | None:
    """Move a damaged database and its companions to another name, which is returned.

    None when there is no database yet or it is sound.
    """
    examined = _identity(path)
    if examined is None or is_sound(path, thorough=_marker(path).exists()):
        _marker(path).unlink(missing_ok=True)
        return None
    # Two programs may find the damage at once: only the file that was examined is moved.
    if _identity(path) != examined:
        return None
    return _move_aside(path)


def is_sound(path: Path, *, thorough: bool = False) -> bool:
    """Whether SQLite can read the database; `thorough` checks every table, not only the precious.

    A locked or unreadable file raises `StoreError`: that is not damage.
    """
    if path.stat().st_size == 0:
        # SQLite would delete what the log still holds for a database cut to nothing.
        log = path.with_name(path.name + "-wal")
        return not (log.exists() and log.stat().st_size > 0)
    try:
        # Read-only, because closing a writer would write the log into the damaged file.
        where = f"{path.absolute().as_uri()}?mode=ro"
        with translated(path), contextlib.closing(sqlite3.connect(where, uri=True)) as connection:
            return all(_checks_out(connection, what) for what in _to_check(connection, thorough))
    except StoreDamaged:
        return False


def _to_check(connection: sqlite3.Connection, thorough: bool) -> list[str]:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    known = [str(name) for (name,) in tables]
    return known if thorough else [name for name in known if name in PRECIOUS_TABLES]


def _checks_out(connection: sqlite3.Connection, table: str) -> bool:
    (verdict,) = connection.execute(f"PRAGMA quick_check('{table}')").fetchone()
    return bool(verdict == "ok")


def _move_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}{MARK}{datetime.now(UTC).strftime(STAMP)}")
    for companion in COMPANIONS:
        old = path.with_name(path.name + companion)
        if old.exists():
            old.rename(aside.with_name(aside.name + companion))
    _marker(path).unlink(missing_ok=True)
    return aside


def _marker(path: Path) -> Path:
    return path.with_name(path.name + ".check")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
