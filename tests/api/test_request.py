from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aliship_gui.api.gateway import (
    DIALECTS,
    Dialect,
    Gateway,
    SystemParams,
    TimestampForm,
    TokenParam,
    parse_gateway,
)
from aliship_gui.api.request import signed_request, timestamp
from aliship_gui.api.signing import sign
from tests.api.conftest import CREDENTIALS, NOW

GATEWAY = parse_gateway("https://api-sg.aliexpress.com/sync")


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_the_signature_covers_exactly_what_is_sent(dialect: Dialect) -> None:
    gateway = Gateway("https://host/", dialect)
    request = signed_request(gateway, CREDENTIALS, "a.method", {"x": "运单", "empty": ""}, NOW)
    sent = {**request.query, **request.form}
    assert sent["sign"] == sign(sent, CREDENTIALS.app_secret, dialect.sign_method)
    assert all(sent.values())
    assert request.form == {"x": "运单"}


def test_the_older_gateway_is_spoken_to_as_documented() -> None:
    gateway = parse_gateway("https://eco.taobao.com/router/rest")
    query = signed_request(gateway, CREDENTIALS, "a.method", {}, NOW).query
    assert query["timestamp"] == "2024-03-20 22:00:35"
    assert query["sign_method"] == "hmac"
    assert query["session"] == CREDENTIALS.session
    assert "simplify" not in query


def test_the_newer_gateway_is_spoken_to_as_documented() -> None:
    query = signed_request(GATEWAY, CREDENTIALS, "a.method", {}, NOW).query
    assert query["timestamp"] == "1710943235000"
    assert (query["sign_method"], query["simplify"]) == ("sha256", "true")


def test_a_row_of_the_table_can_move_everything_into_the_body() -> None:
    dialect = replace(
        GATEWAY.dialect,
        system_params=SystemParams.BODY,
        token_param=TokenParam.ACCESS_TOKEN,
    )
    request = signed_request(replace(GATEWAY, dialect=dialect), CREDENTIALS, "m", {"x": "1"}, NOW)
    assert request.query == {}
    assert request.form["access_token"] == CREDENTIALS.session
    assert "session" not in request.form


def test_milliseconds_are_exact() -> None:
    moment = datetime(2026, 11, 23, 1, 2, 3, 456_789, UTC)
    assert timestamp(TimestampForm.EPOCH_MS, moment) == "1795395723456"


def test_text_that_no_encoding_can_carry_does_not_break_a_request() -> None:
    request = signed_request(GATEWAY, CREDENTIALS, "m", {"x": "a\ud800b"}, NOW)
    assert request.form["x"] == "a?b"


def test_neither_credentials_nor_requests_show_secrets() -> None:
    request = signed_request(GATEWAY, CREDENTIALS, "m", {}, NOW)
    shown = f"{CREDENTIALS!r} {CREDENTIALS} {request!r} {request}"
    assert CREDENTIALS.app_secret not in shown
    assert CREDENTIALS.session not in shown


def test_echoed_secrets_are_blotted_out() -> None:
    echo = f"{CREDENTIALS.app_secret} {CREDENTIALS.session} 50000500session-key%2B%2F%3D rest"
    assert CREDENTIALS.redact(echo) == "••• ••• ••• rest"
