"""Asks the practice shop that the environment names to be otherwise."""

from __future__ import annotations

import json
import os
import urllib.request
from typing import Any
from urllib.parse import urlsplit

_browser = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ask_practice_shop(verb: str, path: str, **body: object) -> Any:
    """What its control endpoint answers."""
    place = urlsplit(os.environ["ALISHIP_GATEWAY"])
    request = urllib.request.Request(
        f"http://{place.netloc}/_sandbox/{path}",
        method=verb,
        data=json.dumps(body).encode() if body else None,
    )
    with _browser.open(request, timeout=30) as answer:
        return json.load(answer)
