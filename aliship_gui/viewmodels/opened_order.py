"""Everything this computer knows of an order, read when it is put on the desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.store.declarations import Declaration, DeclarationKind
from aliship_gui.store.uniqueness import parcels_in_force
from aliship_gui.viewmodels.ship_form import Sent
from aliship_gui.viewmodels.shop_parts import Stores


@dataclass(frozen=True, slots=True)
class OpenedOrder:
    """An order, its details, what was typed for it, and its declarations, oldest first."""

    order: Order | None
    details: OrderDetails | None
    typed: ShipmentDraft | None
    rows: tuple[Declaration, ...]

    @property
    def last_row(self) -> Declaration | None:
        """The declaration made last."""
        return self.rows[-1] if self.rows else None

    @property
    def draft(self) -> ShipmentDraft | None:
        """What was typed; where nothing was, what was sent and not taken, as it was."""
        row = self.last_row
        refused = row.draft if row is not None and row.needs_attention else None
        return self.typed or refused


def read_order(stores: Stores, order_id: str) -> OpenedOrder:
    """Read an order from the disk; for worker threads. Raises StoreError."""
    known = stores.orders.details(order_id)
    return OpenedOrder(
        stores.orders.get(order_id),
        known[0] if known else None,
        stores.drafts.get(order_id),
        tuple(stores.outbox.of_order(order_id)),
    )


def sent_from_here(rows: Iterable[Declaration]) -> Sent:
    """What an order's declarations add up to."""
    rows = tuple(rows)
    whole = any(
        row.state is DeclarationState.DECLARED
        and row.kind is DeclarationKind.DECLARE
        and row.draft.send_type is SendType.ALL
        for row in rows
    )
    return Sent(parcels_in_force(rows), whole)
