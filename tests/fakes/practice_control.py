"""Asks a practice shop by its control endpoints."""

from __future__ import annotations

import json
import os
import urllib.request
from typing import Any
from urllib.parse import urlsplit

# Loopback is no matter for a proxy that the environment may name.
_browser = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ask_shop(base_url: str, verb: str, path: str, **body: object) -> Any:
    """What the practice shop at this address answers."""
    request = urllib.request.Request(
        f"{base_url}/_sandbox/{path}",
        method=verb,
        data=json.dumps(body).encode() if body else None,
    )
    with _browser.open(request, timeout=30) as answer:
        return json.load(answer)


def ask_named_shop(verb: str, path: str, **body: object) -> Any:
    """What the practice shop answers that the environment names."""
    return ask_shop(f"http://{urlsplit(os.environ['ALISHIP_GATEWAY']).netloc}", verb, path, **body)
