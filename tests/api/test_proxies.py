"""Which way to a gateway, as the variables of this computer tell."""

from __future__ import annotations

import os

import pytest

from aliship_gui.api.proxies import proxy_for

GATEWAY = "https://api-sg.aliexpress.com/sync"


@pytest.fixture(autouse=True)
def no_proxy_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("variable", "value", "way"),
    [
        ("HTTPS_PROXY", "http://proxy:3128", "http://proxy:3128"),
        ("https_proxy", "proxy:3128", "http://proxy:3128"),
        ("ALL_PROXY", "socks5://proxy:1080", "socks5://proxy:1080"),
        ("HTTP_PROXY", "http://proxy:3128", ""),
        ("HTTPS_PROXY", "", ""),
    ],
)
def test_a_proxy_is_named_by_its_variable(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, way: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert proxy_for(GATEWAY) == way


@pytest.mark.parametrize(
    ("listed", "straight"),
    [
        ("api-sg.aliexpress.com", True),
        ("localhost, .aliexpress.com", True),
        ("AliExpress.com", True),
        ("*", True),
        ("express.com", False),
        ("sg.aliexpress.com", False),
        (",", False),
    ],
)
def test_hosts_are_excepted(monkeypatch: pytest.MonkeyPatch, listed: str, straight: bool) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")
    monkeypatch.setenv("NO_PROXY", listed)
    assert (proxy_for(GATEWAY) == "") is straight


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost"])
def test_this_computer_is_reached_straight(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://proxy:3128")
    assert proxy_for(f"http://{host}:8080/sync") == ""
