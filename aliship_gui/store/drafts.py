"""What was typed for an order and not yet sent. Each save is committed at once."""

from __future__ import annotations

from collections.abc import Mapping

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.giving_way import giving_way
from aliship_gui.store.bodies import Body
from aliship_gui.store.database import Database
from aliship_gui.store.statements import upsert

_DRAFT = Body(ShipmentDraft)
_REPLACE = upsert("drafts", ("shop_id", "order_id", "body"), keys=2)
_DELETE = "DELETE FROM drafts WHERE shop_id = ? AND order_id = ?"


class DraftStore:
    """One draft an order; it survives a switch of order, a restart and a kill -9.

    Every method raises `StoreError`.
    """

    def __init__(self, database: Database, shop_id: str) -> None:
        self._database = database
        self._shop_id = shop_id

    def save(self, draft: ShipmentDraft) -> None:
        """Keep a draft in place of the one known for its order."""
        self.change({draft.order_id: draft})

    def change(self, drafts: Mapping[str, ShipmentDraft | None]) -> None:
        """Keep many drafts at once, by order; None is a draft to forget. All of them or none."""
        kept = [
            (self._shop_id, key, _DRAFT.encode(draft))
            for key, draft in giving_way(drafts.items())
            if draft
        ]
        gone = [(self._shop_id, key) for key, draft in drafts.items() if draft is None]
        with self._database.transaction() as connection:
            connection.executemany(_REPLACE, giving_way(kept))
            connection.executemany(_DELETE, giving_way(gone))

    def all(self) -> dict[str, ShipmentDraft]:
        """Every draft by its order."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT order_id, body FROM drafts WHERE shop_id = ?", (self._shop_id,)
            )
            return {row["order_id"]: _DRAFT.decode(row["body"]) for row in rows}

    def get(self, order_id: str) -> ShipmentDraft | None:
        """The draft of an order, or None."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT body FROM drafts WHERE shop_id = ? AND order_id = ?",
                (self._shop_id, order_id),
            ).fetchone()
        return None if row is None else _DRAFT.decode(row["body"])

    def delete(self, order_id: str) -> None:
        """Forget the draft of an order; nothing happens when there is none."""
        self.change({order_id: None})
