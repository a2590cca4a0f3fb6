from __future__ import annotations

import json
from typing import Any

import pytest

from aliship_gui.api.errors import Refused, ServiceTrouble, UnreadableAnswer
from aliship_gui.api.shipments import DeclaredShipment, Receipt
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from tests.api.answers import both_forms, envelope, in_form, sample
from tests.api.conftest import Connect

DRAFT = ShipmentDraft("80001", "OTHER_ES_LOCAL", "R1", "https://track.example/R1", "fragile")
DONE = '{"result_success":true,"request_id":"r1"}'


@both_forms
def test_a_declaration_is_sent_as_documented(connect: Connect, form: str) -> None:
    client, server = connect(envelope("ok_top_not_simplified", form))
    assert client.declare(DRAFT) == Receipt("210126da0000000000000000")
    assert server.received[0].query["method"] == "aliexpress.solution.order.fulfill"
    assert server.received[0].form == {
        "out_ref": "80001",
        "service_name": "OTHER_ES_LOCAL",
        "logistics_no": "R1",
        "send_type": "all",
        "tracking_website": "https://track.example/R1",
        "description": "fragile",
    }


def test_empty_fields_are_not_sent(connect: Connect) -> None:
    client, server = connect(sample("order.fulfill"))
    client.declare(ShipmentDraft("80001", "CPAM", "R1", send_type=SendType.PART))
    names = {"out_ref", "service_name", "logistics_no", "send_type"}
    assert set(server.received[0].form) == names
    assert server.received[0].form["send_type"] == "part"


@both_forms
def test_a_refused_declaration(connect: Connect, form: str) -> None:
    client, _server = connect(envelope("err_fulfil_result_CONSTRUCTED", form))
    with pytest.raises(Refused) as caught:
        client.declare(DRAFT)
    assert caught.value.failure.code == "-326"
    assert not caught.value.failure.outcome_unknown


@pytest.mark.parametrize("body", ['{"result":{}}', '{"request_id":"r"}', '{"result":"ok"}', "{}"])
def test_nothing_counts_as_declared_unless_the_platform_says_so(
    connect: Connect, body: str
) -> None:
    client, _server = connect(body)
    with pytest.raises(UnreadableAnswer) as caught:
        client.declare(DRAFT)
    assert caught.value.failure.outcome_unknown


def test_a_system_error_leaves_the_outcome_unknown(connect: Connect) -> None:
    words = {"result_success": False, "error_code": "-999", "error_message": "系统异常,请稍候重试"}
    client, _server = connect(json.dumps({"result": words}))
    with pytest.raises(ServiceTrouble) as caught:
        client.declare(DRAFT)
    assert caught.value.failure.outcome_unknown


def test_a_correction_is_sent_as_documented(connect: Connect) -> None:
    client, server = connect(DONE)
    assert client.modify("80001", "CPAM", "OLD", DRAFT) == Receipt("r1")
    params = server.received[0].params
    assert params["method"] == "aliexpress.logistics.sellermodifiedshipmentfortop"
    assert (params["old_service_name"], params["old_logistics_no"]) == ("CPAM", "OLD")
    assert (params["new_service_name"], params["new_logistics_no"]) == ("OTHER_ES_LOCAL", "R1")
    assert params["out_ref"] == "80001"


def test_a_refused_correction(connect: Connect) -> None:
    words = {"result_success": False, "result_error_code": -326, "result_error_desc": "格式"}
    client, _server = connect(json.dumps(words))
    with pytest.raises(Refused, match="-326 格式"):
        client.modify("80001", "CPAM", "OLD", DRAFT)


def read_back(*shipments: dict[str, Any], form: str) -> str:
    sub = {"sub_trade_order_index": 1, "send_type": "part", "shipment_list": {"s": shipments}}
    inner = {"sub_trade_order_list": {"x": [sub]}, "trade_order_id": 1, "result_success": True}
    return in_form({"aliexpress_logistics_querysellershipmentinfo_response": inner}, form)


@both_forms
def test_reading_back(connect: Connect, form: str) -> None:
    rows = (
        {"logistics_no": "R1", "service_name": "CPAM", "error_code": "0"},
        {"logistics_no": 12345678901234567, "service_name": "X", "tracking_web_site": "https://t"},
        {"logistics_no": "R3", "service_name": "CPAM", "error_code": "-326"},
        {"logistics_no": "", "service_name": "CPAM"},
    )
    client, server = connect(read_back(*rows, form=form))
    assert client.shipments("80001", "CPAM") == (
        DeclaredShipment("CPAM", "R1", "", "part"),
        DeclaredShipment("X", "12345678901234567", "https://t", "part"),
    )
    assert server.received[0].form == {"trade_order_id": "80001", "service_name": "CPAM"}


def test_nothing_declared(connect: Connect) -> None:
    client, _server = connect('{"result_success":true}')
    assert client.shipments("80001") == ()


def test_a_read_back_that_says_nothing_is_not_an_absence(connect: Connect) -> None:
    client, _server = connect('{"trade_order_id":80001}')
    with pytest.raises(UnreadableAnswer):
        client.shipments("80001")
