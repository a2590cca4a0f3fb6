"""Whether the next parcel of an order is likely to be its last one."""

from __future__ import annotations

from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order, OrderStatus
from aliship_gui.domain.shipments import SendType


def offered_send_type(order: Order | None, details: OrderDetails | None) -> SendType:
    """`part` for an order that goes on in parts, `all` for what looks like its last parcel."""
    if order is None or order.status != OrderStatus.SELLER_PART_SEND_GOODS:
        return SendType.ALL
    declared = len(details.parcels if details else order.parcels)
    lines = sum(not line.shipped_by_warehouse for line in order.lines)
    return SendType.ALL if declared + 1 >= lines else SendType.PART
