"""Check digits: whether the digits of a tracking number agree with each other.

The algorithms are those of public specifications: the UPU's S10 standard, the carriers' label
specifications as collected in `resources/tracking/`, Luhn's formula, and ISO/IEC 7064 MOD 37,36.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from string import ascii_uppercase, digits
from typing import Any

_ALPHABET = digits + ascii_uppercase
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def is_consistent(serial: str, check: str, rule: Mapping[str, Any]) -> bool:
    """Whether `check` is the check digit of `serial`, both of 0–9 and A–Z.

    `rule` holds the name of the algorithm and its constants. Raises KeyError for a name that is
    not known, which is a defect of the data.
    """
    return _RULES[rule["name"]](serial, rule) == check


def _mod7(serial: str, _: Mapping[str, Any]) -> str:
    return str(int(serial) % 7)


def _mod10(serial: str, rule: Mapping[str, Any]) -> str:
    """Letters count by their place in ASCII, less three: the label specification of UPS."""
    multipliers = (rule.get("evens_multiplier", 1), rule.get("odds_multiplier", 1))
    values = [int(char) if char.isdigit() else (ord(char) - 3) % 10 for char in serial]
    if rule.get("reverse"):
        values.reverse()
    total = sum(value * multipliers[place % 2] for place, value in enumerate(values))
    return str(-total % 10)


def _luhn(serial: str, _: Mapping[str, Any]) -> str:
    doubled = (
        sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(serial[::-1])
    )
    return str(-sum(doubled) % 10)


def _s10(serial: str, _: Mapping[str, Any]) -> str:
    check = 11 - _weighted(serial, _S10_WEIGHTS) % 11
    return {10: "0", 11: "5"}.get(check, str(check))


def _weights_and_modulos(serial: str, rule: Mapping[str, Any]) -> str:
    return str(_weighted(serial, rule["weightings"]) % rule["modulo1"] % rule["modulo2"])


def _mod_37_36(serial: str, _: Mapping[str, Any]) -> str:
    product = 36
    for char in serial:
        total = (product + _ALPHABET.index(char)) % 36 or 36
        product = total * 2 % 37
    return _ALPHABET[(37 - product) % 36]


def _weighted(serial: str, weights: Iterable[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(serial, weights, strict=False))


_RULES: Mapping[str, Callable[[str, Mapping[str, Any]], str]] = {
    "mod7": _mod7,
    "mod10": _mod10,
    "luhn": _luhn,
    "s10": _s10,
    "sum_product_with_weightings_and_modulo": _weights_and_modulos,
    "mod_37_36": _mod_37_36,
}
