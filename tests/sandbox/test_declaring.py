"""Declaring a shipment: what is accepted, and every way of being refused."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.sandbox.practice import FULFILL, SELLER_SHIPMENT, Client

_WORDS = {
    "declared": ("-999", "该交易订单已填写发货通知,无需重复操作。"),
    "updating": ("-999", "该交易订单已填写发货通知,数据更新中,请您耐心等待,无需重复操作。"),
    "held": ("-999", "该交易订单缺少履约信息,请联系客服处理。"),
    "risk": ("-999", "该货运跟踪号未通过物流风控审核,请更换货运跟踪号后重试。"),
    "order": ("-999", "您填写的交易订单号有误或不属于当前账号,请修改后重试。"),
    "carrier": ("-999", "该物流方案不存在,请选择有效的物流方案后重试。"),
    "waiting": ("-314", "该交易订单不处于等待发货状态,无法填写发货通知。"),
    "country": ("-106", "该账号不支持您所选择的发货地国家,请检查海外仓开通状态。"),
    "pattern": ("-326", "您填写的货运跟踪号格式不符合该物流方案的规则要求。"),
    "query": ("-334", "查询履约单失败"),
    "url": ("-320", "物流跟踪网址不能为空,请修改后重试。"),
}


def _assert_refused(client: Client, reason: str, order_id: str, **arguments: str) -> None:
    before = client.ledger()
    result = client.declare(order_id, **arguments)
    assert result["result_success"] is False
    assert (result["error_code"], result["error_message"]) == _WORDS[reason]
    assert client.ledger() == before


def test_a_declaration_ships_the_order_and_stands_in_the_ledger(client: Client) -> None:
    order_id, number = client.order(), client.number()
    assert client.declare(order_id, number) == {"result_success": True}
    info = client.info(order_id)
    assert info["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"
    assert [parcel["logistics_no"] for parcel in info["logistic_info_list"]] == [number]
    entry = client.ledger()[-1]
    assert datetime.fromisoformat(entry.pop("at")).timestamp() == pytest.approx(client.clock.now)
    assert entry == {
        "seq": len(client.ledger()),
        "order_id": order_id,
        "service_name": "CPAM",
        "logistics_no": number,
        "tracking_website": "",
        "send_type": "all",
    }


@pytest.mark.parametrize("status", ["SELLER_PART_SEND_GOODS", "IN_ISSUE"])
def test_other_statuses_that_may_ship(client: Client, status: str) -> None:
    assert client.declare(client.order(status))["result_success"] is True


def test_parts_may_follow_one_another_until_all(client: Client) -> None:
    order_id = client.order()
    for _ in range(2):
        assert client.declare(order_id, send_type="part")["result_success"] is True
        assert client.info(order_id)["order_status"] == "SELLER_PART_SEND_GOODS"
    assert client.declare(order_id)["result_success"] is True
    info = client.info(order_id)
    assert info["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"
    assert len(info["logistic_info_list"]) == 3
    _assert_refused(client, "declared", order_id, send_type="part")


def test_the_older_spelling_declares_too(client: Client) -> None:
    arguments = {"service_name": "CPAM", "send_type": "all", "out_ref": client.order()}
    answer = client.call(SELLER_SHIPMENT, logistics_no=client.number(), **arguments)
    assert answer["result_success"] is True
    again = client.call(SELLER_SHIPMENT, logistics_no=client.number(), **arguments)
    assert again["result_success"] is False
    assert (again["result_error_code"], again["result_error_desc"]) == _WORDS["declared"]


@pytest.mark.parametrize("missing", ["out_ref", "service_name", "logistics_no", "send_type"])
def test_a_required_argument_is_missing(client: Client, missing: str) -> None:
    arguments = {
        "out_ref": client.order(),
        "service_name": "CPAM",
        "logistics_no": client.number(),
        "send_type": "all",
        missing: " ",
    }
    error = client.top(FULFILL, **arguments)["error_response"]
    assert (error["code"], error["msg"]) == (40, "Missing Required Arguments")
    assert missing in error["sub_msg"]
    assert client.call(FULFILL, **arguments)["error_response"]["code"] == "MissingParameter"


@pytest.mark.parametrize(
    "nonsense", [{"send_type": "some"}, {"description": "请轻放"}, {"description": "x" * 513}]
)
def test_an_argument_makes_no_sense(client: Client, nonsense: dict[str, str]) -> None:
    arguments = {
        "out_ref": client.order(),
        "service_name": "CPAM",
        "logistics_no": client.number(),
        "send_type": "all",
        **nonsense,
    }
    error = client.top(FULFILL, **arguments)["error_response"]
    assert (error["code"], error["sub_code"]) == (41, "isv.invalid-parameter")


def test_an_english_description_is_fine(client: Client) -> None:
    description = "Don’t bend — 2 parcels. " + "x" * 488
    assert client.declare(client.order(), description=description)["result_success"] is True


@pytest.mark.parametrize("nobodys", ["1", "0", "12345678901234567", "abc", "9" * 40, "１２"])
def test_an_unknown_order(client: Client, nobodys: str) -> None:
    _assert_refused(client, "order", nobodys)


def test_an_order_of_another_seller(client: Client) -> None:
    foreign = client.rows(foreign="true")[0]["order_id"]
    _assert_refused(client, "order", foreign)
    assert (
        "data"
        not in client.call(
            "aliexpress.solution.order.info.get", param1=f'{{"order_id":{foreign}}}'
        )["result"]
    )


@pytest.mark.parametrize("status", ["FINISH", "ARCHIVE"])
def test_a_closed_order(client: Client, status: str) -> None:
    _assert_refused(client, "order", client.order(status))


@pytest.mark.parametrize("key", ["NO_SUCH_CARRIER", "cpam"])
def test_an_unknown_carrier(client: Client, key: str) -> None:
    _assert_refused(client, "carrier", client.order(), service_name=key)


def test_a_retired_carrier(client: Client) -> None:
    client.patch("carriers/TOLL", retired=True)
    _assert_refused(client, "carrier", client.order(), service_name="TOLL")
    client.patch("carriers/TOLL", retired=False)
    result = client.declare(client.order(), "123456789", service_name="TOLL")
    assert result["result_success"] is True


def test_declared_twice_first_updating_then_settled(client: Client) -> None:
    client.patch("settings", readback_lag_ms=5000)
    order_id = client.order()
    assert client.declare(order_id)["result_success"] is True
    _assert_refused(client, "updating", order_id)
    client.clock.forward(4.9)
    _assert_refused(client, "updating", order_id)
    client.clock.forward(0.2)
    _assert_refused(client, "declared", order_id)


@pytest.mark.parametrize(
    "status",
    [
        "PLACE_ORDER_SUCCESS",
        "PAYMENT_PROCESSING",
        "RISK_CONTROL",
        "RISK_CONTROL_HOLD",
        "WAIT_SELLER_EXAMINE_MONEY",
    ],
)
def test_an_order_that_is_unpaid_or_held(client: Client, status: str) -> None:
    _assert_refused(client, "held", client.order(status))


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("IN_CANCEL", "waiting"),
        ("WAIT_BUYER_ACCEPT_GOODS", "declared"),
        ("FUND_PROCESSING", "query"),
        ("IN_FROZEN", "query"),
    ],
)
def test_an_order_in_the_wrong_status(client: Client, status: str, reason: str) -> None:
    _assert_refused(client, reason, client.order(status))


@pytest.mark.parametrize("key", ["OTHER_ES_LOCAL", "SPAIN_LOCAL_SEUR", "GLS_ES"])
def test_a_carrier_of_another_country(client: Client, key: str) -> None:
    order_id = client.order(origin="CN", country="FR")
    _assert_refused(client, "country", order_id, service_name=key, number="12345678901234")


@pytest.mark.parametrize(("key", "country"), [("GLS_ES", "ES"), ("GLS_FR", "FR")])
def test_a_carrier_of_origin_or_destination_is_fine(client: Client, key: str, country: str) -> None:
    order_id = client.order(origin="ES", country="FR")
    result = client.declare(order_id, f"{country == 'ES':d}2345678901234", service_name=key)
    assert result["result_success"] is True


@pytest.mark.parametrize("key", ["Other", "OTHER_FR_LOCAL", "OTHER_FR_OVERSEAS", "OTHER_FR"])
def test_a_self_defined_carrier_needs_a_url(client: Client, key: str) -> None:
    order_id = client.order(country="FR")
    _assert_refused(client, "url", order_id, service_name=key, tracking_website=" ")
    website = "https://track.example/?n=1"
    result = client.declare(order_id, service_name=key, tracking_website=website)
    assert result["result_success"] is True
    assert client.ledger()[-1]["tracking_website"] == website


@pytest.mark.parametrize("number", ["RB12345678CN", "RB123456789", "单号", "RB-23456789CN"])
def test_a_number_that_breaks_the_pattern(client: Client, number: str) -> None:
    _assert_refused(client, "pattern", client.order(), number=number)


def test_patterns_are_searched_not_matched_whole(client: Client) -> None:
    """The public pattern of this carrier has no anchor in front: `[0-9]{14}$`."""
    order_id = client.order(country="BR")
    _assert_refused(client, "pattern", order_id, service_name="JADLOG_P_BR_STD", number="1234")
    result = client.declare(order_id, "X-12345678901234", service_name="JADLOG_P_BR_STD")
    assert result["result_success"] is True


def test_the_slip_in_the_public_pattern_counts(client: Client) -> None:
    """`[a-zA-z]` lets an underscore through."""
    assert client.declare(client.order(), "__123456789CN")["result_success"] is True


def test_a_changed_pattern_counts_at_once(client: Client) -> None:
    client.patch("carriers/TNT", pattern="^T{3}$")
    _assert_refused(client, "pattern", client.order(), service_name="TNT", number="123456789")
    assert client.declare(client.order(), "TTT", service_name="TNT")["result_success"] is True


def test_a_number_of_another_order(client: Client) -> None:
    number = client.number()
    assert client.declare(client.order(), number)["result_success"] is True
    _assert_refused(client, "risk", client.order(), number=number)


def test_a_number_from_before_the_shop_opened(client: Client) -> None:
    shipped = client.info(client.order("WAIT_BUYER_ACCEPT_GOODS", origin="CN"))
    parcel = shipped["logistic_info_list"][0]
    _assert_refused(
        client,
        "risk",
        client.order(),
        number=parcel["logistics_no"],
        service_name=parcel["logistics_type_code"],
    )


def test_the_same_number_again_on_the_same_order(client: Client) -> None:
    order_id, number = client.order(), client.number()
    assert client.declare(order_id, number, send_type="part")["result_success"] is True
    _assert_refused(client, "risk", order_id, number=number, send_type="part")
    assert client.declare(order_id, number)["result_success"] is True


def test_the_widest_trouble_is_named_first(client: Client) -> None:
    wrong = {"service_name": "NO_SUCH_CARRIER", "number": "!"}
    _assert_refused(client, "order", "1", **wrong)
    _assert_refused(client, "carrier", client.order("IN_CANCEL"), **wrong)
    _assert_refused(client, "waiting", client.order("IN_CANCEL"), number="!")


def test_a_status_set_by_hand_counts(client: Client) -> None:
    order_id = client.order()
    client.patch(f"orders/{order_id}", status="IN_CANCEL")
    _assert_refused(client, "waiting", order_id)
    assert client.info(order_id)["order_status"] == "IN_CANCEL"


def test_the_other_documented_form_of_a_refusal(client: Client) -> None:
    client.patch("settings", failure_form="error_response")
    arguments: dict[str, Any] = {
        "out_ref": client.order("IN_CANCEL"),
        "service_name": "CPAM",
        "logistics_no": client.number(),
        "send_type": "all",
    }
    error = client.top(FULFILL, **arguments)["error_response"]
    assert error["code"] == 15
    assert (error["sub_code"], error["sub_msg"]) == _WORDS["waiting"]
