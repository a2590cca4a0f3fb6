"""What was typed for an order and not yet sent. Each save is committed at once."""

from __future__ import annotations

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.store.bodies import Body
from aliship_gui.store.database import Database
from aliship_gui.store.statements import upsert

_DRAFT = Body(ShipmentDraft)
_REPLACE = upsert("drafts", ("shop_id", "order_id", "body"), keys=2)


class DraftStore:
    """One draft an order; it survives a switch of order, a restart and a kill -9.

    Every method raises `StoreError`.
    """

    def __init__(self, database: Database, shop_id: str) -> None:
        self._database = database
        self._shop_id = shop_id

    def save(self, draft: ShipmentDraft) -> None:
        """Keep a draft in place of the one known for its order."""
        with self._database.transaction() as connection:
            connection.execute(
                _REPLACE,
                (self._shop_id, draft.order_id, _DRAFT.encode(draft)),
            )

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
        with self._database.transaction() as connection:
            connection.execute(
                "DELETE FROM drafts WHERE shop_id = ? AND order_id = ?", (self._shop_id, order_id)
            )
