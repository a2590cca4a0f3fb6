from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.gateway import (
    DIALECTS,
    GatewayRefused,
    OrderQueryForm,
    dialects_for,
    is_loopback,
    parse_gateway,
)
from aliship_gui.api.signing import SignMethod


@pytest.mark.parametrize(
    ("url", "meant", "dialect"),
    [
        ("https://api-sg.aliexpress.com/sync", "https://api-sg.aliexpress.com/sync", "iop"),
        ("https://api-sg.aliexpress.com", "https://api-sg.aliexpress.com/sync", "iop"),
        ("https://api.taobao.com/router/rest", "https://api.taobao.com/router/rest", "top"),
        ("https://eco.taobao.com/", "https://eco.taobao.com/router/rest", "top"),
        ("  http://127.0.0.1:8790/sync/ ", "http://127.0.0.1:8790/sync", "iop"),
        ("http://127.200.3.4:1/router/rest", "http://127.200.3.4:1/router/rest", "top"),
        ("http://localhost:8790", "http://localhost:8790/sync", "iop"),
        ("http://[::1]:8790/router/rest", "http://[::1]:8790/router/rest", "top"),
        ("https://proxy.example/shop/sync", "https://proxy.example/shop/sync", "iop"),
    ],
)
def test_urls_that_are_gateways(url: str, meant: str, dialect: str) -> None:
    gateway = parse_gateway(url)
    assert (gateway.url, gateway.dialect.name) == (meant, dialect)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://api-sg.aliexpress.com/sync", "gateway.not_https"),
        ("http://127.0.0.1.evil.example/sync", "gateway.not_https"),
        ("http://10.0.0.1/sync", "gateway.not_https"),
        ("http://localhost.evil.example/sync", "gateway.not_https"),
        ("http://2130706433/sync", "gateway.not_https"),
        ("http://localhost@evil.example/sync", "gateway.credentials"),
        ("https://user:password@api-sg.aliexpress.com/sync", "gateway.credentials"),
        ("", "gateway.not_a_url"),
        ("api-sg.aliexpress.com/sync", "gateway.not_a_url"),
        ("ftp://api-sg.aliexpress.com/sync", "gateway.not_a_url"),
        ("https:///sync", "gateway.not_a_url"),
        ("https://a b/sync", "gateway.not_a_url"),
        ("https://evil.example\\@api-sg.aliexpress.com/sync", "gateway.not_a_url"),
        ("http://127.0.0.1\t.evil.example/sync", "gateway.not_a_url"),
        ("https://аpi-sg.aliexpress.com/sync", "gateway.not_a_url"),
        ("https://host:99999999/sync", "gateway.not_a_url"),
        ("https://host/sync?session=1", "gateway.not_a_url"),
        ("https://host/sync#part", "gateway.not_a_url"),
        ("https://[::1/sync", "gateway.not_a_url"),
        ("https://a..b/sync", "gateway.not_a_url"),
        (f"https://{'a' * 64}.example/sync", "gateway.not_a_url"),
        ("https://api-sg.aliexpress.com/rest", "gateway.unknown_path"),
    ],
)
def test_urls_that_are_refused(url: str, code: str) -> None:
    with pytest.raises(GatewayRefused) as caught:
        parse_gateway(url)
    assert caught.value.failure.code == code
    assert "password" not in caught.value.failure.message.replace("user or password", "")


@given(st.text() | st.text().map("https://".__add__) | st.text().map("http://127.0.0.1".__add__))
def test_any_text_is_a_gateway_or_refused(text: str) -> None:
    with suppress(GatewayRefused):
        gateway = parse_gateway(text)
        assert parse_gateway(gateway.url) == gateway


def test_loopback_is_this_computer_only() -> None:
    here = ("127.0.0.1", "127.255.255.254", "::1", "localhost", "LocalHost")
    elsewhere = ("128.0.0.1", "::2", "localhost.example", "0.0.0.0", "example.com", "")
    assert all(is_loopback(host) for host in here)
    assert not any(is_loopback(host) for host in elsewhere)


def test_the_table_of_dialects() -> None:
    assert len({row.name for row in DIALECTS}) == len(DIALECTS)
    newer = parse_gateway("https://api-sg.aliexpress.com/sync").dialect
    older = parse_gateway("https://api.taobao.com/router/rest").dialect
    assert (newer.sign_method, newer.order_query) == (SignMethod.SHA256, OrderQueryForm.FLAT)
    assert (older.sign_method, older.order_query) == (SignMethod.HMAC, OrderQueryForm.PARAM0)


def test_other_readings_of_a_gateway_are_at_hand() -> None:
    gateway = parse_gateway("https://api.taobao.com/router/rest")
    names = [row.name for row in dialects_for(gateway)]
    assert names == ["top", "top-md5", "top-flat"]
