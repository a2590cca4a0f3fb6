"""Which way to a gateway: straight, or by a proxy that this computer is set to use."""

from __future__ import annotations

from urllib.parse import urlsplit

from aliship_gui.api.gateway import is_loopback


def proxy_for(url: str) -> str:
    """The proxy's URL, "" for none.

    The variables HTTPS_PROXY, HTTP_PROXY and ALL_PROXY have the word, and without them the
    settings of Windows and macOS; NO_PROXY lists hosts that are reached straight, and so is this
    computer itself, always.
    """
    # Loaded with the HTTP library, which needs it too.
    from urllib.request import getproxies

    parts, known = urlsplit(url), getproxies()
    host = parts.hostname or ""
    if is_loopback(host) or _is_excepted(host, known.get("no", "")):
        return ""
    proxy = known.get(parts.scheme) or known.get("all") or ""
    return proxy if not proxy or "://" in proxy else f"http://{proxy}"


def _is_excepted(host: str, listed: str) -> bool:
    """Whether NO_PROXY names a host, or a domain above it; `*` names all."""
    names = [name.strip().lower() for name in listed.split(",")]
    domains = [name.lstrip("*").lstrip(".") for name in names]
    return "*" in names or any(
        host == domain or host.endswith(f".{domain}") for domain in domains if domain
    )
