"""Signing in: the authorisation page and the token calls.

`/oauth/authorize` agrees at once and sends the browser back with the practice code; the calls
under `/rest/auth/token/` turn that code, or a refresh token, into tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
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
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class SigningIn:
    """The routes of the sign-in."""

    def __init__(self, shop: Shop, keys: AppKeys, gate: Gate, request_ids: Iterator[str]) -> None:
        self._shop = shop
        self._keys = keys
        self._gate = gate
        self._request_ids = request_ids

    def routes(self) -> list[BaseRoute]:
        """`/oauth/authorize` and everything under `/rest`."""
        return [
            Route("/oauth/authorize", self.authorize, methods=["GET"]),
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

    def _tokens(self, params: dict[str, str], api_path: str) -> Json:
        if api_path not in _TOKEN_PATHS:
            raise GatewayError("InvalidApiPath", message="The specified API path is invalid")
        now = self._shop.clock()
        self._gate.admit_system(params, api_path, now)
        name = _TOKEN_PATHS[api_path]
        if not params.get(name):
            raise missing_argument(name)
        self._check_grant(name, params[name], now)
        serial = self._shop.sessions.issued + 1
        self._shop.record(TokensIssued(serial, now))
        return self._shop.sessions.answer(serial, now)

    def _check_grant(self, name: str, value: str, now: float) -> None:
        if name == "code" and value != PRACTICE_CODE:
            raise GatewayError("InvalidCode", message="Invalid authorization code")
        if name == "refresh_token" and not self._shop.sessions.can_refresh(value, now):
            raise GatewayError(
                "IllegalRefreshToken",
                message="The specified refresh token is invalid or expired",
            )


def _is_loopback(callback: str) -> bool:
    parts = urlsplit(callback)
    return parts.scheme in {"http", "https"} and parts.hostname in _LOOPBACK
