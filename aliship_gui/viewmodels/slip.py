"""What stands on a packing slip, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from aliship_gui.domain.masking import is_masked
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.viewmodels.address_text import postal_lines


@dataclass(frozen=True, slots=True)
class SlipItem:
    """One line of goods."""

    quantity: int
    name: str
    variant: str = ""
    sku: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """One order on paper. `address` is () while the platform was not asked for it.

    `recipient` is the line of it that names the buyer; `is_masked` tells that the platform hides
    a part of the address behind asterisks.
    """

    order_id: str
    address: tuple[str, ...] = ()
    recipient: str = ""
    is_masked: bool = False
    paid_at: datetime | None = None
    ship_by: datetime | None = None
    items: tuple[SlipItem, ...] = ()
    note: str = ""

    @property
    def pieces(self) -> int:
        """Pieces over all items."""
        return sum(item.quantity for item in self.items)


def slip_of(order: Order, details: OrderDetails | None) -> Slip:
    """The slip of an order with what is known of it; masked words stay masked."""
    lines = details.lines if details is not None and details.lines else order.lines
    address = postal_lines(details.address) if details is not None else ()
    notes = [details.memo if details is not None else "", *(line.memo for line in order.lines)]
    return Slip(
        order_id=order.order_id,
        address=address,
        recipient=details.address.contact_person.strip() if details is not None else "",
        is_masked=details is not None and is_masked(details.address),
        paid_at=order.paid_at,
        ship_by=order.ship_by,
        items=tuple(
            SlipItem(line.quantity, line.product_name, line.sku_text, line.sku_code)
            for line in lines
        ),
        note="\n".join(dict.fromkeys(note for note in notes if note)),
    )
