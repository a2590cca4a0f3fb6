"""JSON on its way out: the type, and JSON as text inside a string field."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

Json = dict[str, object]
"""A JSON object on its way out, lists plain, as the `simplify` form has them."""


def encoded(value: object) -> bytes:
    """UTF-8 JSON without blanks."""
    return msgspec.json.encode(value)


def json_text(value: object) -> str:
    """JSON for a string field, as `product_attributes` and `sku` carry it."""
    return encoded(value).decode()


def present(values: Mapping[str, object]) -> Json:
    """The object without its None values: the platform leaves out what makes no sense."""
    return {name: value for name, value in values.items() if value is not None}
