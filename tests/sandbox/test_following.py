"""Reading declarations back, correcting one, several parcels at once, tracking."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.sandbox.practice import MODIFY, SHIPMENTS, SUB_TRADE, TRACKING, Client


def _shipments(client: Client, order_id: str, **filters: str) -> list[tuple[int, str, str]]:
    answer = client.call(SHIPMENTS, trade_order_id=order_id, **filters)
    assert answer["result_success"] is True
    return [
        (sub["sub_trade_order_index"], parcel["service_name"], parcel["logistics_no"])
        for sub in answer["sub_trade_order_list"]
        for parcel in sub["shipment_list"]
    ]


def _modify(client: Client, order_id: str, old: str, new: str, **arguments: str) -> Any:
    return client.call(
        MODIFY,
        **{
            "out_ref": order_id,
            "old_service_name": "CPAM",
            "old_logistics_no": old,
            "new_service_name": "CPAM",
            "new_logistics_no": new,
            "send_type": "all",
            **arguments,
        },
    )


def _sub_trade(client: Client, order_id: str, *subs: tuple[int, str, list[str]]) -> Any:
    listed = [
        {
            "sub_trade_order_index": index,
            "send_type": send_type,
            "shipment_list": [
                {"logistics_no": number, "service_name": "CPAM"} for number in numbers
            ],
        }
        for index, send_type, numbers in subs
    ]
    return client.call(SUB_TRADE, trade_order_id=order_id, sub_trade_order_list=json.dumps(listed))


def test_a_declaration_can_be_read_back_after_the_lag(client: Client) -> None:
    client.patch("settings", readback_lag_ms=2000)
    order_id, number = client.order(), client.number()
    client.declare(order_id, number)
    assert _shipments(client, order_id) == []
    client.clock.forward(2.1)
    assert _shipments(client, order_id) == [(1, "CPAM", number)]


def test_reading_back_can_be_narrowed(client: Client) -> None:
    order_id, first, second = client.order(), client.number(), client.number()
    client.declare(order_id, first, send_type="part")
    client.declare(order_id, second, send_type="part")
    assert len(_shipments(client, order_id)) == 2
    assert _shipments(client, order_id, logistics_no=second) == [(1, "CPAM", second)]
    assert _shipments(client, order_id, logistics_no=second, service_name="EMS") == []
    assert _shipments(client, order_id, sub_trade_order_index="2") == []


def test_reading_back_in_the_wrapped_form(client: Client) -> None:
    order_id, number = client.order(), client.number()
    client.declare(order_id, number)
    answer = client.top(SHIPMENTS, trade_order_id=order_id)
    body = answer["aliexpress_logistics_querysellershipmentinfo_response"]
    (sub,) = next(iter(body["sub_trade_order_list"].values()))
    (parcel,) = next(iter(sub["shipment_list"].values()))
    assert parcel["logistics_no"] == number


def test_an_unknown_order_cannot_be_read_back(client: Client) -> None:
    answer = client.call(SHIPMENTS, trade_order_id="123")
    assert (answer["result_success"], answer["result_error_code"]) == (False, "-999")


def test_a_number_can_be_corrected(client: Client) -> None:
    order_id, old, new = client.order(), client.number(), client.number()
    client.declare(order_id, old)
    ledger = client.ledger()
    assert _modify(client, order_id, old, new)["result_success"] is True
    assert _shipments(client, order_id) == [(1, "CPAM", new)]
    assert client.info(order_id)["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"
    assert client.ledger() == ledger
    (correction,) = [
        entry
        for entry in client.http.get("/_sandbox/modifications").json()
        if entry["order_id"] == order_id
    ]
    assert (correction["old_logistics_no"], correction["logistics_no"]) == (old, new)


def test_a_correction_lags_like_a_declaration(client: Client) -> None:
    order_id, old, new = client.order(), client.number(), client.number()
    client.declare(order_id, old)
    client.clock.forward(1)
    client.patch("settings", readback_lag_ms=2000)
    _modify(client, order_id, old, new)
    assert _shipments(client, order_id) == [(1, "CPAM", old)]
    client.clock.forward(2.1)
    assert _shipments(client, order_id) == [(1, "CPAM", new)]


def test_a_parcel_from_before_the_shop_opened_can_be_corrected(client: Client) -> None:
    order_id = client.order("WAIT_BUYER_ACCEPT_GOODS", origin="CN")
    ((_, key, number),) = _shipments(client, order_id)
    new = client.number()
    answer = _modify(client, order_id, number, new, old_service_name=key)
    assert answer["result_success"] is True
    assert _shipments(client, order_id) == [(1, "CPAM", new)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"out_ref": "1"}, "-999"),
        ({"old_logistics_no": "RB000000000CN"}, "-999"),
        ({"new_service_name": "NO_SUCH"}, "-999"),
        ({"new_logistics_no": "short"}, "-326"),
        ({"new_service_name": "Other"}, "-320"),
        ({"new_service_name": "GLS_FR", "new_logistics_no": "12345678901234"}, "-106"),
    ],
)
def test_a_correction_meets_the_same_rules(
    client: Client, change: dict[str, str], code: str
) -> None:
    order_id, number = client.order(country="RU", origin="CN"), client.number()
    client.declare(order_id, number)
    answer = _modify(client, order_id, number, client.number(), **change)
    assert (answer["result_success"], answer["result_error_code"]) == (False, code)
    assert _shipments(client, order_id) == [(1, "CPAM", number)]


def test_a_correction_cannot_take_another_orders_number(client: Client) -> None:
    order_id, number, taken = client.order(), client.number(), client.number()
    client.declare(order_id, number)
    client.declare(client.order(), taken)
    answer = _modify(client, order_id, number, taken)
    assert "风控审核" in answer["result_error_desc"]


def test_a_correction_may_change_the_carrier_alone(client: Client) -> None:
    order_id, number = client.order(), client.number()
    client.declare(order_id, number)
    answer = _modify(client, order_id, number, number, new_service_name="EMS_ZX_ZX_US")
    assert answer["result_success"] is True


def test_several_parcels_line_by_line(client: Client) -> None:
    order_id = client.order(lines=2)
    first, second = client.number(), client.number()
    assert _sub_trade(client, order_id, (1, "all", [first]))["is_success"] is True
    assert client.info(order_id)["order_status"] == "SELLER_PART_SEND_GOODS"
    assert _sub_trade(client, order_id, (2, "all", [second]))["is_success"] is True
    assert client.info(order_id)["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"
    assert _shipments(client, order_id) == [(1, "CPAM", first), (2, "CPAM", second)]
    assert [entry["logistics_no"] for entry in client.ledger()[-2:]] == [first, second]


def test_one_parcel_for_two_lines_is_one_declaration(client: Client) -> None:
    order_id, number = client.order(lines=2), client.number()
    before = len(client.ledger())
    answer = _sub_trade(client, order_id, (1, "all", [number]), (2, "all", [number]))
    assert answer["is_success"] is True
    assert len(client.ledger()) == before + 1
    assert client.info(order_id)["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"
    assert len(_shipments(client, order_id)) == 2


def test_a_line_in_parts_is_not_finished(client: Client) -> None:
    order_id = client.order(lines=1)
    assert _sub_trade(client, order_id, (1, "part", [client.number()]))["is_success"] is True
    assert client.info(order_id)["order_status"] == "SELLER_PART_SEND_GOODS"
    assert _sub_trade(client, order_id, (1, "all", [client.number()]))["is_success"] is True
    assert client.info(order_id)["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"


def test_of_several_parcels_all_take_effect_or_none(client: Client) -> None:
    order_id, before = client.order(lines=2), client.ledger()
    answer = _sub_trade(client, order_id, (1, "all", [client.number()]), (2, "all", ["bad"]))
    assert (answer["is_success"], answer["code_of_error"]) == (False, "-326")
    assert "货运跟踪号" in answer["error_msg"]
    assert client.ledger() == before


def test_a_finished_line_is_not_declared_again(client: Client) -> None:
    order_id = client.order(lines=2)
    _sub_trade(client, order_id, (1, "all", [client.number()]))
    answer = _sub_trade(client, order_id, (1, "all", [client.number()]))
    assert "已填写发货通知" in answer["error_msg"]


@pytest.mark.parametrize(
    "subs",
    [
        [],
        [(3, "all", ["RB1"])],
        [(0, "all", ["RB1"])],
        [(1, "some", ["RB1"])],
        [(1, "all", [])],
        [(1, "all", ["RB1"])] * 21,
    ],
)
def test_sub_orders_that_make_no_sense(
    client: Client, subs: list[tuple[int, str, list[str]]]
) -> None:
    answer = _sub_trade(client, client.order(lines=2), *subs)
    assert answer["error_response"]["code"] == 41


def test_sub_orders_of_an_unknown_order(client: Client) -> None:
    answer = _sub_trade(client, "123", (1, "all", ["RB1"]))
    assert (answer["is_success"], answer["code_of_error"]) == (False, "-999")


def test_a_parcel_gets_on_with_time(client: Client) -> None:
    order_id, number = client.order(), client.number()
    client.declare(order_id, number)
    query = {
        "logistics_no": number,
        "service_name": "CPAM",
        "origin": "ESCROW",
        "out_ref": order_id,
        "to_area": "ES",
    }
    at_first = client.call(TRACKING, **query)
    client.clock.forward(7 * 3600)
    later = client.call(TRACKING, **query)
    assert [event["action_code"] for event in at_first["details"]] == ["CONSIGN"]
    assert len(later["details"]) == 2
    unknown = client.call(TRACKING, **query | {"logistics_no": "RB000000000CN"})
    assert unknown["result_success"] is False
