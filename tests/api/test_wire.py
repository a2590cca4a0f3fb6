from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.errors import (
    ApiError,
    FlowControlled,
    PlatformError,
    Refused,
    ServiceTrouble,
    SessionExpired,
    UnreadableAnswer,
)
from aliship_gui.api.exchange import Answer
from aliship_gui.api.wire import Envelope, open_envelope
from aliship_gui.domain.failures import Failure, FailureKind
from tests.api.answers import both_forms, envelope

METHOD = "aliexpress.solution.order.fulfill"


def opened(body: str | bytes, status: int = 200) -> Envelope:
    data = body.encode() if isinstance(body, str) else body
    return open_envelope(Answer(status, data), METHOD)


def failed(body: str | bytes, error: type[ApiError], status: int = 200) -> Failure:
    with pytest.raises(ApiError) as caught:
        opened(body, status)
    assert type(caught.value) is error
    return caught.value.failure


@pytest.mark.parametrize("name", ["ok_top_not_simplified", "ok_top_simplified"])
def test_success(name: str) -> None:
    answer = opened(envelope(name))
    assert answer.confirmed
    assert answer.request_id == "210126da0000000000000000"
    assert answer.complaint is None


@both_forms
def test_a_refusal_inside_a_success_envelope(form: str) -> None:
    failure = failed(envelope("err_fulfil_result_CONSTRUCTED", form), Refused)
    assert failure.kind is FailureKind.REFUSED
    assert (failure.code, failure.request_id) == ("-326", "xxx")
    assert failure.message == "您填写的货运跟踪号格式不符合该物流方案的规则要求。"
    assert (failure.method, failure.http_status) == (METHOD, 200)


@pytest.mark.parametrize(
    ("name", "error", "code", "sub_code"),
    [
        ("err_top_doc_sample", Refused, "50", "isv.invalid-parameter"),
        ("err_top_remote_15", ServiceTrouble, "15", "F00-10-10000-001"),
        (
            "err_top_flow_control",
            FlowControlled,
            "7",
            "accesscontrol.limited-by-app-api-access-count",
        ),
        ("err_top_token", SessionExpired, "IllegalAccessToken", ""),
        ("err_rest", PlatformError, "IncompleteSignature", ""),
    ],
)
def test_published_failures(name: str, error: type[ApiError], code: str, sub_code: str) -> None:
    failure = failed(envelope(name), error)
    assert (failure.code, failure.sub_code) == (code, sub_code)
    assert failure.message


def test_an_answer_of_the_system_calls_with_code_zero_is_a_success() -> None:
    assert opened(envelope("token_create_test_app")).complaint is None
    assert opened('{"code":"0","message":"ok","result":{"success":true}}').confirmed


@pytest.mark.parametrize(
    "words",
    [
        {"result_success": False, "error_code": "-320 ", "error_message": "M"},
        {"result_success": "false", "result_error_code": -320, "result_error_desc": "M"},
        {"success": False, "error_code": "-320", "error_message": " M "},
        {"is_success": 0, "code_of_error": "-320", "error_msg": "M"},
        {"success": False, "errorCode": "-320", "errorMessage": "M"},
        {"result_success": False, "result_error_code": "-320", "error_desc": "M"},
    ],
)
@pytest.mark.parametrize("nested", [True, False])
def test_every_spelling_of_a_business_failure(words: dict[str, Any], nested: bool) -> None:
    inner = {"result": words} if nested else words
    for body in (inner, {"some_method_response": inner}):
        failure = failed(json.dumps(body), Refused)
        assert (failure.code, failure.message) == ("-320", "M")


def test_an_error_code_beside_success_is_no_failure() -> None:
    answer = opened('{"result":{"success":true,"error_code":"1","error_message":"1"}}')
    assert answer.confirmed


def test_flags_that_contradict_each_other_mean_failure() -> None:
    failed('{"result_success":true,"result":{"success":false}}', Refused)


def test_silence_about_success_is_not_confirmation() -> None:
    assert not opened('{"result":{}}').confirmed
    assert not opened('{"result":{"success":"maybe"}}').confirmed


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "answer.empty"),
        (" \r\n", "answer.empty"),
        ("<!DOCTYPE html><html>Sign in to this network</html>", "answer.html"),
        ("Bad gateway", "answer.html"),
        ('{"result":{"result_succ', "answer.truncated"),
        (b"\x00\x01\x02", "answer.html"),
        ("[" * 100_000, "answer.truncated"),
        ('{"a":' + "[" * 100_000 + "]" * 100_000 + "}", "answer.truncated"),
        ("[]", "answer.wrong_shape"),
        ('{"error_response":{}}', "answer.wrong_shape"),
        ('{"error_response":[1]}', "answer.wrong_shape"),
        ('{"error_response":{"code":{}}}', "answer.wrong_shape"),
        ('{"x_response":[]}', "answer.wrong_shape"),
        ('{"result":{"success":[]}}', "answer.wrong_shape"),
    ],
    ids=range(14),
)
def test_answers_that_cannot_be_read(body: str | bytes, code: str) -> None:
    failure = failed(body, UnreadableAnswer)
    assert (failure.code, failure.method) == (code, METHOD)
    assert failure.outcome_unknown


@pytest.mark.parametrize("status", [500, 502, 503, 504])
@pytest.mark.parametrize("body", ["", "<html>", '{"a":', '{"result":{"result_success":true}}'])
def test_trouble_of_a_gateway_in_between(status: int, body: str) -> None:
    failure = failed(body, ServiceTrouble, status)
    assert (failure.code, failure.http_status) == (f"http.{status}", status)
    assert failure.outcome_unknown


def test_the_platforms_words_count_more_than_the_http_status() -> None:
    failure = failed(envelope("err_top_token"), SessionExpired, 502)
    assert failure.http_status == 502


def test_a_redirect_is_not_an_answer() -> None:
    assert failed(envelope("ok_top_simplified"), UnreadableAnswer, 302).code == "answer.redirected"


@pytest.mark.parametrize(
    "damage", [b"\\ud83d", b"\xf0\x9f", b"\x01", b"\x00"], ids=["half", "utf8", "control", "nul"]
)
def test_one_broken_character_does_not_hide_the_rest(damage: bytes) -> None:
    body = b'{"result":{"success":false,"error_code":"-1x","error_message":"Jan' + damage + b'!"}}'
    failure = failed(body, Refused)
    assert failure.message.startswith("Jan")
    assert failure.message.endswith("!")
    failure.message.encode()


def test_a_byte_order_mark_is_no_page() -> None:
    assert opened(b"\xef\xbb\xbf" + envelope("ok_top_simplified").encode()).confirmed


def test_endless_words_are_shortened() -> None:
    body = json.dumps({"error_response": {"code": 25, "msg": "x" * 1_000_000}})
    assert len(failed(body, PlatformError).message) == 2000


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.text()
            | st.sampled_from(["result", "error_response", "x_response", "success", "code", "msg"]),
            inner,
        )
    ),
    max_leaves=15,
)


@given(json_values.map(json.dumps).map(str.encode) | st.binary(), st.sampled_from([200, 502]))
def test_whatever_comes_it_is_an_envelope_or_an_api_error(body: bytes, status: int) -> None:
    try:
        answer = opened(body, status)
    except ApiError as error:
        seen: object = error.failure
    else:
        seen = answer.request_id
    assert isinstance(seen, Failure | str)
