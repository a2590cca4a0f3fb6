"""Signing in: the authorise page, tokens for its code, new tokens for a refresh token.

Two generations (the platform's open documents, and its SDK):

- the newer: authorise at `/oauth/authorize`, tokens at `/rest/auth/token/create` and `…/refresh`,
  signed with the path before the parameters; `/auth/token/security/…` is a variant of it;
- the older: authorise and tokens at `oauth.aliexpress.com`, by a plain form with the app's
  secret in it.

They are rows of a table. Every call raises ApiError; no secret is in what it raises.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import urlencode, urlsplit

from msgspec import structs

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import ApiError, PlatformError, UnreadableAnswer
from aliship_gui.api.exchange import Answer, Poster, SignedRequest
from aliship_gui.api.gateway import Gateway, TimestampForm, is_loopback
from aliship_gui.api.request import timestamp
from aliship_gui.api.scalars import text
from aliship_gui.api.signing import SignMethod, sign
from aliship_gui.api.tokens import Tokens, TokensAnswer, read_tokens
from aliship_gui.api.wire import decode, open_envelope, unreadable
from aliship_gui.domain.failures import Failure, FailureKind


class TokenForm(StrEnum):
    """How tokens are asked for."""

    SIGNED = "signed"
    """A system call under `/rest`, signed with the app's secret."""
    PLAIN = "plain"
    """An OAuth 2 form that holds the app's secret."""


@dataclass(frozen=True, slots=True)
class SignInWay:
    """One way of signing in.

    `origin` is where it is offered; `authorize_path` takes the browser, `create_path` a code and
    `refresh_path` a refresh token. `extras` go along with every call that reaches the page or a
    plain form.
    """

    name: str
    origin: str
    authorize_path: str
    create_path: str
    refresh_path: str
    form: TokenForm
    extras: Mapping[str, str] = field(default_factory=dict)


_NEWER = "https://api-sg.aliexpress.com"
_OLDER = "https://oauth.aliexpress.com"
_PAGE = "/oauth/authorize"
_SIGNED, _PLAIN = TokenForm.SIGNED, TokenForm.PLAIN
_FORCE = {"force_auth": "true"}
_WEB = {"view": "web", "sp": "ae"}

SIGN_IN_WAYS = (
    SignInWay("iop", _NEWER, _PAGE, "/auth/token/create", "/auth/token/refresh", _SIGNED, _FORCE),
    SignInWay(
        "iop-security",
        _NEWER,
        _PAGE,
        "/auth/token/security/create",
        "/auth/token/security/refresh",
        _SIGNED,
        _FORCE,
    ),
    SignInWay("legacy", _OLDER, "/authorize", "/token", "/token", _PLAIN, _WEB),
)
"""Every way; the first is the newest."""


def sign_in_way(name: str, gateway: Gateway) -> SignInWay:
    """The way of this name, else the first. A gateway on this computer offers it itself."""
    way = next((row for row in SIGN_IN_WAYS if row.name == name), SIGN_IN_WAYS[0])
    parts = urlsplit(gateway.url)
    if not is_loopback(parts.hostname or ""):
        return way
    return replace(way, origin=f"{parts.scheme}://{parts.netloc}")


def authorize_url(way: SignInWay, app_key: str, redirect_uri: str, state: str) -> str:
    """The page where a seller authorises the app; it holds no secret.

    The platform wants `redirect_uri` to be the callback that was entered for the app.
    """
    query = {
        "response_type": "code",
        "client_id": app_key,
        "redirect_uri": redirect_uri,
        "state": state,
        **way.extras,
    }
    return f"{way.origin}{way.authorize_path}?{urlencode(query)}"


class SignIn:
    """Gets tokens for one app; safe to use from several threads. `clock` gives aware moments."""

    def __init__(
        self,
        way: SignInWay,
        app_key: str,
        app_secret: str,
        transport: Poster,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._way = way
        self._app_key = app_key
        self._app_secret = app_secret
        self._transport = transport
        self._clock = clock

    def create(self, code: str, redirect_uri: str = "") -> Tokens:
        """Tokens for the code of the authorise page; a code is good once and for minutes."""
        plain = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri}
        return self._tokens(self._way.create_path, {"code": code}, plain)

    def refresh(self, refresh_token: str) -> Tokens:
        """New tokens for a refresh token, which may be good only this once."""
        grant = {"refresh_token": refresh_token}
        plain = {"grant_type": "refresh_token", **grant}
        return self._tokens(self._way.refresh_path, grant, plain)

    def _tokens(self, path: str, grant: Mapping[str, str], plain: Mapping[str, str]) -> Tokens:
        now = self._clock()
        if self._way.form is TokenForm.SIGNED:
            request = self._signed(path, grant, now)
        else:
            request = self._plain(path, plain)
        secrets = Credentials(self._app_key, self._app_secret, *grant.values())
        try:
            return _read(self._transport.post(request), path, now)
        except ApiError as error:
            kind, failure = type(error), secrets.clean(error.failure)
        raise kind(failure)

    def _signed(self, path: str, grant: Mapping[str, str], now: datetime) -> SignedRequest:
        system = {
            "app_key": self._app_key,
            "timestamp": timestamp(TimestampForm.EPOCH_MS, now),
            "sign_method": SignMethod.SHA256.value,
        }
        system["sign"] = sign({**system, **grant}, self._app_secret, SignMethod.SHA256, path)
        return SignedRequest(path, f"{self._way.origin}/rest{path}", system, dict(grant))

    def _plain(self, path: str, grant: Mapping[str, str]) -> SignedRequest:
        app = {"client_id": self._app_key, "client_secret": self._app_secret}
        form = {**grant, **app, **self._way.extras}
        filled = {name: value for name, value in form.items() if value}
        return SignedRequest(path, f"{self._way.origin}{path}", {}, filled)


def _read(answer: Answer, path: str, now: datetime) -> Tokens:
    payload = decode(open_envelope(answer, path).payload, TokensAnswer)
    if error := text(payload.error):
        raise _declined(error, text(payload.error_description), path, answer.status)
    tokens = read_tokens(payload, now)
    if tokens is None:
        failure = unreadable("answer.wrong_shape", "the answer holds no token").failure
        raise UnreadableAnswer(structs.replace(failure, http_status=answer.status, method=path))
    return tokens


def _declined(error: str, description: str, path: str, status: int) -> PlatformError:
    """The older form's own failure, as OAuth 2 (RFC 6749, 5.2) words it."""
    words = Failure(FailureKind.PLATFORM, error, description, http_status=status, method=path)
    return PlatformError(words)
