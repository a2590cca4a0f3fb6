"""Where the order table shows what tells that an order is there in full."""

from __future__ import annotations

from aliship_gui.store.orders import OrderSort
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS

BUYER = [column.sort for column in ORDER_COLUMNS].index(OrderSort.BUYER)
"""Every order has a buyer, and the table knows it only from the order itself."""
