"""The answer of `aliexpress.solution.order.info.get`, read into an order's details.

Facts from the platform's documents and recorded answers: a parcel's `logistics_type_code` is the
carrier's key and `logistics_service_name` its name, except where only the latter comes and holds
the key; several parcels are normal; ids are numbers in one place and text in another.
"""

from __future__ import annotations

import msgspec

from aliship_gui.api.order_answers import WAREHOUSE, Amount, moment, money, web_url
from aliship_gui.api.scalars import Listed, Scalar, first_text, items, text, whole
from aliship_gui.api.ships_from import common_origin, read_variant
from aliship_gui.domain.countries import iso_country
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import OrderLine, Parcel


class _ChildOrder(msgspec.Struct):
    child_order_id: Scalar = None
    id: Scalar = None
    product_id: Scalar = None
    product_name: Scalar = None
    product_count: Scalar = None
    product_unit: Scalar = None
    product_price: Amount | str | None = None
    init_order_amt: Amount | str | None = None
    product_img_url: Scalar = None
    product_attributes: Scalar = None
    sku_code: Scalar = None
    logistics_type: Scalar = None
    logistics_service_name: Scalar = None
    order_status: Scalar = None
    send_goods_operator: Scalar = None
    buyer_memo: Scalar = None


class _ExtInfo(msgspec.Struct):
    product_id: Scalar = None
    product_name: Scalar = None
    quantity: Scalar = None
    unit_price: Amount | str | None = None
    sku: Scalar = None


class _Parcel(msgspec.Struct):
    logistics_no: Scalar = None
    logistics_type_code: Scalar = None
    logistics_service_name: Scalar = None
    gmt_send: Scalar = None
    receive_status: Scalar = None


class _Buyer(msgspec.Struct):
    login_id: Scalar = None
    first_name: Scalar = None
    last_name: Scalar = None
    country: Scalar = None


class _Receipt(msgspec.Struct):
    contact_person: Scalar = None
    country: Scalar = None
    province: Scalar = None
    city: Scalar = None
    detail_address: Scalar = None
    address: Scalar = None
    address2: Scalar = None
    zip: Scalar = None
    phone_country: Scalar = None
    phone_area: Scalar = None
    phone_number: Scalar = None
    mobile_no: Scalar = None
    localized_address: Scalar = None
    oaid: Scalar = None


class OrderData(msgspec.Struct):
    """`data` of an order's details."""

    id: Scalar = None
    order_id: Scalar = None
    order_status: Scalar = None
    logistics_status: Scalar = None
    fund_status: Scalar = None
    issue_status: Scalar = None
    frozen_status: Scalar = None
    order_end_reason: Scalar = None
    gmt_create: Scalar = None
    gmt_modified: Scalar = None
    gmt_pay_success: Scalar = None
    over_time_left: Scalar = None
    order_amount: Amount | str | None = None
    buyer_info: _Buyer | str | None = None
    buyerloginid: Scalar = None
    buyer_signer_fullname: Scalar = None
    receipt_address: _Receipt | str | None = None
    oaid: Scalar = None
    memo: Scalar = None
    child_order_list: Listed[_ChildOrder] = None
    child_order_ext_info_list: Listed[_ExtInfo] = None
    logistic_info_list: Listed[_Parcel] = None


class DetailsResult(msgspec.Struct):
    """`result` of an order's details; `data` is missing when the order was not found."""

    data: OrderData | str | None = None


class DetailsAnswer(msgspec.Struct):
    """The payload of an order's details."""

    result: DetailsResult | None = None


def read_details(data: OrderData, order_id: str) -> OrderDetails:
    """The details of the order that was asked for under `order_id`."""
    buyer = data.buyer_info if isinstance(data.buyer_info, _Buyer) else _Buyer()
    lines = _lines(data)
    return OrderDetails(
        order_id=first_text(data.id, data.order_id, order_id),
        status=text(data.order_status),
        address=_address(data.receipt_address),
        lines=lines,
        parcels=tuple(_parcel(row) for row in items(data.logistic_info_list) if _number(row)),
        buyer_name=first_text(data.buyer_signer_fullname, _full_name(buyer)),
        buyer_login=first_text(data.buyerloginid, buyer.login_id),
        buyer_country=iso_country(text(buyer.country)),
        memo=text(data.memo),
        ships_from=common_origin([line.ships_from for line in lines]),
        created_at=moment(data.gmt_create),
        paid_at=moment(data.gmt_pay_success),
        modified_at=moment(data.gmt_modified),
        deadline=moment(data.over_time_left),
        amount=money(data.order_amount),
        logistics_status=text(data.logistics_status),
        fund_status=text(data.fund_status),
        issue_status=text(data.issue_status),
        frozen_status=text(data.frozen_status),
        end_reason=text(data.order_end_reason),
        oaid=_oaid(data),
    )


def _lines(data: OrderData) -> tuple[OrderLine, ...]:
    lines = tuple(_line(row) for row in items(data.child_order_list))
    return lines or tuple(_ext_line(row) for row in items(data.child_order_ext_info_list))


def _line(row: _ChildOrder) -> OrderLine:
    variant = read_variant(row.product_attributes)
    return OrderLine(
        line_id=first_text(row.child_order_id, row.id),
        product_name=text(row.product_name),
        quantity=whole(row.product_count) or 0,
        product_id=text(row.product_id),
        sku_code=text(row.sku_code),
        sku_text=variant.text,
        unit=text(row.product_unit),
        unit_price=money(row.product_price),
        total=money(row.init_order_amt),
        image_url=web_url(row.product_img_url),
        carrier_key=text(row.logistics_type),
        carrier_name=text(row.logistics_service_name),
        status=text(row.order_status),
        memo=text(row.buyer_memo),
        ships_from=variant.ships_from,
        shipped_by_warehouse=text(row.send_goods_operator) == WAREHOUSE,
    )


def _ext_line(row: _ExtInfo) -> OrderLine:
    variant = read_variant(row.sku)
    return OrderLine(
        line_id="",
        product_name=text(row.product_name),
        quantity=whole(row.quantity) or 0,
        product_id=text(row.product_id),
        sku_text=variant.text,
        unit_price=money(row.unit_price),
        ships_from=variant.ships_from,
    )


def _number(row: _Parcel) -> str:
    return text(row.logistics_no)


def _parcel(row: _Parcel) -> Parcel:
    return Parcel(
        carrier_key=first_text(row.logistics_type_code, row.logistics_service_name),
        tracking_number=_number(row),
        carrier_name=text(row.logistics_service_name),
        sent_at=moment(row.gmt_send),
        receive_status=text(row.receive_status),
    )


def _full_name(buyer: _Buyer) -> str:
    return f"{text(buyer.first_name)} {text(buyer.last_name)}".strip()


def _oaid(data: OrderData) -> str:
    """It stands beside the address, or in it; no source shows both."""
    receipt = data.receipt_address
    inner = receipt.oaid if isinstance(receipt, _Receipt) else None
    return first_text(data.oaid, inner)


def _address(receipt: _Receipt | str | None) -> Address:
    if not isinstance(receipt, _Receipt):
        return Address()
    phone = (receipt.phone_country, receipt.phone_area, receipt.phone_number)
    return Address(
        contact_person=text(receipt.contact_person),
        country=iso_country(text(receipt.country)),
        province=text(receipt.province),
        city=text(receipt.city),
        detail_address=first_text(receipt.detail_address, receipt.address),
        address2=text(receipt.address2),
        zip=text(receipt.zip),
        phone=" ".join(filter(None, map(text, phone))),
        mobile=text(receipt.mobile_no),
        localized=text(receipt.localized_address),
    )
