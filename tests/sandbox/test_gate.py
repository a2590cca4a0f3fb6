"""What the gateways check before any business code runs."""

from __future__ import annotations

import httpx
import pytest

from aliship_gui.sandbox.clock import request_time
from tests.sandbox.practice import CARRIERS, FULFILL, Client

_IOP_WORDS = {
    "app_key": "MissingParameter",
    "sign": "MissingParameter",
    "timestamp": "MissingParameter",
    "method": "MissingParameter",
    "session": "IllegalAccessToken",
}


def _top_error(answer: httpx.Response) -> object:
    return answer.json()["error_response"]["code"]


def _top(client: Client, **changes: str) -> dict[str, str]:
    params = client.system_parameters(CARRIERS)
    params |= {"timestamp": request_time(client.clock.now), "sign_method": "md5", **changes}
    return {name: value for name, value in params.items() if value}


@pytest.mark.parametrize("sign_method", ["md5", "hmac", "hmac-sha256", "sha256"])
@pytest.mark.parametrize("door", ["/router/rest", "/sync"])
def test_every_sign_method_is_let_in(client: Client, sign_method: str, door: str) -> None:
    assert client.send(CARRIERS, door, sign_method=sign_method).json()["result_success"] is True


def test_query_form_and_multipart_are_signed_alike(client: Client) -> None:
    params = client.signed(client.system_parameters(CARRIERS) | {"note": "货运 & più=1"})
    halfway = len(params) // 2
    query, body = dict([*params.items()][:halfway]), dict([*params.items()][halfway:])
    files = {name: (None, value) for name, value in body.items()}
    answers = [
        client.http.get("/sync", params=params),
        client.http.post("/sync", data=params),
        client.http.post("/sync", params=query, data=body),
        client.http.post("/sync", params=query, files=files),
    ]
    assert [answer.json()["result_success"] for answer in answers] == [True] * 4


def test_a_file_is_not_signed(client: Client) -> None:
    params = client.signed(client.system_parameters(CARRIERS))
    files = {"picture": ("a.bin", b"\x00\xff")}
    assert client.http.post("/sync", data=params, files=files).json()["result_success"] is True


@pytest.mark.parametrize("token", ["session", "access_token"])
def test_the_session_has_two_names(client: Client, token: str) -> None:
    params = client.system_parameters(CARRIERS)
    params[token] = params.pop("session")
    assert client.http.post("/sync", data=client.signed(params)).json()["result_success"] is True


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"app_key": ""}, 28),
        ({"app_key": "1"}, 29),
        ({"method": ""}, 21),
        ({"method": "aliexpress.no.such.method"}, 22),
        ({"format": "xml"}, 23),
        ({"v": "1.0"}, 34),
        ({"timestamp": ""}, 30),
        ({"timestamp": "yesterday"}, 31),
        ({"session": ""}, 26),
        ({"session": "5000unknown"}, 27),
    ],
)
def test_the_older_gateway_answers_numbers(
    client: Client, changes: dict[str, str], code: int
) -> None:
    params = client.signed(_top(client, **changes))
    assert _top_error(client.http.post("/router/rest", data=params)) == code


def test_missing_and_wrong_signatures(client: Client) -> None:
    params = _top(client)
    assert _top_error(client.http.post("/router/rest", data=params)) == 24
    for sign in ("ABC", client.signed(params)["sign"].lower(), "签名"):
        answer = client.http.post("/router/rest", data={**params, "sign": sign})
        assert _top_error(answer) == 25


def test_a_parameter_changed_after_signing_is_noticed(client: Client) -> None:
    params = client.signed(_top(client, logistics_no="RB1")) | {"logistics_no": "RB2"}
    assert _top_error(client.http.post("/router/rest", data=params)) == 25


def test_a_parameter_added_after_signing_is_noticed(client: Client) -> None:
    params = client.signed(_top(client))
    answer = client.http.post("/router/rest", params={"extra": "1"}, data=params)
    assert _top_error(answer) == 25


def test_an_unknown_sign_method_is_no_signature(client: Client) -> None:
    params = _top(client, sign_method="rot13") | {"sign": "A"}
    assert _top_error(client.http.post("/router/rest", data=params)) == 25


def test_a_parameter_given_twice_is_refused(client: Client) -> None:
    params = client.signed(_top(client))
    answer = client.http.post(
        "/router/rest", params={"format": "json"}, data=params | {"format": "json"}
    )
    error = answer.json()["error_response"]
    assert (error["code"], error["sub_code"]) == (41, "isv.invalid-parameter")


@pytest.mark.parametrize(
    ("door", "skew", "welcome"),
    [
        ("/router/rest", 590, True),
        ("/router/rest", 610, False),
        ("/sync", 7190, True),
        ("/sync", 7210, False),
    ],
)
@pytest.mark.parametrize("direction", [-1, 1])
def test_how_wrong_a_clock_may_be(
    client: Client, door: str, skew: int, direction: int, welcome: bool
) -> None:
    moment = client.clock.now + direction * skew
    for text in (request_time(moment), str(int(moment * 1000))):
        answer = client.send(CARRIERS, door, timestamp=text).json()
        assert ("error_response" not in answer) is welcome


@pytest.mark.parametrize(("missing", "word"), _IOP_WORDS.items())
def test_the_newer_gateway_answers_words(client: Client, missing: str, word: str) -> None:
    params = client.signed(client.system_parameters(CARRIERS) | {missing: ""})
    if missing == "sign":
        del params["sign"]
    error = client.http.post("/sync", data=params).json()["error_response"]
    assert error["code"] == word
    assert error["type"] == "ISV"
    if word == "MissingParameter":
        assert missing in error["msg"]


def test_the_newer_gateways_words_for_wrong_values(client: Client) -> None:
    def word(**changes: str) -> object:
        params = client.signed(client.system_parameters(CARRIERS) | changes)
        return client.http.post("/sync", data=params).json()["error_response"]["code"]

    assert word(app_key="1") == "InvalidAppKey"
    assert word(method="no.such") == "InvalidApiPath"
    assert word(timestamp="1") == "IllegalTimestamp"
    assert word(session="gone") == "IllegalAccessToken"
    params = client.system_parameters(CARRIERS) | {"sign": "0" * 64}
    error = client.http.post("/sync", data=params).json()["error_response"]
    assert error["code"] == "IncompleteSignature"
    assert error["msg"] == "The request signature does not conform to platform standards"


def test_a_request_that_is_not_let_in_does_nothing(client: Client) -> None:
    order_id, before = client.order(), client.ledger()
    arguments = {"out_ref": order_id, "service_name": "CPAM", "send_type": "all"}
    params = client.system_parameters(FULFILL) | arguments | {"logistics_no": client.number()}
    client.http.post("/sync", data=params | {"sign": "0" * 64})
    assert client.ledger() == before
