"""Which way to a gateway: straight, or by a proxy that this computer is set to use."""

from __future__ import annotations

from urllib.parse import urlsplit

from aliship_gui.api.gateway import is_loopback


def proxy_for(url: str) -> str:
    """The proxy's URL, "" for none.

    The variables HTTPS_PROXY, HTTP_PROXY and ALL_PROXY have the word, and without them the
    settings of Windows and macOS; both can name hosts that are reached straight (NO_PROXY), and
    so is this computer itself, always.
    """
    # Loaded with the HTTP library, which needs it too.
    from urllib.request import getproxies, proxy_bypass

    parts, known = urlsplit(url), getproxies()
    host = parts.hostname or ""
    if is_loopback(host) or proxy_bypass(host):
        return ""
    proxy = known.get(parts.scheme) or known.get("all") or ""
    return proxy if not proxy or "://" in proxy else f"http://{proxy}"
