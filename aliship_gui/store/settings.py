"""Small values by name: last choices, column widths, dates. Nothing secret belongs here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from aliship_gui.decoders import json_decoder
from aliship_gui.store.access import Access
from aliship_gui.store.statements import upsert

T = TypeVar("T")

_REPLACE = upsert("settings", ("shop_id", "key", "value"), keys=2)


class SettingsStore:
    """Values of one shop, or with an empty `shop_id` of the program."""

    def __init__(self, database: Access, shop_id: str = "") -> None:
        self._database = database
        self._shop_id = shop_id

    def get(self, key: str, kind: type[T]) -> T | None:
        """The value of `key`, or None when there is none of this type."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT value FROM settings WHERE shop_id = ? AND key = ?", (self._shop_id, key)
            ).fetchone()
        return None if row is None else _decoded(row["value"], kind)

    def all(self, kind: type[T]) -> dict[str, T]:
        """Every value of this type, by its key."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT key, value FROM settings WHERE shop_id = ?", (self._shop_id,)
            ).fetchall()
        values = {row["key"]: _decoded(row["value"], kind) for row in rows}
        return {key: value for key, value in values.items() if value is not None}

    def set(self, key: str, value: object) -> None:
        """Keep a value that JSON can hold."""
        self.set_all({key: value})

    def set_all(self, values: Mapping[str, object]) -> None:
        """Keep all of these values, or none."""
        rows = [
            (self._shop_id, key, msgspec.json.encode(value).decode())
            for key, value in values.items()
        ]
        with self._database.transaction() as connection:
            connection.executemany(_REPLACE, rows)

    def delete(self, key: str) -> None:
        """Forget a value."""
        with self._database.transaction() as connection:
            connection.execute(
                "DELETE FROM settings WHERE shop_id = ? AND key = ?", (self._shop_id, key)
            )


def _decoded(text: str, kind: type[T]) -> T | None:
    try:
        return json_decoder(kind).decode(text)
    except msgspec.DecodeError:
        return None
