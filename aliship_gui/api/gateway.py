"""Where the platform listens, and in which dialect it is spoken to.

Two generations are in use (the platform's open documents, and its SDKs):

- TOP, `https://api.taobao.com/router/rest` and `https://eco.taobao.com/router/rest`;
- IOP, `https://api-sg.aliexpress.com/sync`.

They differ in details only, so a dialect is a row of a table and never a branch of the code.
Where the documents disagree about a gateway, there is one row for each reading of them; the
first row of a path is the one that is tried first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from aliship_gui.api.errors import ApiError
from aliship_gui.api.signing import SignMethod
from aliship_gui.domain.failures import Failure, FailureKind


class TokenParam(StrEnum):
    """The parameter that carries the session key."""

    SESSION = "session"
    ACCESS_TOKEN = "access_token"  # noqa: S105 - the name of a parameter, not a token


class TimestampForm(StrEnum):
    """How `timestamp` is written."""

    EPOCH_MS = "epoch_ms"
    """Milliseconds since 1970."""
    BEIJING = "beijing"
    """`yyyy-MM-dd HH:mm:ss` in GMT+8."""


class OrderQueryForm(StrEnum):
    """How the order list takes its query."""

    PARAM0 = "param0"
    """One JSON object in `param0`."""
    FLAT = "flat"
    """One parameter for each key."""


class SystemParams(StrEnum):
    """Where the system parameters (app key, session, signature …) travel."""

    QUERY = "query"
    """In the URL, as the platform's own SDKs do. The session is then a part of the URL."""
    BODY = "body"
    """In the form, beside the business parameters. No document confirms that gateways take it."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of speaking to a gateway whose path ends with `path`.

    `hosts` are those for which `path` is meant when a URL names no path.
    """

    name: str
    path: str
    sign_method: SignMethod
    timestamp: TimestampForm
    order_query: OrderQueryForm
    simplify: bool
    token_param: TokenParam = TokenParam.SESSION
    system_params: SystemParams = SystemParams.QUERY
    hosts: tuple[str, ...] = ()
    version: str = "2.0"
    partner_id: str = "aliship-gui"


_TAOBAO = ("api.taobao.com", "eco.taobao.com", "gw.api.taobao.com")
_EPOCH, _BEIJING = TimestampForm.EPOCH_MS, TimestampForm.BEIJING
_PARAM0, _FLAT = OrderQueryForm.PARAM0, OrderQueryForm.FLAT
_SHA256, _TOKEN = SignMethod.SHA256, TokenParam.ACCESS_TOKEN

DIALECTS = (
    Dialect("iop", "/sync", _SHA256, _EPOCH, _FLAT, simplify=True),
    Dialect("iop-param0", "/sync", _SHA256, _EPOCH, _PARAM0, simplify=True),
    # A recorded request of the older Java SDK, pointed at the newer gateway (March 2024).
    Dialect("iop-java", "/sync", SignMethod.HMAC_SHA256, _BEIJING, _PARAM0, simplify=False),
    # The signing example of the newer gateway's own documents names the session so.
    Dialect("iop-access-token", "/sync", _SHA256, _EPOCH, _FLAT, simplify=True, token_param=_TOKEN),
    Dialect("top", "/router/rest", SignMethod.HMAC, _BEIJING, _PARAM0, False, hosts=_TAOBAO),
    Dialect("top-md5", "/router/rest", SignMethod.MD5, _BEIJING, _PARAM0, simplify=False),
    Dialect("top-flat", "/router/rest", SignMethod.HMAC, _BEIJING, _FLAT, simplify=False),
)
"""Every dialect; the first of a path is its default."""


@dataclass(frozen=True, slots=True)
class Gateway:
    """A URL (https, or http on loopback; without user, query and fragment) and its dialect."""

    url: str
    dialect: Dialect


class GatewayRefused(ApiError):
    """A URL that the program will not speak to; the failure is local and nothing was sent.

    Codes: `gateway.not_a_url`, `gateway.not_https`, `gateway.credentials` (a user or password
    in the URL), `gateway.unknown_path` (no dialect is spoken there). The URL is not repeated,
    since it may hold a password.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(Failure(FailureKind.LOCAL, code, message))


def dialects_for(gateway: Gateway) -> tuple[Dialect, ...]:
    """Every dialect that may be spoken at this gateway's path, the likeliest first."""
    return tuple(row for row in DIALECTS if row.path == gateway.dialect.path)


def in_dialect(gateway: Gateway, name: str) -> Gateway:
    """The gateway, spoken to in the dialect of this name where its path has such a one."""
    row = next((row for row in dialects_for(gateway) if row.name == name), gateway.dialect)
    return replace(gateway, dialect=row)


def parse_gateway(url: str) -> Gateway:
    """The gateway that `url` names, with the likeliest dialect for its path.

    A URL without a path gets the one that is usual for its host: `/router/rest` at taobao.com,
    `/sync` elsewhere. Raises GatewayRefused for anything but https, or http on this computer.
    """
    parts = _split(url.strip())
    path = parts.path.rstrip("/") or _usual_path(parts.hostname or "")
    dialect = next((row for row in DIALECTS if path.endswith(row.path)), None)
    if dialect is None:
        raise GatewayRefused("gateway.unknown_path", "the path must end with /sync or /router/rest")
    return Gateway(f"{parts.scheme}://{parts.netloc}{path}", dialect)


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this computer: 127.0.0.0/8, ::1 or localhost."""
    if host.lower() == "localhost":
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address == IPv6Address("::1") or address in ip_network("127.0.0.0/8")


_NOT_A_URL = "the gateway must be a URL such as https://api-sg.aliexpress.com/sync"
_HOST = re.compile(
    r"(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)*\.?"
    r"|[0-9a-f:.]*:[0-9a-f:.]*",
    re.IGNORECASE,
)


def _split(url: str) -> SplitResult:
    # urlsplit drops tabs and line breaks and passes backslashes: other readers of the same text
    # would see another host in it.
    if not url.isascii() or re.search(r"[\x00-\x20\x7f\\]", url):
        raise GatewayRefused("gateway.not_a_url", _NOT_A_URL)
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise GatewayRefused("gateway.not_a_url", _NOT_A_URL) from None
    _check(parts, host)
    return parts


def _check(parts: SplitResult, host: str) -> None:
    if "@" in parts.netloc:
        raise GatewayRefused("gateway.credentials", "the gateway must not hold a user or password")
    if not _HOST.fullmatch(host) or parts.query or parts.fragment:
        raise GatewayRefused("gateway.not_a_url", _NOT_A_URL)
    if parts.scheme not in {"http", "https"}:
        raise GatewayRefused("gateway.not_a_url", _NOT_A_URL)
    if parts.scheme == "http" and not is_loopback(host):
        raise GatewayRefused(
            "gateway.not_https", "the gateway must be https; plain http is for this computer only"
        )


def _usual_path(host: str) -> str:
    for dialect in DIALECTS:
        if host.lower() in dialect.hosts:
            return dialect.path
    return DIALECTS[0].path
