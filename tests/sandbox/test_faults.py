"""Every fault: what the client sees, and whether the call took effect."""

from __future__ import annotations

import gzip
import time

import httpx
import pytest

from aliship_gui.sandbox.faults import Kind
from tests.sandbox.practice import CARRIERS, FULFILL, ORDER_LIST, SHIPMENTS, Client

_DROPS = ["drop_before", "drop_after"]


def _declare(client: Client, order_id: str, number: str, door: str = "/sync") -> httpx.Response:
    arguments = {"out_ref": order_id, "service_name": "CPAM", "send_type": "all"}
    return client.send(FULFILL, door, logistics_no=number, **arguments)


def _took_effect(client: Client, number: str) -> bool:
    return any(entry["logistics_no"] == number for entry in client.ledger())


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("minus_one", "-1", "Internal error"),
        ("system_error", "-999", "系统异常,请稍候重试"),
        ("fulfil_system_error", "F00-00-10013-002", "Order fulfill system error"),
    ],
)
def test_business_errors_of_the_platform(client: Client, kind: str, code: str, words: str) -> None:
    order_id, number = client.order(), client.number()
    client.fault(kind)
    result = _declare(client, order_id, number).json()["result"]
    assert result["result_success"] is False
    assert result["error_code"] == code
    assert words in result["error_message"]
    assert not _took_effect(client, number)
    assert _declare(client, order_id, number).json()["result"]["result_success"] is True


def test_a_business_error_of_ones_own_words(client: Client) -> None:
    client.fault("business_error", code="-2001", message="¿?", method=SHIPMENTS)
    answer = client.call(SHIPMENTS, trade_order_id=client.order())
    assert (answer["result_error_code"], answer["error_msg"]) == ("-2001", "¿?")


def test_other_methods_spell_business_errors_their_own_way(client: Client) -> None:
    client.fault("minus_one", count=2)
    assert client.call(CARRIERS)["result_success"] is False
    listed = client.call(ORDER_LIST, create_date_start="2026-10-01 00:00:00")
    assert (listed["result"]["success"], listed["result"]["error_code"]) == (False, "-1")


def test_flow_control_names_its_seconds(client: Client) -> None:
    client.fault("flow_control", seconds=31062, count=2)
    error = client.top(CARRIERS)["error_response"]
    assert error["code"] == 7
    assert error["sub_code"].startswith("accesscontrol.limited-by")
    assert error["sub_msg"] == "This ban will last for 31062 more seconds"
    assert client.call(CARRIERS)["error_response"]["code"] == "AppApiCallLimit"


def test_an_expired_session(client: Client) -> None:
    client.fault("session_expired", count=2)
    assert client.top(CARRIERS)["error_response"]["code"] == 27
    assert client.call(CARRIERS)["error_response"]["code"] == "IllegalAccessToken"
    assert client.call(CARRIERS)["result_success"] is True


def test_platform_errors(client: Client) -> None:
    client.fault("platform_error")
    client.fault("platform_error", code="AppWhiteIpLimit", message="not from here")
    first = client.call(CARRIERS)["error_response"]
    assert (first["code"], first["sub_code"]) == (15, "isp.top-remote-service-unavailable")
    second = client.call(CARRIERS)["error_response"]
    assert (second["code"], second["msg"]) == ("AppWhiteIpLimit", "not from here")


@pytest.mark.parametrize(("kind", "effective"), [("drop_before", False), ("drop_after", True)])
def test_a_dropped_connection_before_or_after(client: Client, kind: str, effective: bool) -> None:
    number = client.number()
    client.fault(kind)
    with pytest.raises(httpx.RemoteProtocolError):
        _declare(client, client.order(), number)
    assert _took_effect(client, number) is effective


@pytest.mark.parametrize(
    ("kind", "status", "beginning"),
    [
        ("html", 200, b"<!DOCTYPE html>"),
        ("http_502", 502, b"<!DOCTYPE html>"),
        ("http_503", 503, b"<!DOCTYPE html>"),
        ("empty", 200, b""),
        ("truncate", 200, b'{"result":'),
    ],
)
@pytest.mark.parametrize("effect", [True, False])
def test_bodies_that_are_no_answer(
    client: Client, kind: str, status: int, beginning: bytes, effect: bool
) -> None:
    number = client.number()
    client.fault(kind, effect=effect)
    answer = _declare(client, client.order(), number)
    assert answer.status_code == status
    assert answer.content.startswith(beginning if effect else beginning[:1])
    with pytest.raises(ValueError):
        answer.json()
    assert _took_effect(client, number) is effect


@pytest.mark.parametrize("effect", [True, False])
def test_a_body_cut_short(client: Client, effect: bool) -> None:
    number = client.number()
    client.fault("cut_body", effect=effect)
    with pytest.raises(httpx.RemoteProtocolError, match="complete message body"):
        _declare(client, client.order(), number)
    assert _took_effect(client, number) is effect


def test_a_dripping_body_arrives_in_the_end(client: Client) -> None:
    client.fault("drip", seconds=0.0001)
    assert client.call(SHIPMENTS, trade_order_id=client.order())["result_success"] is True


def test_a_dripping_body_drips(client: Client) -> None:
    client.fault("drip", seconds=30)
    params = client.signed(client.system_parameters(CARRIERS))
    with client.http.stream("POST", "/sync", data=params) as answer:
        assert next(answer.iter_raw(1)) == b"{"


def test_an_oversize_body_is_padded_json(client: Client) -> None:
    client.fault("oversize", size=300_000)
    answer = client.send(CARRIERS)
    assert len(answer.content) == 300_000
    assert answer.json()["result_success"] is True
    assert len(gzip.compress(answer.content)) < 30_000


@pytest.mark.parametrize(("effect", "first_seen"), [(True, True), (False, False)])
def test_a_delay_before_or_after_the_effect(client: Client, effect: bool, first_seen: bool) -> None:
    number = client.number()
    client.fault("delay", seconds=1.0, effect=effect)
    params = client.system_parameters(FULFILL) | {
        "out_ref": client.order(),
        "service_name": "CPAM",
        "logistics_no": number,
        "send_type": "all",
    }
    with pytest.raises(httpx.ReadTimeout):
        client.http.post("/sync", data=client.signed(params), timeout=0.1)
    assert _took_effect(client, number) is first_seen
    deadline = time.monotonic() + 5
    while not _took_effect(client, number) and time.monotonic() < deadline:
        pass
    assert _took_effect(client, number)


def test_latency_slows_every_call(client: Client) -> None:
    client.patch("settings", latency_ms=120)
    started = time.monotonic()
    client.call(CARRIERS)
    assert time.monotonic() - started >= 0.12


def test_faults_are_counted_and_narrowed(client: Client) -> None:
    mine, other = client.order(), client.order()
    client.fault("minus_one", method=FULFILL, order_id=mine, count=2)
    assert client.call(CARRIERS)["result_success"] is True
    assert client.declare(other)["result_success"] is True
    assert client.declare(mine)["error_code"] == "-1"
    (left,) = client.http.get("/_sandbox/faults").json()
    assert left == {"kind": "minus_one", "method": FULFILL, "order_id": mine}
    assert client.declare(mine)["error_code"] == "-1"
    assert client.declare(mine)["result_success"] is True
    assert client.http.get("/_sandbox/faults").json() == []


def test_a_fault_finds_the_order_inside_json(client: Client) -> None:
    order_id = client.order()
    client.fault("session_expired", order_id=order_id)
    param1 = f'{{"order_id":{order_id}}}'
    answer = client.call("aliexpress.solution.order.info.get", param1=param1)
    assert answer["error_response"]["code"] == "IllegalAccessToken"


def test_faults_come_in_the_order_they_were_asked_for(client: Client) -> None:
    client.fault("session_expired")
    client.fault("empty")
    assert "error_response" in client.call(CARRIERS)
    assert client.send(CARRIERS).content == b""


def test_faults_can_be_called_off(client: Client) -> None:
    client.fault("empty", count=100)
    assert client.http.delete("/_sandbox/faults").json() == []
    assert client.call(CARRIERS)["result_success"] is True


@pytest.mark.parametrize("kind", _DROPS)
def test_a_bad_signature_meets_no_fault(client: Client, kind: str) -> None:
    client.fault(kind)
    params = client.system_parameters(CARRIERS) | {"sign": "0"}
    answer = client.http.post("/sync", data=params).json()
    assert answer["error_response"]["code"] == "IncompleteSignature"


def test_every_kind_is_tried_in_this_file() -> None:
    tried = {
        *("minus_one", "system_error", "fulfil_system_error", "business_error", "flow_control"),
        *("session_expired", "platform_error", "delay", "drop_before", "drop_after", "html"),
        *("truncate", "cut_body", "http_502", "http_503", "empty", "drip", "oversize"),
    }
    assert tried == {kind.value for kind in Kind}
