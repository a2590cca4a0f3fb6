"""Whether this tracking URL is needed, and one that a buyer can open."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from aliship_gui.domain.carriers import is_other
from aliship_gui.domain.checks.kinds import FindingKind, Foreseen
from aliship_gui.domain.findings import Field, Finding, Severity

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.IGNORECASE)
_BLANK = re.compile(r"[\s\x00-\x1f\x7f\\]")


def check_url(url: str, carrier_key: str) -> Iterator[Finding]:
    """The URL is required for OTHER carriers only; a given one must lead somewhere.

    A bad URL blocks where the buyer depends on it and warns elsewhere. The platform itself is
    only known to refuse a missing one (-320), so nothing else predicts an error of its own.
    """
    required = is_other(carrier_key)
    if not url.strip():
        if required:
            yield Finding(
                Field.TRACKING_URL,
                Severity.BLOCK,
                FindingKind.URL_MISSING,
                Foreseen.URL_MISSING,
                {"carrier": carrier_key},
            )
        return
    fault = fault_of(url)
    if fault is not None:
        severity = Severity.BLOCK if required else Severity.WARN
        yield Finding(Field.TRACKING_URL, severity, fault)
    if carrier_key.strip() and not required:
        yield Finding(Field.TRACKING_URL, Severity.INFO, FindingKind.URL_NOT_NEEDED)


def fault_of(url: str) -> FindingKind | None:
    """Why a buyer could not, or should not, open this address; None when it is fine."""
    if _BLANK.search(url):
        return FindingKind.URL_SPACES
    try:
        parts = urlsplit(url)
        has_host = _is_public_host(parts.hostname or "") and _port_is_valid(parts)
    except ValueError:
        return FindingKind.URL_HOST
    if parts.scheme not in {"http", "https"}:
        return FindingKind.URL_SCHEME
    if "@" in parts.netloc:
        return FindingKind.URL_CREDENTIALS
    return None if has_host else FindingKind.URL_HOST


def _port_is_valid(parts: SplitResult) -> bool:
    return parts.port != 0


def _is_public_host(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return _is_dotted_name(host)


def _is_dotted_name(host: str) -> bool:
    try:
        ascii_host = host.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    labels = ascii_host.removesuffix(".").split(".")
    if len(labels) < 2 or len(ascii_host) > 253 or labels[-1].isdigit():
        return False
    return all(_LABEL.fullmatch(label) for label in labels)
