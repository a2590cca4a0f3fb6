"""A database on a computer whose power may fail.

What a power cut leaves is the least that SQLite promises: everything up to the latest commit that
waited for the disk, and nothing of those after it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aliship_gui.store.database import Database, Durability
from aliship_gui.store.paths import DATABASE_NAME


class FragileDatabase(Database):
    """A database that keeps what the disk would hold; `waits` counts commits that waited for it."""

    def __init__(self, folder: Path, busy_seconds: float = 5.0) -> None:
        super().__init__(folder, busy_seconds)
        self.waits = 0
        self.open()
        with self.reading() as connection:
            self._on_disk = connection.serialize()

    @contextmanager
    def transaction(self, durability: Durability = Durability.KILL) -> Iterator[sqlite3.Connection]:
        """A transaction as it is; the disk holds it and all before it where it waits."""
        with super().transaction(durability) as connection:
            yield connection
        if durability is Durability.POWER_CUT:
            self.waits += 1
            with self.reading() as connection:
                self._on_disk = connection.serialize()

    def after_power_cut(self, folder: Path) -> FragileDatabase:
        """The database as it is found when the power is back; `folder` is where it lies then."""
        folder.mkdir()
        (folder / DATABASE_NAME).write_bytes(self._on_disk)
        return FragileDatabase(folder, self._busy_seconds)
