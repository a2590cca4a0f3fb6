"""Signing in: the page's address, and tokens by both generations' calls."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from aliship_gui.api.errors import (
    ApiError,
    FlowControlled,
    NoAnswer,
    PlatformError,
    SessionExpired,
    UnreadableAnswer,
)
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.oauth import SIGN_IN_WAYS, SignIn, authorize_url, sign_in_way
from aliship_gui.api.transport import Limits, Transport
from tests.api.answers import signing_vectors
from tests.api.conftest import NOW
from tests.api.test_secrets import shown
from tests.api.test_tokens import NEWER, OLDER
from tests.fakes.platform_server import Exchange, PlatformServer, Script, cuts, sends

SECRET = "very-secret-app-secret"
CODE = "3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26"
REFRESH_TOKEN = "50001500the-refresh-token+/="
NAMES = [way.name for way in SIGN_IN_WAYS]

Join = Callable[[str, Script], tuple[SignIn, PlatformServer]]


@pytest.fixture
def join() -> Iterator[Join]:
    """Makes sign-ins by the way of a name, each at a server of its own."""
    servers: list[PlatformServer] = []
    transport = Transport(Limits(connect=5, read=5, total=10))

    def make(name: str, script: Script) -> tuple[SignIn, PlatformServer]:
        server = PlatformServer(script).__enter__()
        servers.append(server)
        way = sign_in_way(name, parse_gateway(server.url()))
        return SignIn(way, "12345678", SECRET, transport, clock=lambda: NOW), server

    yield make
    transport.close()
    for server in servers:
        server.__exit__()


def test_the_newer_page() -> None:
    way = sign_in_way("iop", parse_gateway("https://api-sg.aliexpress.com/sync"))
    url = authorize_url(way, "12345678", "http://127.0.0.1:9/callback", "s/1 &")
    assert url.startswith("https://api-sg.aliexpress.com/oauth/authorize?")
    assert parse_qs(urlsplit(url).query) == {
        "response_type": ["code"],
        "client_id": ["12345678"],
        "redirect_uri": ["http://127.0.0.1:9/callback"],
        "state": ["s/1 &"],
        "force_auth": ["true"],
    }


def test_the_older_page() -> None:
    way = sign_in_way("legacy", parse_gateway("https://api.taobao.com/router/rest"))
    url = authorize_url(way, "12345678", "https://shop.example/", "s1")
    assert url.startswith("https://oauth.aliexpress.com/authorize?")
    query = parse_qs(urlsplit(url).query)
    assert (query["view"], query["sp"], query["state"]) == (["web"], ["ae"], ["s1"])


def test_ways_go_by_their_names() -> None:
    gateway = parse_gateway("https://api-sg.aliexpress.com/sync")
    assert [sign_in_way(name, gateway) for name in NAMES] == list(SIGN_IN_WAYS)
    assert sign_in_way("no such way", gateway) == SIGN_IN_WAYS[0]


def test_a_gateway_on_this_computer_offers_the_sign_in_itself() -> None:
    here = parse_gateway("http://127.0.0.1:8790/sync")
    assert {sign_in_way(name, here).origin for name in NAMES} == {"http://127.0.0.1:8790"}


def test_a_code_becomes_tokens_as_documented(join: Join) -> None:
    sign_in, server = join("iop", sends(json.dumps(NEWER)))
    assert sign_in.create(CODE).access_token == NEWER["access_token"]
    request = server.received[0]
    assert urlsplit(request.target).path == "/rest/auth/token/create"
    assert request.form == {"code": CODE}
    assert set(request.query) == {"app_key", "timestamp", "sign_method", "sign"}


def test_the_signature_is_that_of_the_published_example(join: Join) -> None:
    vector = next(v for v in signing_vectors() if v["name"] == "iop-rest-token-create")
    params = vector["params"]
    at = datetime.fromtimestamp(int(params["timestamp"]) / 1000, UTC)
    unsigned, server = join("iop", sends(json.dumps(NEWER)))
    exact = SignIn(
        unsigned._way, params["app_key"], vector["secret"], unsigned._transport, clock=lambda: at
    )
    exact.create(params["code"])
    assert server.received[0].params == {**params, "sign": vector["sign"]}


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("iop", "/rest/auth/token/refresh"),
        ("iop-security", "/rest/auth/token/security/refresh"),
        ("legacy", "/token"),
    ],
)
def test_tokens_are_refreshed_without_a_secret_in_the_address(
    join: Join, name: str, path: str
) -> None:
    sign_in, server = join(name, sends(json.dumps(NEWER)))
    assert sign_in.refresh(REFRESH_TOKEN).refresh_token == NEWER["refresh_token"]
    request = server.received[0]
    assert urlsplit(request.target).path == path
    assert request.form["refresh_token"] == REFRESH_TOKEN
    assert "refresh_token" not in request.query


def test_the_older_form(join: Join) -> None:
    sign_in, server = join("legacy", sends(json.dumps(OLDER)))
    tokens = sign_in.create(CODE, "https://shop.example/back")
    assert tokens.seller_id == "200042360"
    assert server.received[0].target == "/token"
    assert server.received[0].form == {
        "grant_type": "authorization_code",
        "client_id": "12345678",
        "client_secret": SECRET,
        "code": CODE,
        "redirect_uri": "https://shop.example/back",
        "sp": "ae",
        "view": "web",
    }


def flat(word: str) -> str:
    return json.dumps({"type": "ISV", "code": word, "message": "no", "request_id": "r"})


@pytest.mark.parametrize(
    ("name", "script", "kind", "code"),
    [
        ("iop", sends(flat("InvalidCode")), PlatformError, "InvalidCode"),
        ("iop", sends(flat("IllegalRefreshToken")), SessionExpired, "IllegalRefreshToken"),
        ("iop", sends(flat("IncompleteSignature")), PlatformError, "IncompleteSignature"),
        ("iop", sends(flat("ApiCallLimit")), FlowControlled, "ApiCallLimit"),
        ("iop", sends('{"error_response":{"code":25}}'), PlatformError, "25"),
        ("iop", sends('{"code":"0","request_id":"r"}'), UnreadableAnswer, "answer.wrong_shape"),
        ("iop", sends('{"access_token":[]}'), UnreadableAnswer, "answer.wrong_shape"),
        ("iop", sends("<html>"), UnreadableAnswer, "answer.html"),
        ("iop", cuts(), NoAnswer, "network.cut"),
        (
            "legacy",
            sends('{"error":"invalid_grant","error_description":"code expired"}', status=400),
            PlatformError,
            "invalid_grant",
        ),
    ],
)
def test_what_goes_wrong_is_told(
    join: Join, name: str, script: Script, kind: type[ApiError], code: str
) -> None:
    sign_in, _server = join(name, script)
    with pytest.raises(ApiError) as caught:
        sign_in.create(CODE)
    assert type(caught.value) is kind
    assert caught.value.failure.code == code


def echoes(exchange: Exchange) -> None:
    heard = f"{exchange.request.target} {exchange.request.params} {SECRET}"
    words = {"code": "Echo", "message": heard, "request_id": heard, "error": heard}
    sends(json.dumps(words | {"error_description": heard}))(exchange)


@pytest.mark.parametrize("name", NAMES)
def test_no_error_and_no_log_record_holds_a_secret(
    join: Join, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sign_in, server = join(name, echoes)
    for call, secret in ((sign_in.create, CODE), (sign_in.refresh, REFRESH_TOKEN)):
        with pytest.raises(ApiError) as caught:
            call(secret)
        seen = shown(caught.value) + caplog.text + repr(sign_in) + repr(caught.value.failure)
        assert secret in server.received[-1].form.values()
        assert not [word for word in (secret, SECRET) if word in seen]
