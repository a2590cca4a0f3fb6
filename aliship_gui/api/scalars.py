"""Lenient readings of single values.

The platform writes ids as numbers or as text, numbers as text, and leaves fields out, empty or
null where they make no sense. Decoding therefore accepts any scalar, and these functions say
what was meant. None of them raises.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TypeAlias, TypeVar

Scalar: TypeAlias = int | float | str | bool | None
"""A JSON value that is neither an object nor a list."""

T = TypeVar("T")
Listed: TypeAlias = list[T] | dict[str, list[T]] | str | None
"""A list in both answer forms: plain, or wrapped in an object under a name that nobody needs."""

_LARGEST = 2**53
_LONGEST_AMOUNT = 40


def text(value: Scalar) -> str:
    """The value as stripped text; "" for null; whole numbers without a decimal point."""
    # The common cases first: an order list calls this some fifty times for each order.
    if isinstance(value, str):
        return value.strip()
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def first_text(*values: Scalar) -> str:
    """The first of `values` that is not empty as text, or ""."""
    for value in values:
        if found := text(value):
            return found
    return ""


def whole(value: Scalar) -> int | None:
    """The value as an integer; None when it is none, or too large to be meant."""
    if type(value) is int and abs(value) <= _LARGEST:
        return value
    amount = decimal(value)
    if amount is None or amount != amount.to_integral_value() or abs(amount) > _LARGEST:
        return None
    return int(amount)


def decimal(value: Scalar) -> Decimal | None:
    """The value as a finite decimal of a sane size, or None."""
    written = text(value)
    if not written or len(written) > _LONGEST_AMOUNT:
        return None
    try:
        amount = Decimal(written)
    except InvalidOperation:
        return None
    if not amount.is_finite() or abs(amount.adjusted()) > _LONGEST_AMOUNT:
        return None
    return amount


def flag(value: Scalar) -> bool | None:
    """The value as a yes or no; None when it says neither."""
    written = text(value).lower()
    if written in {"true", "1"}:
        return True
    return False if written in {"false", "0"} else None


def code(value: Scalar) -> str:
    """An error code as stripped text; "" for "0", which means success."""
    written = text(value)
    return "" if written == "0" else written


def items(value: Listed[T]) -> list[T]:
    """The items of a list in either form; none for null and for empty text."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return [item for part in value.values() for item in part]
    return []
