"""Repairs of JSON that other programs write and strict readers refuse.

A buyer's name that the platform cut in the middle of an emoji leaves half a surrogate pair
behind, and memos may hold bare control characters. One such character must not hide the other
forty-nine orders of a page.
"""

from __future__ import annotations

import json


def mended(body: bytes) -> bytes | None:
    """`body` as strict JSON with its broken characters replaced; None when it is no JSON.

    Slow beside a strict reader: for answers that were refused already.
    """
    try:
        value = json.loads(
            body.decode("utf-8", "replace"), strict=False, parse_constant=lambda _word: None
        )
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
    except (ValueError, RecursionError):
        return None
