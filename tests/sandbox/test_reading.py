"""The order list, an order's details, its address, the carriers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.sandbox.clock import order_time
from tests.sandbox.practice import (
    CARRIERS,
    LONG_AGO,
    ORDER_INFO,
    ORDER_LIST,
    RECEIPT_INFO,
    Client,
)


def _list(client: Client, **arguments: str) -> Any:
    query = {"create_date_start": LONG_AGO, "page_size": "50", **arguments}
    return client.call(ORDER_LIST, **query)["result"]


def _all_ids(client: Client, **arguments: str) -> list[int]:
    first = _list(client, **arguments)
    pages = [
        _list(client, current_page=str(page), **arguments)
        for page in range(1, first["total_page"] + 1)
    ]
    return [row["order_id"] for page in pages for row in page["target_list"]]


def test_the_list_without_a_status_leaves_out_finish(client: Client) -> None:
    ids = {str(order_id) for order_id in _all_ids(client)}
    expected = {
        row["order_id"] for row in client.rows(foreign="false") if row["status"] != "FINISH"
    }
    assert ids == expected


def test_pages_hold_every_order_once_newest_first(client: Client) -> None:
    ids = _all_ids(client)
    assert len(ids) == len(set(ids)) == _list(client)["total_count"]
    rows = [row for page in (1, 2) for row in _list(client, current_page=str(page))["target_list"]]
    created = [row["gmt_create"] for row in rows]
    assert created == sorted(created, reverse=True)


def test_a_page_behind_the_last_is_empty(client: Client) -> None:
    result = _list(client, current_page="999")
    assert (result["success"], result["target_list"]) == (True, [])


@pytest.mark.parametrize("status", [status.value for status in OrderStatus])
def test_every_documented_status_can_be_asked_for(client: Client, status: str) -> None:
    window = {"create_date_start": order_time(client.clock.now - 29 * 86400)}
    start = window if status == "FINISH" else {}
    rows = _list(client, order_status=status, **start)["target_list"]
    assert rows
    assert {row["order_status"] for row in rows} == {status}


def test_both_spellings_of_the_arguments(client: Client) -> None:
    statuses = ["WAIT_SELLER_SEND_GOODS", "SELLER_PART_SEND_GOODS"]
    query = {"create_date_start": LONG_AGO, "page_size": 50, "order_status_list": statuses}
    nested = client.call(ORDER_LIST, param0=json.dumps(query))["result"]
    flat = _list(client, order_status_list=json.dumps(statuses))
    assert nested["target_list"] == flat["target_list"]
    assert {row["order_status"] for row in flat["target_list"]} == set(statuses)


def test_windows_are_los_angeles_wall_clock(client: Client) -> None:
    row = _list(client)["target_list"][3]
    exactly = row["gmt_create"]
    found = _list(client, create_date_start=exactly, create_date_end=exactly)["target_list"]
    assert row["order_id"] in {other["order_id"] for other in found}
    later = exactly[:-2] + f"{(int(exactly[-2:]) + 1) % 60:02d}"
    after = _list(client, create_date_start=max(exactly, later))["target_list"]
    assert later < exactly or row["order_id"] not in {other["order_id"] for other in after}


def test_the_modified_window_finds_what_was_just_shipped(client: Client) -> None:
    client.clock.forward(60)
    order_id, now = client.order(), order_time(client.clock.now)
    client.declare(order_id)
    query = {"modified_date_start": now, "page_size": "50"}
    found = client.call(ORDER_LIST, **query)["result"]["target_list"]
    assert [str(row["order_id"]) for row in found] == [order_id]
    assert found[0]["gmt_update"] == found[0]["gmt_send_goods_time"] == now


@pytest.mark.parametrize(
    "nonsense",
    [
        {"page_size": "51"},
        {"page_size": "0"},
        {"page_size": "many"},
        {"current_page": "0"},
        {"create_date_start": "2026-13-01 00:00:00"},
        {"create_date_start": "2026-05-01 00:00:00"},
        {"order_status_list": '["FINISH"]'},
        {"order_status_list": '["FINISH","IN_ISSUE"]'},
        {"order_status_list": "[1,"},
        {"param0": "not json"},
    ],
)
def test_a_list_that_cannot_be_asked_for(client: Client, nonsense: dict[str, str]) -> None:
    query = {"create_date_start": LONG_AGO, **nonsense}
    error = client.call(ORDER_LIST, **query)["error_response"]
    assert (error["code"], error["sub_code"]) == (41, "isv.invalid-parameter")


def test_one_of_the_two_windows_is_required(client: Client) -> None:
    error = client.top(ORDER_LIST, page_size="10")["error_response"]
    assert error["code"] == 40


def test_rows_have_the_traps_of_the_platform(client: Client) -> None:
    rows = [
        row for page in range(1, 8) for row in _list(client, current_page=str(page))["target_list"]
    ]
    for row in rows:
        for line in row["product_list"]:
            assert line["order_id"] == line["child_id"] != row["order_id"]
            assert line["product_img_url"].startswith("//")
    assert any(row["order_id"] > 2**53 for row in rows)
    assert any(row.get("timeout_left_time", 0) < 0 for row in rows)
    assert {row["logisitcs_escrow_fee_rate"] for row in rows} == {"", "0.05"}
    unpaid = next(row for row in rows if row["order_status"] == "PLACE_ORDER_SUCCESS")
    assert not {"logistics_status", "left_send_good_day", "gmt_pay_time"} & set(unpaid)
    operators = {line["send_goods_operator"] for row in rows for line in row["product_list"]}
    assert operators == {"SELLER_SEND_GOODS", "WAREHOUSE_SEND_GOODS"}
    assert len({row["pay_amount"]["currency_code"] for row in rows}) >= 6
    assert max(len(row["product_list"]) for row in rows) == 4


def test_the_wrapped_form_names_its_elements(client: Client) -> None:
    answer = client.top(ORDER_LIST, create_date_start=LONG_AGO, page_size="2")
    rows = answer["aliexpress_solution_order_get_response"]["result"]["target_list"]["order_dto"]
    assert len(rows) == 2
    assert rows[0]["product_list"]["order_product_dto"][0]["product_name"]
    plain = client.call(ORDER_LIST, create_date_start=LONG_AGO, page_size="2")
    assert rows[0]["order_id"] == plain["result"]["target_list"][0]["order_id"]


def test_details_agree_with_the_list(client: Client) -> None:
    for row in _list(client)["target_list"][:20]:
        info = client.info(str(row["order_id"]))
        assert info["id"] == row["order_id"]
        assert info["order_status"] == row["order_status"]
        assert info["gmt_create"] == row["gmt_create"]
        assert info["order_amount"]["amount"] == row["pay_amount"]["amount"]
        children = [child["id"] for child in info["child_order_list"]]
        assert children == [line["child_id"] for line in row["product_list"]]


def test_details_in_the_wrapped_form(client: Client) -> None:
    order_id = client.order("WAIT_BUYER_ACCEPT_GOODS")
    answer = client.top(ORDER_INFO, param1=json.dumps({"order_id": int(order_id)}))
    data = answer["aliexpress_solution_order_info_get_response"]["result"]["data"]
    parcel = data["logistic_info_list"]["global_aeop_tp_logistic_info_dto"][0]
    assert parcel["logistics_no"]
    assert parcel["logistics_service_name"] == parcel["logistics_type_code"]
    assert data["child_order_list"]["global_aeop_tp_child_order_dto"][0]["child_order_id"]


def test_details_tell_where_the_stock_is(client: Client) -> None:
    for origin, value in (("CN", "CHINA"), ("ES", "SPAIN")):
        info = client.info(client.order(origin=origin))
        attributes = json.loads(info["child_order_list"][0]["product_attributes"])["sku"]
        ships_from = {row["pName"]: row["pValue"] for row in attributes}["Ships From"]
        assert ships_from == value


def test_the_bits_choose_the_extra_parts(client: Client) -> None:
    order_id = client.order("WAIT_BUYER_ACCEPT_GOODS")

    def parts(bits: int) -> set[str]:
        wanted = {"order_id": int(order_id), "ext_info_bit_flag": bits}
        data = client.call(ORDER_INFO, param1=json.dumps(wanted))["result"]["data"]
        return {"logistic_info_list", "buyer_info", "loan_status"} & set(data)

    assert parts(0b00100) == {"logistic_info_list"}
    assert parts(0b01000) == {"buyer_info"}
    assert parts(0b11111) == {"logistic_info_list", "buyer_info", "loan_status"}


def test_the_view_lags_behind_a_declaration(client: Client) -> None:
    client.patch("settings", readback_lag_ms=3000)
    order_id = client.order()
    before = client.info(order_id)
    client.declare(order_id)
    client.clock.forward(2.9)
    lagging = client.info(order_id)
    assert lagging["order_status"] == "WAIT_SELLER_SEND_GOODS"
    assert lagging["gmt_modified"] == before["gmt_modified"]
    assert lagging["logistic_info_list"] == []
    client.clock.forward(0.2)
    assert client.info(order_id)["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"
    assert len(client.info(order_id)["logistic_info_list"]) == 1


def test_the_list_lags_too_and_catches_up_without_another_event(client: Client) -> None:
    def waiting() -> int:
        total: int = _list(client, order_status="WAIT_SELLER_SEND_GOODS")["total_count"]
        return total

    client.patch("settings", readback_lag_ms=3000)
    before = waiting()
    client.declare(client.order())
    assert waiting() == before
    client.clock.forward(3.1)
    assert waiting() == before - 1


@pytest.mark.parametrize("method", [ORDER_INFO, RECEIPT_INFO])
def test_an_unknown_order_has_no_details(client: Client, method: str) -> None:
    result = client.call(method, param1='{"order_id":12345}')["result"]
    assert (result["error_code"], "data" in result) == ("-999", False)
    assert client.top(method)["error_response"]["code"] == 40


def test_addresses_come_in_many_scripts_and_some_masked(client: Client) -> None:
    rows = client.rows(foreign="false")[:120]
    addresses = [
        client.call(RECEIPT_INFO, param1=f'{{"order_id":{row["order_id"]}}}')["result"]
        for row in rows
    ]
    people = "".join(address["contact_person"] for address in addresses)
    for letter in "éłи":
        assert letter in people.lower()
    for script in (("\u0590", "\u05ff"), ("\u0600", "\u06ff"), ("\uac00", "\ud7af"), ("一", "鿿")):
        assert any(script[0] <= letter <= script[1] for letter in people)
    masked = [address for address in addresses if "*" in address["contact_person"]]
    assert 5 < len(masked) < 60
    assert all("****" in address["mobile_no"] for address in masked)
    assert {address["country"] for address in addresses} <= {row["country"] for row in rows}


def test_the_carrier_list(client: Client) -> None:
    answer = client.call(CARRIERS)
    assert answer["result_success"] is True
    rows = {row["service_name"]: row for row in answer["result_list"]}
    assert len(rows) > 185
    assert rows["CPAM"]["tracking_no_regex"] == "^[a-zA-z]{2}[A-Za-z0-9]{9}[a-zA-z]{2}$"
    assert rows["CPAM"]["display_name"] == "China Post Registered Air Mail"
    assert {"OTHER_FR_LOCAL", "OTHER_FR_OVERSEAS", "OTHER_GB_LOCAL"} <= set(rows)
    assert rows["OTHER_FR_LOCAL"]["tracking_no_regex"] == ""
    assert any("tracking_no_regex" not in row for row in rows.values())
    assert all(row["display_name"] for row in rows.values())


def test_a_retired_carrier_leaves_the_list(client: Client) -> None:
    client.patch("carriers/FEDEX", retired=True)
    keys = {row["service_name"] for row in client.call(CARRIERS)["result_list"]}
    client.patch("carriers/FEDEX", retired=False)
    back = {row["service_name"] for row in client.call(CARRIERS)["result_list"]}
    assert back - keys == {"FEDEX"}
