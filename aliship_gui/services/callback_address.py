"""The callback address of a seller's app, and whether the program can wait there itself.

The platform sends the browser to the address that was entered for the app in its console, and
wants to be told the same one. An address on this computer can be listened at; for any other the
seller pastes where the browser went. Whether the console accepts an address on this computer is
not documented.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from aliship_gui.api.gateway import is_loopback

USUAL_CALLBACK = "http://127.0.0.1:17890/callback"
"""Proposed to sellers; the port is one that systems do not give out by themselves."""
PATH = "/callback"
"""The only path that is listened at."""


def listening_port(callback: str) -> int | None:
    """The port to wait at, 0 for any free one, None where only pasting helps.

    An address without a port means any: for such addresses of native programs RFC 8252, 7.3 lets
    the port vary.
    """
    try:
        parts = urlsplit(callback.strip())
        port = parts.port
    except ValueError:
        return None
    here = parts.hostname is not None and is_loopback(parts.hostname) and ":" not in parts.hostname
    plain = parts.scheme == "http" and parts.path == PATH and not parts.query and not parts.fragment
    return (port or 0) if here and plain else None


def sent_back_to(callback: str, listening_at: str) -> str:
    """The address to name to the platform: the seller's own, unless it leaves the port open."""
    return callback.strip() if listening_port(callback) != 0 else listening_at
