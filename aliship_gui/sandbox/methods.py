"""The platform's methods by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from aliship_gui.sandbox.arguments import Params
from aliship_gui.sandbox.by_seller import DECLARE as DECLARE_BY_SELLER
from aliship_gui.sandbox.by_seller import MODIFY as MODIFY_BY_SELLER
from aliship_gui.sandbox.by_seller import declare_by_seller, modify_by_seller
from aliship_gui.sandbox.declaring import FULFILL, MODIFY, SELLER_SHIPMENT, Declaring
from aliship_gui.sandbox.following import SHIPMENTS, TRACKING, Following
from aliship_gui.sandbox.reading import Reading
from aliship_gui.sandbox.revealing import REVEAL, reveal
from aliship_gui.sandbox.shapes import Json
from aliship_gui.sandbox.shop import Shop
from aliship_gui.sandbox.sub_orders import (
    MODIFY_SHIPMENT,
    ORDER_SHIPMENT,
    SUB_TRADE,
    declare_sub_orders,
    modify_shipment,
    ship_order,
)

Method = Callable[[Params], Json]
"""Takes business arguments, gives the answer's body; GatewayError when they make no sense."""


def shop_methods(shop: Shop) -> Mapping[str, Method]:
    """Every method that this shop answers."""
    reading, declaring, following = Reading(shop), Declaring(shop), Following(shop)
    return {
        "aliexpress.solution.order.get": reading.order_list,
        "aliexpress.solution.order.info.get": reading.order_info,
        "aliexpress.solution.order.receiptinfo.get": reading.receipt_info,
        "aliexpress.logistics.redefining.listlogisticsservice": lambda _: reading.carrier_list(),
        FULFILL: declaring.fulfill,
        SELLER_SHIPMENT: declaring.seller_shipment,
        MODIFY: declaring.modify,
        SUB_TRADE: partial(declare_sub_orders, shop),
        ORDER_SHIPMENT: partial(ship_order, shop),
        MODIFY_SHIPMENT: partial(modify_shipment, shop),
        DECLARE_BY_SELLER: partial(declare_by_seller, shop),
        MODIFY_BY_SELLER: partial(modify_by_seller, shop),
        REVEAL: partial(reveal, shop),
        SHIPMENTS: following.shipments,
        TRACKING: following.tracking,
    }
