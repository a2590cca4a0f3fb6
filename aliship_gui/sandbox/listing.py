"""Rows of the order list: `order_dto` of `aliexpress.solution.order.get`."""

from __future__ import annotations

from collections.abc import Callable

from aliship_gui.domain.orders import SHIPPABLE, OrderStatus
from aliship_gui.sandbox.amounts import Amount
from aliship_gui.sandbox.clock import DAY, HOUR, order_time
from aliship_gui.sandbox.goods import Item
from aliship_gui.sandbox.shapes import Json, present
from aliship_gui.sandbox.standing import Standing
from aliship_gui.sandbox.world import Dossier, Sketch

S = OrderStatus
_DETAIL_PAGE = "//trade.aliexpress.com/order_detail.htm"
SELLER = "cn1528730451xyzw"
_UNPAID = {S.PLACE_ORDER_SUCCESS, S.PAYMENT_PROCESSING}
_LOGISTICS = {
    S.WAIT_SELLER_SEND_GOODS: "WAIT_SELLER_SEND_GOODS",
    S.SELLER_PART_SEND_GOODS: "SELLER_SEND_PART_GOODS",
    S.WAIT_BUYER_ACCEPT_GOODS: "SELLER_SEND_GOODS",
    S.IN_ISSUE: "WAIT_SELLER_SEND_GOODS",
    S.IN_FROZEN: "WAIT_SELLER_SEND_GOODS",
    S.IN_CANCEL: "WAIT_SELLER_SEND_GOODS",
    S.FINISH: "BUYER_ACCEPT_GOODS",
    S.ARCHIVE: "BUYER_ACCEPT_GOODS",
}


def order_row(
    standing: Standing, dossier: Dossier, carrier_name: Callable[[str], str], now: float
) -> Json:
    """One order as the list shows it; fields that make no sense in its status are left out."""
    sketch, phase = standing.sketch, standing.phase_at(now)
    status = phase.status
    sent = [parcel.at for parcel in standing.parcels_at(now)]
    buyer = dossier.buyer
    return present(
        {
            "order_id": sketch.order_id,
            "order_status": status.value,
            "logistics_status": _LOGISTICS.get(status),
            **statuses(status),
            "biz_type": "AE_COMMON",
            "gmt_create": order_time(sketch.created),
            "gmt_pay_time": order_time(sketch.paid) if sketch.paid else None,
            "gmt_send_goods_time": order_time(max(sent)) if sent else None,
            "gmt_update": order_time(phase.since),
            **_time_left(standing.deadline_at(now), status, now),
            "pay_amount": total(dossier).brief(),
            "buyer_login_id": buyer.login,
            "buyer_signer_fullname": buyer.full_name,
            "end_reason": "buyer_accept_goods" if status is S.FINISH else None,
            "order_detail_url": f"{_DETAIL_PAGE}?orderId={sketch.order_id}",
            "payment_type": "mastercard",
            "phone": sketch.place % 3 == 0,
            "has_request_loan": False,
            "escrow_fee_rate": 8,
            "logisitcs_escrow_fee_rate": "" if sketch.place % 2 else "0.05",
            "seller_login_id": SELLER,
            "seller_operator_login_id": SELLER,
            "seller_signer_fullname": "Practice Shop",
            "product_list": [
                _line(sketch, dossier, line, status, carrier_name)
                for line in range(1, len(dossier.items) + 1)
            ],
        }
    )


def statuses(status: OrderStatus) -> Json:
    """The side statuses that go with an order status."""
    return {
        "fund_status": fund_status(status),
        "frozen_status": "IN_FROZEN" if status is S.IN_FROZEN else "NO_FROZEN",
        "issue_status": "IN_ISSUE" if status is S.IN_ISSUE else "NO_ISSUE",
    }


def fund_status(status: OrderStatus) -> str:
    """Whether the money is there."""
    if status in _UNPAID:
        return "NOT_PAY"
    return "WAIT_SELLER_CHECK" if status is S.WAIT_SELLER_EXAMINE_MONEY else "PAY_SUCCESS"


def logistics_status(status: OrderStatus) -> str:
    """Where the parcels are, as an order's details tell it."""
    return _LOGISTICS.get(status, "NO_LOGISTICS")


def total(dossier: Dossier) -> Amount:
    """What the buyer pays."""
    currency = dossier.items[0].price.currency
    return Amount(sum(item.total.units for item in dossier.items), currency)


def chosen_carrier(sketch: Sketch) -> str:
    """The carrier key that the buyer chose."""
    if sketch.origin == "ES":
        return "SPAIN_LOCAL_CORREOS"
    return ("CAINIAO_STANDARD", "CPAM", "CAINIAO_ECONOMY", "YANWEN_AM")[sketch.place % 4]


def operator(dossier: Dossier, line: int) -> str:
    """Who sends a line: the platform's warehouse takes the first line of a few orders."""
    by_warehouse = dossier.by_warehouse and line == 1
    return "WAREHOUSE_SEND_GOODS" if by_warehouse else "SELLER_SEND_GOODS"


def image_url(item: Item) -> str:
    """Where the picture of an item would be; the platform leaves the scheme out."""
    return f"//ae01.alicdn.com/kf/practice-{item.product_id}.jpg"


def _line(
    sketch: Sketch,
    dossier: Dossier,
    line: int,
    status: OrderStatus,
    carrier_name: Callable[[str], str],
) -> Json:
    item, child = dossier.items[line - 1], sketch.line_id(line)
    carrier = chosen_carrier(sketch)
    return {
        "child_id": child,
        "order_id": child,
        "product_id": item.product_id,
        "product_name": item.name,
        "sku_code": item.sku_code,
        "product_count": item.count,
        "product_unit": item.unit,
        "product_standard": "",
        "product_unit_price": item.price.brief(),
        "total_product_amount": item.total.brief(),
        "product_img_url": image_url(item),
        "product_snap_url": f"//www.aliexpress.com/snapshot/null.html?orderId={child}",
        "logistics_type": carrier,
        "logistics_service_name": carrier_name(carrier),
        "logistics_amount": {
            "amount": "0.00",
            "currency_code": item.price.currency.code,
        },
        "son_order_status": status.value,
        "show_status": status.value,
        "send_goods_operator": operator(dossier, line),
        "goods_prepare_time": 7,
        "freight_commit_day": "60" if sketch.origin == "CN" else "10",
        "delivery_time": "15-45" if sketch.origin == "CN" else "3-7",
        "memo": dossier.memo,
        "issue_status": "IN_ISSUE" if status is S.IN_ISSUE else "NO_ISSUE",
        "fund_status": fund_status(status),
        "escrow_fee_rate": "0.08",
        "afflicate_fee_rate": "0.03",
        "can_submit_issue": status is S.WAIT_BUYER_ACCEPT_GOODS,
        "money_back3x": False,
        "buyer_signer_first_name": dossier.buyer.first_name,
        "buyer_signer_last_name": dossier.buyer.last_name,
    }


def _time_left(deadline: int, status: OrderStatus, now: float) -> Json:
    if not deadline or status in {S.FINISH, S.ARCHIVE, S.IN_FROZEN}:
        return {}
    left = deadline - now
    fields: Json = {"timeout_left_time": int(left * 1000)}
    if status in SHIPPABLE and left > 0:
        fields["left_send_good_day"] = str(int(left // DAY))
        fields["left_send_good_hour"] = str(int(left % DAY // HOUR))
        fields["left_send_good_min"] = str(int(left % HOUR // 60))
    return fields
