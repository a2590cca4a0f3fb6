"""Signing in: the authorisation page and the token calls, in both generations.

The page agrees at once and sends the browser back with the practice code. The calls under
`/rest/auth/token/` turn that code, or a refresh token, into tokens; `/token` does so for the plain
form of `oauth.aliexpress.com`, which names its failures as OAuth 2 does (RFC 6749, 5.2).
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Mapping
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from aliship_gui.sandbox.envelopes import Gateway, gateway_error
from aliship_gui.sandbox.events import TokensIssued
from aliship_gui.sandbox.gate import Gate, received
from aliship_gui.sandbox.guard import is_local
from aliship_gui.sandbox.line import JSON_TYPE
from aliship_gui.sandbox.refusals import GatewayError, missing_argument
from aliship_gui.sandbox.shapes import Json, encoded
from aliship_gui.sandbox.shop import Shop
from aliship_gui.sandbox.tokens import PRACTICE_CODE, AppKeys

_TOKEN_PATHS = {
    "/auth/token/create": "code",
    "/auth/token/security/create": "code",
    "/auth/token/refresh": "refresh_token",
    "/auth/token/security/refresh": "refresh_token",
}
_GRANTS = {"authorization_code": "code", "refresh_token": "refresh_token"}
"""What the plain form holds for which grant."""
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class _Declined(Exception):
    """The plain form is declined: OAuth's word for it, and the HTTP status."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(error)
        self.answer = {"error": error, "error_description": description}
        self.status = status


class SigningIn:
    """The routes of the sign-in."""

    def __init__(self, shop: Shop, keys: AppKeys, gate: Gate, request_ids: Iterator[str]) -> None:
        self._shop = shop
        self._keys = keys
        self._gate = gate
        self._request_ids = request_ids

    def routes(self) -> list[BaseRoute]:
        """The page at both addresses, `/token`, and everything under `/rest`."""
        return [
            Route("/oauth/authorize", self.authorize, methods=["GET"]),
            Route("/authorize", self.authorize, methods=["GET"]),
            Route("/token", self.plain_form, methods=["POST"]),
            Route("/rest{api_path:path}", self.system_call, methods=["GET", "POST"]),
        ]

    async def authorize(self, request: Request) -> Response:
        """Sends the browser back to a callback on this computer, with `code` and `state`."""
        query = request.query_params
        callback = query.get("redirect_uri", "")
        known = query.get("client_id") == self._keys.app_key and is_local(request)
        if not known or query.get("response_type") != "code" or not _is_loopback(callback):
            return PlainTextResponse("The sign-in request is not valid.", status_code=400)
        back = {"code": PRACTICE_CODE}
        if "state" in query:
            back["state"] = query["state"]
        joint = "&" if urlsplit(callback).query else "?"
        return RedirectResponse(callback + joint + urlencode(back), status_code=302)

    async def system_call(self, request: Request) -> Response:
        """Answers a call under `/rest`, which is signed with its path before the parameters."""
        request_id = next(self._request_ids)
        try:
            answer = self._tokens(await received(request), request.path_params["api_path"])
        except GatewayError as error:
            answer = gateway_error(error, Gateway.REST, request_id)
        body = encoded({**answer, "request_id": request_id})
        return Response(body, headers={"content-type": JSON_TYPE})

    async def plain_form(self, request: Request) -> Response:
        """Answers the older form, which is not signed and holds the app's secret."""
        status = 200
        try:
            answer = self._plain_tokens(await received(request))
        except GatewayError as twice:
            answer, status = {"error": "invalid_request", "error_description": twice.message}, 400
        except _Declined as declined:
            answer, status = dict(declined.answer), declined.status
        return Response(encoded(answer), status, headers={"content-type": JSON_TYPE})

    def _plain_tokens(self, form: Mapping[str, str]) -> Json:
        self._check_client(form)
        grant = form.get("grant_type", "")
        if grant not in _GRANTS:
            raise _Declined("unsupported_grant_type", "grant_type is not supported")
        name, now = _GRANTS[grant], self._shop.clock()
        needed = [name, "redirect_uri"] if name == "code" else [name]
        if missing := [field for field in needed if not form.get(field)]:
            raise _Declined("invalid_request", f"{missing[0]} is missing")
        if not self._is_granted(name, form[name], now):
            raise _Declined("invalid_grant", f"the {name} is invalid or expired")
        return self._shop.sessions.plain_answer(self._issue(now))

    def _check_client(self, form: Mapping[str, str]) -> None:
        known = form.get("client_id") == self._keys.app_key
        secret = form.get("client_secret", "")
        if not known or not hmac.compare_digest(secret.encode(), self._keys.app_secret.encode()):
            raise _Declined("invalid_client", "client_id or client_secret is wrong", 401)

    def _tokens(self, params: dict[str, str], api_path: str) -> Json:
        if api_path not in _TOKEN_PATHS:
            raise GatewayError("InvalidApiPath", message="The specified API path is invalid")
        now = self._shop.clock()
        self._gate.admit_system(params, api_path, now)
        name = _TOKEN_PATHS[api_path]
        if not params.get(name):
            raise missing_argument(name)
        self._check_grant(name, params[name], now)
        return self._shop.sessions.answer(self._issue(now))

    def _issue(self, now: float) -> TokensIssued:
        settings = self._shop.settings
        serial = self._shop.sessions.issued + 1
        issued = TokensIssued(serial, now, settings.access_s, settings.refresh_s)
        self._shop.record(issued)
        return issued

    def _check_grant(self, name: str, value: str, now: float) -> None:
        if self._is_granted(name, value, now):
            return
        if name == "code":
            raise GatewayError("InvalidCode", message="Invalid authorization code")
        raise GatewayError(
            "IllegalRefreshToken",
            message="The specified refresh token is invalid or expired",
        )

    def _is_granted(self, name: str, value: str, now: float) -> bool:
        if name == "code":
            return value == PRACTICE_CODE
        return self._shop.sessions.can_refresh(value, now)


def _is_loopback(callback: str) -> bool:
    parts = urlsplit(callback)
    return parts.scheme in {"http", "https"} and parts.hostname in _LOOPBACK
