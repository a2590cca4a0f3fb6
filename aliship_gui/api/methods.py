"""The names of the platform methods that the program calls, in one table."""

from __future__ import annotations

from enum import StrEnum


class Method(StrEnum):
    """One call of the Open Platform each."""

    ORDER_LIST = "aliexpress.solution.order.get"
    ORDER_DETAILS = "aliexpress.solution.order.info.get"
    CARRIERS = "aliexpress.logistics.redefining.listlogisticsservice"
    DECLARE = "aliexpress.solution.order.fulfill"
    SHIPMENTS = "aliexpress.logistics.querysellershipmentinfo"
    MODIFY = "aliexpress.logistics.sellermodifiedshipmentfortop"
    DECLARE_SUB_ORDERS = "aliexpress.logistics.order.shipment"
    MODIFY_SUB_ORDERS = "aliexpress.logistics.order.modifyshipment"
    DECLARE_BY_SELLER = "aliexpress.asf.dbs.declareship"
    MODIFY_BY_SELLER = "aliexpress.asf.dbs.declare.ship.modify"
    REVEAL = "aliexpress.trade.seller.order.decrypt"
