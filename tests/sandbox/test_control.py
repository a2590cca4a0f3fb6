"""The knobs, and who may turn them."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

import pytest

from tests.sandbox.practice import CARRIERS, Client

_ENDPOINTS = [
    ("GET", "/_sandbox/ledger"),
    ("GET", "/_sandbox/modifications"),
    ("GET", "/_sandbox/orders"),
    ("GET", "/_sandbox/faults"),
    ("GET", "/_sandbox/settings"),
    ("GET", "/_sandbox/calls"),
    ("POST", "/_sandbox/faults"),
    ("DELETE", "/_sandbox/faults"),
    ("PATCH", "/_sandbox/settings"),
    ("PATCH", "/_sandbox/orders/1"),
    ("PATCH", "/_sandbox/carriers/CPAM"),
]


@pytest.mark.parametrize(("verb", "path"), _ENDPOINTS)
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Origin": "http://evil.example"},
    ],
)
def test_web_pages_may_not(client: Client, verb: str, path: str, headers: dict[str, str]) -> None:
    answer = client.http.request(verb, path, headers=headers)
    assert answer.status_code == 403
    assert "error" in answer.json()


def test_localhost_is_this_computer(client: Client) -> None:
    assert client.http.get("/_sandbox/ledger", headers={"Host": "localhost:1"}).status_code == 200


def test_the_sign_in_page_is_guarded_too(client: Client) -> None:
    query = {
        "response_type": "code",
        "client_id": client.shop.app_key,
        "redirect_uri": "http://127.0.0.1:9/",
    }
    page = "/oauth/authorize"
    assert client.http.get(page, params=query).status_code == 302
    rebound = client.http.get(page, params=query, headers={"Host": "evil.example"})
    assert rebound.status_code == 400


@pytest.mark.parametrize(
    ("verb", "path", "body", "status"),
    [
        ("POST", "/_sandbox/faults", b"{}", 400),
        ("POST", "/_sandbox/faults", b'{"kind":"earthquake"}', 400),
        ("POST", "/_sandbox/faults", b'{"kind":"html","cuont":3}', 400),
        ("POST", "/_sandbox/faults", b"not json", 400),
        ("PATCH", "/_sandbox/settings", b'{"latency_ms":-1}', 400),
        ("PATCH", "/_sandbox/settings", b'{"refresh_s":-1}', 400),
        ("PATCH", "/_sandbox/settings", b'{"failure_form":"smoke signals"}', 400),
        ("PATCH", "/_sandbox/orders/1", b'{"status":"IN_ISSUE"}', 404),
        ("PATCH", "/_sandbox/carriers/NONE", b'{"retired":true}', 404),
    ],
)
def test_turned_the_wrong_way(
    client: Client, verb: str, path: str, body: bytes, status: int
) -> None:
    answer = client.http.request(verb, path, content=body)
    assert answer.status_code == status
    assert answer.json()["error"]


def test_an_order_takes_documented_statuses_only(client: Client) -> None:
    path = f"/_sandbox/orders/{client.order()}"
    assert client.http.patch(path, json={"status": "ON_THE_MOON"}).status_code == 400
    assert client.http.patch(path, json={"status": "IN_FROZEN"}).json()["status"] == "IN_FROZEN"


def test_orders_tell_what_tests_need(client: Client) -> None:
    rows = client.rows()
    assert len(rows) == 408
    assert {row["foreign"] for row in rows} == {True, False}
    assert {row["origin"] for row in rows} == {"CN", "ES"}
    assert all(row["status"] == "IN_CANCEL" for row in client.rows(status="IN_CANCEL"))
    assert len(client.rows(foreign="true")) == 8


def test_settings_can_be_read_and_set_one_by_one(client: Client) -> None:
    client.patch("settings", latency_ms=1)
    client.patch("settings", readback_lag_ms=2)
    assert client.http.get("/_sandbox/settings").json() == {
        "latency_ms": 1,
        "readback_lag_ms": 2,
        "failure_form": "result",
        "clock_ahead_s": 0,
        "access_s": 86_400,
        "refresh_s": 172_800,
    }


def test_the_platform_may_have_another_clock(client: Client) -> None:
    client.patch("settings", clock_ahead_s=3 * 3600)
    answer = client.send(CARRIERS)
    date = parsedate_to_datetime(answer.headers["date"])
    assert date.timestamp() == int(client.clock.now) + 3 * 3600
    assert "IllegalTimestamp" in answer.text
    client.patch("settings", clock_ahead_s=-3600)
    assert client.call(CARRIERS)["result_success"] is True


def test_a_pattern_can_be_changed_where_the_seller_sees_it(client: Client) -> None:
    client.patch("carriers/UPS", pattern="^U$")
    rows = {row["service_name"]: row for row in client.call(CARRIERS)["result_list"]}
    assert rows["UPS"]["tracking_no_regex"] == "^U$"


def test_elsewhere_there_is_nothing(client: Client) -> None:
    assert client.http.get("/").status_code == 404
    assert client.http.put("/sync").status_code == 405
