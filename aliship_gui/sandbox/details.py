"""One order in full: `data` of `aliexpress.solution.order.info.get`, and its address alone."""

from __future__ import annotations

from collections.abc import Callable

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.sandbox.amounts import Amount
from aliship_gui.sandbox.clock import order_time
from aliship_gui.sandbox.goods import Item
from aliship_gui.sandbox.listing import (
    SELLER,
    chosen_carrier,
    image_url,
    logistics_status,
    operator,
    statuses,
    total,
)
from aliship_gui.sandbox.people import Buyer, countries, receipt_address
from aliship_gui.sandbox.shapes import Json, json_text, present
from aliship_gui.sandbox.standing import Parcel, Standing
from aliship_gui.sandbox.world import Dossier, Sketch

ISSUE, LOAN, LOGISTICS, BUYER, REFUND = 1, 2, 4, 8, 16
EVERYTHING = ISSUE | LOAN | LOGISTICS | BUYER | REFUND
"""Bits of `ext_info_bit_flag`, from the right."""

CarrierName = Callable[[str], str]


def order_details(
    standing: Standing, dossier: Dossier, carrier_name: CarrierName, now: float, bits: int
) -> Json:
    """The order with the parts that `bits` asks for."""
    sketch, phase = standing.sketch, standing.phase_at(now)
    buyer = dossier.buyer
    amount, deadline = total(dossier), standing.deadline_at(now)
    over = phase.status in {OrderStatus.FINISH, OrderStatus.ARCHIVE}
    return present(
        {
            "id": sketch.order_id,
            "order_status": phase.status.value,
            "logistics_status": logistics_status(phase.status),
            **statuses(phase.status),
            "gmt_create": order_time(sketch.created),
            "gmt_modified": order_time(phase.since),
            "gmt_pay_success": order_time(sketch.paid) if sketch.paid else None,
            "gmt_trade_end": order_time(phase.since) if over else None,
            "over_time_left": order_time(deadline) if deadline else None,
            "order_amount": amount.full(),
            "init_oder_amount": amount.full(),
            "logistics_amount": Amount(0, amount.currency).full(),
            "settlement_currency": "USD",
            "pay_amount_by_settlement_cur": _in_dollars(amount),
            "payment_type": "mastercard",
            "is_phone": sketch.place % 3 == 0,
            "buyer_signer_fullname": buyer.full_name,
            "buyerloginid": buyer.login,
            "receipt_address": receipt_address(buyer),
            "oaid": masked_id(sketch, buyer),
            "memo": dossier.memo or None,
            "seller_signer_fullname": "Practice Shop",
            "seller_operator_login_id": SELLER,
            "child_order_list": _children(standing, dossier, carrier_name, phase.status),
            "child_order_ext_info_list": [_product(item) for item in dossier.items],
            "order_msg_list": [],
            "opr_log_dto_list": _log(standing),
            "logisitcs_escrow_fee_rate": "0.05",
            **_extras(standing, dossier, now, bits),
        }
    )


def masked_id(sketch: Sketch, buyer: Buyer) -> str | None:
    """The `oaid` that stands for a masked buyer's data; None when nothing is masked."""
    return f"practice{sketch.order_id:020d}" if buyer.masked else None


def receipt_info(dossier: Dossier) -> Json:
    """The address of `aliexpress.solution.order.receiptinfo.get`."""
    country = countries()[dossier.buyer.country]
    return {"country_name": country.name, **receipt_address(dossier.buyer)}


def _extras(standing: Standing, dossier: Dossier, now: float, bits: int) -> Json:
    buyer, phase = dossier.buyer, standing.phase_at(now)
    extras: Json = {}
    if bits & ISSUE and phase.status is OrderStatus.IN_ISSUE:
        extras["issue_info"] = {
            "issue_status": "processing",
            "issue_time": order_time(phase.since),
        }
    if bits & LOAN:
        extras["loan_status"] = "loan_none"
    if bits & LOGISTICS:
        extras["logistic_info_list"] = [
            _parcel(parcel, standing.sketch.order_id) for parcel in standing.parcels_at(now)
        ]
    if bits & BUYER:
        extras["buyer_info"] = {
            "login_id": buyer.login,
            "first_name": buyer.first_name,
            "last_name": buyer.last_name,
            "country": buyer.country,
        }
    if bits & REFUND and phase.status is OrderStatus.FUND_PROCESSING:
        extras["refund_info"] = {
            "refund_status": "wait_refund",
            "refund_cash_amt": total(dossier).full(),
        }
    return extras


def _parcel(parcel: Parcel, order_id: int) -> Json:
    """Recorded answers hold the carrier's key in `logistics_service_name`, not its name."""
    return {
        "logistics_no": parcel.logistics_no,
        "logistics_service_name": parcel.service_name,
        "logistics_type_code": parcel.service_name,
        "gmt_send": order_time(parcel.at),
        "receive_status": "default",
        "have_tracking_info": False,
        "ship_order_id": order_id,
    }


def _children(
    standing: Standing, dossier: Dossier, carrier_name: CarrierName, status: OrderStatus
) -> list[Json]:
    sketch, carrier = standing.sketch, chosen_carrier(standing.sketch)
    return [
        {
            "id": sketch.line_id(line),
            "child_order_id": str(sketch.line_id(line)),
            "order_sort_id": line,
            "order_status": status.value,
            **statuses(status),
            "product_id": item.product_id,
            "product_name": item.name,
            "product_count": item.count,
            "product_unit": item.unit,
            "product_standard": "",
            "product_price": item.price.full(),
            "init_order_amt": item.total.full(),
            "logistics_amount": Amount(0, item.price.currency).full("amount_str"),
            "product_attributes": json_text({"sku": item.attributes}),
            "sku_code": item.sku_code,
            "lot_num": 1,
            "buyer_memo": dossier.memo,
            "goods_prepare_time": 7,
            "logistics_type": carrier,
            "logistics_service_name": carrier_name(carrier),
            "send_goods_operator": operator(dossier, line),
            "product_img_url": image_url(item),
            "product_snap_url": (
                f"//www.aliexpress.com/snapshot/null.html?orderId={sketch.line_id(line)}"
            ),
            "snapshot_small_photo_path": image_url(item),
            "escrow_fee_rate": "0.08",
            "afflicate_fee_rate": "0",
        }
        for line, item in enumerate(dossier.items, start=1)
    ]


def _product(item: Item) -> Json:
    return {
        "product_id": item.product_id,
        "product_name": item.name,
        "quantity": item.count,
        "unit_price": item.price.full(),
        "sku": json_text({"sku": item.attributes}),
        "category_id": item.category,
    }


def _log(standing: Standing) -> list[Json]:
    sketch = standing.sketch
    created = order_time(sketch.created)
    return [
        {
            "id": sketch.order_id + 3,
            "action_type": "front_create_order",
            "gmt_create": created,
            "gmt_modified": created,
            "operator": "buyer",
            "order_id": sketch.order_id,
            "child_order_id": sketch.line_id(1),
        }
    ]


def _in_dollars(amount: Amount) -> str:
    dollars = amount.units / amount.factor / amount.currency.per_usd
    return f"{dollars:.2f}"
