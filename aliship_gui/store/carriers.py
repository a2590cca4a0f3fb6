"""The carriers of a shop as last fetched, and which of them the seller uses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.store.access import Access
from aliship_gui.store.bodies import Body
from aliship_gui.store.moments import from_micros, to_micros
from aliship_gui.store.statements import upsert

_CARRIERS = Body(tuple[Carrier, ...])
_REPLACE = upsert("carrier_lists", ("shop_id", "fetched_at", "body"), keys=1)


class CarrierStore:
    """One carrier list a shop. Every method raises `StoreError`."""

    def __init__(self, database: Access, shop_id: str) -> None:
        self._database = database
        self._shop_id = shop_id

    def save(self, carriers: Sequence[Carrier], fetched_at: datetime) -> None:
        """Replace the list by one that the platform gave at an aware moment."""
        with self._database.transaction() as connection:
            connection.execute(
                _REPLACE,
                (self._shop_id, to_micros(fetched_at), _CARRIERS.encode(tuple(carriers))),
            )

    def load(self) -> CarrierList | None:
        """The list as last kept, None before the first time."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT body, fetched_at FROM carrier_lists WHERE shop_id = ?", (self._shop_id,)
            ).fetchone()
        if row is None:
            return None
        return CarrierList(_CARRIERS.decode(row["body"]), from_micros(row["fetched_at"]))

    def last_used(self) -> tuple[str, ...]:
        """Keys of carriers the seller declared with, the latest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT carrier_key FROM carrier_uses WHERE shop_id = ? "
                "ORDER BY used_at DESC, carrier_key",
                (self._shop_id,),
            )
            return tuple(row["carrier_key"] for row in rows)

    def mark_used(self, key: str, at: datetime) -> None:
        """The seller declared with this carrier at an aware moment."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO carrier_uses VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
                "SET used_at = max(used_at, excluded.used_at)",
                (self._shop_id, key, to_micros(at)),
            )
