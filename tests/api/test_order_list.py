from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from aliship_gui.api.errors import Refused, UnreadableAnswer
from aliship_gui.api.orders import OrderPage, OrderQuery
from aliship_gui.domain.money import Money
from aliship_gui.domain.orders import Order
from tests.api.answers import both_forms, in_form, sample
from tests.api.conftest import NOW, Connect
from tests.fakes.platform_server import Exchange, sends

QUERY = OrderQuery(created_from=NOW)


def page_of(connect: Connect, **result: Any) -> OrderPage:
    client, _server = connect(json.dumps({"result": {"success": True, **result}}))
    return client.order_page(QUERY)


def order_of(connect: Connect, **fields: Any) -> Order:
    return page_of(connect, target_list=[{"order_id": 1, **fields}]).orders[0]


@both_forms
def test_the_documentation_sample(connect: Connect, form: str) -> None:
    client, server = connect(sample("solution.order.get", form))
    page = client.order_page(QUERY)
    assert (page.total_count, page.total_pages, page.page) == (1, 1, 1)
    (order,) = page.orders
    assert (order.order_id, order.status) == ("1160045860056286", "PLACE_ORDER_SUCCESS")
    assert order.amount == Money(Decimal("1.01"), "USD")
    assert order.created_at == datetime(2017, 10, 12, 19, 12, 12, tzinfo=UTC)
    assert order.ship_by == datetime(2024, 3, 21, 23, 26, tzinfo=UTC)
    assert server.received[0].params["current_page"] == "1"


@both_forms
def test_a_line_of_the_documentation_sample(connect: Connect, form: str) -> None:
    client, _server = connect(sample("solution.order.get", form))
    (line,) = client.order_page(QUERY).orders[0].lines
    assert (line.line_id, line.product_id, line.quantity) == ("23457890", "2356980", 1)
    assert (line.carrier_key, line.shipped_by_warehouse) == ("EMS", True)
    assert line.unit_price == Money(Decimal("1.01"), "USD")


def test_ids_keep_all_their_digits(connect: Connect) -> None:
    order = order_of(connect, order_id=80123456789012345, product_list=[{"child_id": "80012"}])
    assert (order.order_id, order.lines[0].line_id) == ("80123456789012345", "80012")


def test_a_line_without_a_child_id_has_its_own_order_id(connect: Connect) -> None:
    assert order_of(connect, product_list=[{"order_id": 77}]).lines[0].line_id == "77"


def test_unknown_statuses_and_fields_pass(connect: Connect) -> None:
    assert order_of(connect, order_status="NEW_IN_2030", new_field=[1]).status == "NEW_IN_2030"


def test_an_order_may_lack_everything_but_its_number(connect: Connect) -> None:
    assert order_of(connect) == Order("1", "")


@pytest.mark.parametrize("nothing", [None, "", " "])
def test_fields_that_hold_nothing(connect: Connect, nothing: str | None) -> None:
    names = ("gmt_create", "timeout_left_time", "left_send_good_day", "pay_amount", "product_list")
    assert order_of(connect, **dict.fromkeys(names, nothing)) == Order("1", "")


@pytest.mark.parametrize(
    ("fields", "ship_by"),
    [
        ({"timeout_left_time": 90_000_000}, datetime(2024, 3, 21, 15, 0, tzinfo=UTC)),
        ({"timeout_left_time": "-3600000"}, datetime(2024, 3, 20, 13, 0, tzinfo=UTC)),
        (
            {"left_send_good_day": "1", "left_send_good_hour": "2", "left_send_good_min": "3"},
            datetime(2024, 3, 21, 16, 3, tzinfo=UTC),
        ),
        ({"left_send_good_hour": "5"}, datetime(2024, 3, 20, 19, 0, tzinfo=UTC)),
        ({"timeout_left_time": 2**52}, None),
        ({"left_send_good_day": 2**52}, None),
    ],
)
def test_countdowns(connect: Connect, fields: dict[str, Any], ship_by: datetime | None) -> None:
    assert order_of(connect, **fields).ship_by == ship_by


def test_urls_without_a_scheme_get_one(connect: Connect) -> None:
    order = order_of(connect, product_list=[{"product_img_url": "//ae01.alicdn.com/kf/x.jpg"}])
    assert order.lines[0].image_url == "https://ae01.alicdn.com/kf/x.jpg"


@pytest.mark.parametrize(
    "target_list",
    [[{"order_status": "X"}], [{"order_id": ""}], [{"order_id": {}}], [3], 7, [[1]]],
)
def test_shapes_that_no_order_has(connect: Connect, target_list: Any) -> None:
    with pytest.raises(UnreadableAnswer, match=r"answer\.wrong_shape"):
        page_of(connect, target_list=target_list)


def test_no_orders(connect: Connect) -> None:
    assert page_of(connect, total_count=0) == OrderPage((), 0, 0, 1)
    assert page_of(connect, total_count=0, target_list={}) == OrderPage((), 0, 0, 1)


def test_what_the_platforms_clock_showed(connect: Connect) -> None:
    body = '{"result":{"success":true}}'
    client, _server = connect(sends(body, Date="Thu, 05 Nov 2026 12:00:00 GMT"))
    assert client.order_page(QUERY).told_at == datetime(2026, 11, 5, 12, tzinfo=UTC)
    silent, _server = connect(body)
    assert silent.order_page(QUERY).told_at is None


def test_a_complaint_instead_of_orders_is_a_refusal(connect: Connect) -> None:
    client, _server = connect('{"result":{"error_code":"15-2001","error_message":"no such shop"}}')
    with pytest.raises(Refused, match="no such shop"):
        client.order_page(QUERY)


def test_pages_are_counted_where_the_platform_does_not(connect: Connect) -> None:
    assert page_of(connect, total_count=101, target_list=[{"order_id": 1}]).total_pages == 3


def test_pages_are_asked_for_by_their_numbers_over_one_connection(connect: Connect) -> None:
    def script(exchange: Exchange) -> None:
        number = int(exchange.request.params["current_page"])
        rows = [{"order_id": number * 10 + n} for n in range(2)]
        result = {"success": True, "total_count": 5, "total_page": 3, "target_list": rows}
        sends(json.dumps({"result": result}))(exchange)

    client, server = connect(script)
    pages = [client.order_page(QUERY, number) for number in (1, 2, 3)]
    assert [page.page for page in pages] == [1, 2, 3]
    assert [o.order_id for page in pages for o in page.orders] == [
        "10",
        "11",
        "20",
        "21",
        "30",
        "31",
    ]
    assert server.connections == 1


@both_forms
def test_ten_thousand_orders_are_one_answer(connect: Connect, form: str) -> None:
    one = json.loads(sample("solution.order.get"))
    result = one["aliexpress_solution_order_get_response"]["result"]
    result["target_list"]["order_dto"] *= 10_000
    client, _server = connect(in_form(one, form))
    assert len(client.order_page(QUERY).orders) == 10_000
