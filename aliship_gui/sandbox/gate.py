"""The gateway's own checks: app, method, timestamp, signature, session.

They run before any business code, over exactly the parameters that arrived, whether in the query,
in a form or in a multipart body (files are not signed). Source: the platform's signing documents
and the table of gateway error codes.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request

from aliship_gui.api.signing import SignMethod, sign
from aliship_gui.sandbox.clock import parse_request_time
from aliship_gui.sandbox.envelopes import Gateway
from aliship_gui.sandbox.refusals import GatewayError, invalid_argument
from aliship_gui.sandbox.tokens import AppKeys, Sessions

SKEW_SECONDS = {Gateway.TOP: 600, Gateway.SYNC: 7200, Gateway.REST: 7200}
"""How far a request's timestamp may be from the platform's clock."""

_SYSTEM = frozenset(
    {
        "app_key",
        "method",
        "session",
        "access_token",
        "timestamp",
        "sign",
        "sign_method",
        "format",
        "v",
        "partner_id",
        "simplify",
        "target_app_key",
    }
)


@dataclass(frozen=True, slots=True)
class Admitted:
    """A request that passed: its method, its business parameters, the answer form it wants."""

    method: str
    params: Mapping[str, str]
    simplify: bool


async def received(request: Request) -> dict[str, str]:
    """The parameters of a request, from query and body; a name that comes twice is refused."""
    pairs = [*request.query_params.multi_items()]
    async with request.form() as form:
        pairs += [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
    params = dict(pairs)
    if len(params) != len(pairs):
        names = [name for name, _ in pairs]
        raise invalid_argument(next(name for name in names if names.count(name) > 1))
    return params


class Gate:
    """Lets signed requests of the shop's own app through; raises GatewayError for others."""

    def __init__(self, keys: AppKeys, sessions: Sessions) -> None:
        self._keys = keys
        self._sessions = sessions

    def admit(self, params: Mapping[str, str], gateway: Gateway, now: float) -> Admitted:
        """Checks a business request on `/router/rest` or `/sync`."""
        self._check_app(params)
        if not params.get("method"):
            raise GatewayError(21, subject="method")
        _check_form(params)
        _check_time(params, gateway, now)
        self._check_signature(params, "")
        self._check_session(params, now)
        business = {name: value for name, value in params.items() if name not in _SYSTEM}
        return Admitted(params["method"], business, params.get("simplify", "").lower() == "true")

    def admit_system(self, params: Mapping[str, str], api_path: str, now: float) -> None:
        """Checks a system request under `/rest`, which is signed with its path and no session."""
        self._check_app(params)
        _check_time(params, Gateway.REST, now)
        self._check_signature(params, api_path)

    def _check_app(self, params: Mapping[str, str]) -> None:
        if not params.get("app_key"):
            raise GatewayError(28, subject="app_key")
        if params["app_key"] != self._keys.app_key:
            raise GatewayError(29)

    def _check_signature(self, params: Mapping[str, str], api_path: str) -> None:
        given = params.get("sign", "")
        if not given:
            raise GatewayError(24, subject="sign")
        expected = sign(params, self._keys.app_secret, _sign_method(params, api_path), api_path)
        if not hmac.compare_digest(given.encode(), expected.encode()):
            raise GatewayError(25)

    def _check_session(self, params: Mapping[str, str], now: float) -> None:
        token = params.get("session") or params.get("access_token")
        if not token:
            raise GatewayError(26, subject="session")
        if not self._sessions.is_good(token, now):
            raise session_expired()


def session_expired() -> GatewayError:
    """The session is unknown or has run out (27)."""
    return GatewayError(27, sub_code="invalid-sessionkey", sub_message="session key is invalid")


def _check_form(params: Mapping[str, str]) -> None:
    if params.get("format", "json") != "json":
        raise GatewayError(23)
    if params.get("v", "2.0") != "2.0":
        raise GatewayError(34)


def _check_time(params: Mapping[str, str], gateway: Gateway, now: float) -> None:
    text = params.get("timestamp", "")
    if not text:
        raise GatewayError(30, subject="timestamp")
    try:
        moment = parse_request_time(text)
    except ValueError:
        raise GatewayError(31) from None
    if abs(now - moment) > SKEW_SECONDS[gateway]:
        raise GatewayError(31)


def _sign_method(params: Mapping[str, str], api_path: str) -> SignMethod:
    try:
        method = SignMethod(params.get("sign_method", "md5"))
    except ValueError:
        raise GatewayError(25) from None
    if api_path and method not in {SignMethod.SHA256, SignMethod.HMAC_SHA256}:
        raise GatewayError(25)
    return method
