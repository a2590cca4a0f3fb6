"""The answer of `aliexpress.solution.order.get`, read into orders.

Facts from the platform's documents and recorded answers: times are Los Angeles wall clock; a
line's `order_id` is the line's own id; `timeout_left_time` counts milliseconds from the moment
of the answer, negative when overdue; image URLs may begin with "//".
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from aliship_gui.api.scalars import Listed, Scalar, decimal, first_text, items, text, whole
from aliship_gui.api.ships_from import read_variant
from aliship_gui.api.times import from_platform
from aliship_gui.domain.money import Money
from aliship_gui.domain.orders import Order, OrderLine

WAREHOUSE = "WAREHOUSE_SEND_GOODS"
"""`send_goods_operator` of lines that the platform's warehouse ships."""


class Amount(msgspec.Struct):
    """An amount of money, in the spellings of the order list and of an order's details."""

    amount: Scalar = None
    amount_str: Scalar = None
    currency_code: Scalar = None


class _Line(msgspec.Struct):
    child_id: Scalar = None
    order_id: Scalar = None
    product_id: Scalar = None
    product_name: Scalar = None
    product_count: Scalar = None
    product_unit: Scalar = None
    product_unit_price: Amount | str | None = None
    total_product_amount: Amount | str | None = None
    product_img_url: Scalar = None
    product_attributes: Scalar = None
    sku_code: Scalar = None
    logistics_type: Scalar = None
    logistics_service_name: Scalar = None
    son_order_status: Scalar = None
    show_status: Scalar = None
    send_goods_operator: Scalar = None
    memo: Scalar = None


class _Order(msgspec.Struct):
    order_id: Scalar = None
    order_status: Scalar = None
    logistics_status: Scalar = None
    fund_status: Scalar = None
    issue_status: Scalar = None
    frozen_status: Scalar = None
    end_reason: Scalar = None
    gmt_create: Scalar = None
    gmt_pay_time: Scalar = None
    gmt_send_goods_time: Scalar = None
    gmt_update: Scalar = None
    timeout_left_time: Scalar = None
    left_send_good_day: Scalar = None
    left_send_good_hour: Scalar = None
    left_send_good_min: Scalar = None
    pay_amount: Amount | str | None = None
    buyer_login_id: Scalar = None
    buyer_signer_fullname: Scalar = None
    product_list: Listed[_Line] = None


class OrderListResult(msgspec.Struct):
    """`result` of an order list."""

    target_list: Listed[_Order] = None
    total_count: Scalar = None
    total_page: Scalar = None
    current_page: Scalar = None


class OrderListAnswer(msgspec.Struct):
    """The payload of an order list; an order that cannot be named makes it unreadable."""

    result: OrderListResult | None = None


class UnnamedOrder(ValueError):
    """An order came without its number."""


def read_orders(result: OrderListResult, now: datetime) -> tuple[Order, ...]:
    """The orders of a page, countdowns taken from `now` (aware).

    Raises UnnamedOrder: every other field may be missing, an order number may not.
    """
    return tuple(_order(row, now) for row in items(result.target_list))


def money(amount: Amount | str | None) -> Money | None:
    """An amount as Money; None when there is none or it is no number."""
    if not isinstance(amount, Amount):
        return None
    number = decimal(first_text(amount.amount, amount.amount_str))
    return None if number is None else Money(number, text(amount.currency_code))


def moment(value: Scalar) -> datetime | None:
    """A platform time as an aware UTC datetime, None when missing or not a time."""
    return from_platform(text(value))


def web_url(value: Scalar) -> str:
    """A URL as the platform writes it, with a scheme where it left that out."""
    written = text(value)
    return f"https:{written}" if written.startswith("//") else written


def _order(row: _Order, now: datetime) -> Order:
    order_id = text(row.order_id)
    if not order_id:
        raise UnnamedOrder
    return Order(
        order_id=order_id,
        status=text(row.order_status),
        created_at=moment(row.gmt_create),
        paid_at=moment(row.gmt_pay_time),
        modified_at=moment(row.gmt_update),
        sent_at=moment(row.gmt_send_goods_time),
        ship_by=_ship_by(row, now),
        amount=money(row.pay_amount),
        buyer_login=text(row.buyer_login_id),
        buyer_name=text(row.buyer_signer_fullname),
        lines=tuple(_line(line) for line in items(row.product_list)),
        logistics_status=text(row.logistics_status),
        fund_status=text(row.fund_status),
        issue_status=text(row.issue_status),
        frozen_status=text(row.frozen_status),
        end_reason=text(row.end_reason),
    )


def _line(row: _Line) -> OrderLine:
    variant = read_variant(row.product_attributes)
    return OrderLine(
        line_id=first_text(row.child_id, row.order_id),
        product_name=text(row.product_name),
        quantity=whole(row.product_count) or 0,
        product_id=text(row.product_id),
        sku_code=text(row.sku_code),
        sku_text=variant.text,
        unit=text(row.product_unit),
        unit_price=money(row.product_unit_price),
        total=money(row.total_product_amount),
        image_url=web_url(row.product_img_url),
        carrier_key=text(row.logistics_type),
        carrier_name=text(row.logistics_service_name),
        status=first_text(row.son_order_status, row.show_status),
        memo=text(row.memo),
        ships_from=variant.ships_from,
        shipped_by_warehouse=text(row.send_goods_operator) == WAREHOUSE,
    )


def _ship_by(row: _Order, now: datetime) -> datetime | None:
    left = _time_left(row)
    if left is None:
        return None
    try:
        deadline = now.astimezone(UTC) + left
    except OverflowError:
        return None
    # Each answer counts down to a slightly different moment; whole minutes keep an order that
    # did not change from looking changed.
    return deadline.replace(second=0, microsecond=0)


def _time_left(row: _Order) -> timedelta | None:
    milliseconds = whole(row.timeout_left_time)
    parts = [
        whole(p) for p in (row.left_send_good_day, row.left_send_good_hour, row.left_send_good_min)
    ]
    try:
        if milliseconds is not None:
            return timedelta(milliseconds=milliseconds)
        if any(part is not None for part in parts):
            days, hours, minutes = (part or 0 for part in parts)
            return timedelta(days=days, hours=hours, minutes=minutes)
    except OverflowError:
        pass
    return None
