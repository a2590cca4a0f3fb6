"""Signing in: the authorisation page and the token calls."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.sandbox.practice import CARRIERS, Client

_CALLBACK = "http://127.0.0.1:9999/callback"


def _token(client: Client, path: str, **arguments: str) -> Any:
    params = {
        "app_key": client.shop.app_key,
        "timestamp": str(int(client.clock.now * 1000)),
        "sign_method": "sha256",
        **arguments,
    }
    return client.http.post(f"/rest{path}", data=client.signed(params, path)).json()


def _plain(client: Client, **changes: str) -> httpx.Response:
    form = {
        "grant_type": "authorization_code",
        "client_id": client.shop.app_key,
        "client_secret": client.shop.app_secret,
        "code": "practice-code",
        "redirect_uri": _CALLBACK,
        "sp": "ae",
        "view": "web",
        **changes,
    }
    return client.http.post("/token", data=form)


def _is_let_in(client: Client, token: str) -> bool:
    params = client.system_parameters(CARRIERS) | {"session": token}
    answer = client.http.post("/sync", data=client.signed(params)).json()
    return answer.get("result_success") is True


def _authorize(client: Client, page: str = "/oauth/authorize", **changes: str) -> Any:
    query = {
        "response_type": "code",
        "client_id": client.shop.app_key,
        "redirect_uri": _CALLBACK,
        "state": "s/1 &",
        **changes,
    }
    return client.http.get(page, params=query)


def test_from_the_authorisation_page_to_a_session(client: Client) -> None:
    answer = _authorize(client)
    assert answer.status_code == 302
    target = urlsplit(answer.headers["location"])
    assert target.netloc == "127.0.0.1:9999"
    query = parse_qs(target.query)
    assert query["state"] == ["s/1 &"]
    tokens = _token(client, "/auth/token/create", code=query["code"][0])
    assert tokens["code"] == "0"
    assert tokens["expires_in"] == 86_400
    assert tokens["expire_time"] == int((client.clock.now + 86_400) * 1000)
    assert _is_let_in(client, tokens["access_token"])


@pytest.mark.parametrize("variant", ["", "/security"])
def test_tokens_can_be_refreshed(client: Client, variant: str) -> None:
    first = _token(client, f"/auth/token{variant}/create", code="practice-code")
    second = _token(client, f"/auth/token{variant}/refresh", refresh_token=first["refresh_token"])
    assert second["access_token"] != first["access_token"]
    assert second["refresh_token"] != first["refresh_token"]
    assert _is_let_in(client, second["access_token"])


def test_tokens_run_out(client: Client) -> None:
    tokens = _token(client, "/auth/token/create", code="practice-code")
    client.clock.forward(86_401)
    assert not _is_let_in(client, tokens["access_token"])
    refreshed = _token(client, "/auth/token/refresh", refresh_token=tokens["refresh_token"])
    assert _is_let_in(client, refreshed["access_token"])
    client.clock.forward(172_801)
    late = _token(client, "/auth/token/refresh", refresh_token=refreshed["refresh_token"])
    assert late["code"] == "IllegalRefreshToken"


@pytest.mark.parametrize(
    ("path", "arguments", "code"),
    [
        ("/auth/token/create", {"code": "guess"}, "InvalidCode"),
        ("/auth/token/create", {}, "MissingParameter"),
        ("/auth/token/refresh", {"refresh_token": "guess"}, "IllegalRefreshToken"),
        ("/auth/token/create", {"code": "practice-code", "app_key": "1"}, "InvalidAppKey"),
        ("/auth/token/create", {"code": "practice-code", "timestamp": "1"}, "IllegalTimestamp"),
        ("/auth/token/elsewhere", {"code": "practice-code"}, "InvalidApiPath"),
        ("/aliexpress/solution/order/get", {}, "InvalidApiPath"),
    ],
)
def test_token_calls_that_fail(
    client: Client, path: str, arguments: dict[str, str], code: str
) -> None:
    answer = _token(client, path, **arguments)
    assert (answer["type"], answer["code"]) == ("ISV", code)
    assert answer["message"]
    assert answer["request_id"]


def test_the_path_is_part_of_the_signature(client: Client) -> None:
    params = {
        "app_key": client.shop.app_key,
        "timestamp": str(int(client.clock.now * 1000)),
        "sign_method": "sha256",
        "code": "practice-code",
    }
    for path in ("", "/auth/token/refresh"):
        signed = client.signed(params, path)
        answer = client.http.post("/rest/auth/token/create", data=signed).json()
        assert answer["code"] == "IncompleteSignature"


def test_md5_opens_no_system_call(client: Client) -> None:
    answer = _token(client, "/auth/token/create", code="practice-code", sign_method="md5")
    assert answer["code"] == "IncompleteSignature"


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "1"},
        {"response_type": "token"},
        {"redirect_uri": "https://evil.example/"},
        {"redirect_uri": "javascript:alert(1)"},
        {"redirect_uri": ""},
    ],
)
def test_the_page_sends_nobody_elsewhere(client: Client, changes: dict[str, str]) -> None:
    answer = _authorize(client, **changes)
    assert answer.status_code == 400
    assert "location" not in answer.headers


def test_the_older_form_from_its_page_to_a_renewed_session(client: Client) -> None:
    page = _authorize(client, "/authorize", view="web", sp="ae")
    code = parse_qs(urlsplit(page.headers["location"]).query)["code"][0]
    tokens = _plain(client, code=code).json()
    assert _is_let_in(client, tokens["access_token"])
    assert tokens["expire_time"] == int((client.clock.now + 86_400) * 1000)
    assert "expires_in" not in tokens
    grant = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    renewed = _plain(client, **grant).json()
    assert renewed["access_token"] != tokens["access_token"]
    assert _is_let_in(client, renewed["access_token"])


@pytest.mark.parametrize(
    ("changes", "error", "status"),
    [
        ({"client_id": "1"}, "invalid_client", 401),
        ({"client_secret": "guess"}, "invalid_client", 401),
        ({"code": "guess"}, "invalid_grant", 400),
        ({"grant_type": "refresh_token", "refresh_token": "guess"}, "invalid_grant", 400),
        ({"grant_type": "refresh_token"}, "invalid_request", 400),
        ({"redirect_uri": ""}, "invalid_request", 400),
        ({"grant_type": "password"}, "unsupported_grant_type", 400),
    ],
)
def test_the_older_form_is_declined_in_the_words_of_oauth(
    client: Client, changes: dict[str, str], error: str, status: int
) -> None:
    answer = _plain(client, **changes)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.json()["error_description"]


def test_a_sign_in_may_be_one_that_cannot_be_renewed(client: Client) -> None:
    client.patch("settings", access_s=3_600, refresh_s=0)
    tokens = _token(client, "/auth/token/create", code="practice-code")
    assert (tokens["expires_in"], tokens["refresh_expires_in"]) == (3_600, 0)
    again = _token(client, "/auth/token/refresh", refresh_token=tokens["refresh_token"])
    assert again["code"] == "IllegalRefreshToken"
