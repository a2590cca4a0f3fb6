"""Who may turn the knobs of a practice shop: programs on this computer, and no web page.

A page in a browser can make requests to loopback addresses, directly or by letting its own name
point there (DNS rebinding). Such requests carry a foreign `Host` or an `Origin`.
"""

from __future__ import annotations

from ipaddress import ip_address

from starlette.requests import Request

_NAMES = {"127.0.0.1", "localhost"}


def is_local(request: Request) -> bool:
    """Whether a request comes from this computer and addresses it by a loopback name."""
    client = request.client.host if request.client else ""
    host = request.headers.get("host", "")
    return _is_loopback(client) and host.partition(":")[0].lower() in _NAMES


def is_trusted(request: Request) -> bool:
    """Whether a local request was not made by a web page."""
    return is_local(request) and "origin" not in request.headers


def _is_loopback(client: str) -> bool:
    try:
        return ip_address(client).is_loopback
    except ValueError:
        return False
