"""Reduces platform texts and codes to forms that can be compared.

The platform mixes full-width and half-width punctuation, adds stray spaces and full stops, and
writes codes as numbers or as text with a trailing space.
"""

from __future__ import annotations

import unicodedata

LONGEST_COMPARED = 12_000
"""Characters of a message that are looked at; the longest known one has 90."""

_MINUS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def message_form(message: str) -> str:
    """The letters and digits of a message, without width, case, spaces and punctuation."""
    plain = unicodedata.normalize("NFKC", message[:LONGEST_COMPARED]).casefold()
    return "".join(char for char in plain if char.isalnum())


def code_form(code: object) -> str:
    """A code as text, half-width, without spaces, in one case; "" for None."""
    text = "" if code is None else str(code)[:LONGEST_COMPARED]
    plain = unicodedata.normalize("NFKC", text).translate(_MINUS).casefold()
    return "".join(char for char in plain if char.isprintable() and not char.isspace())


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of letter pairs share, from 0 to 1 (Dice's coefficient)."""
    if not one or not other:
        return 0.0
    return 2 * len(one & other) / (len(one) + len(other))


def letter_pairs(form: str) -> frozenset[str]:
    """The pairs of neighbouring characters in a message form."""
    return frozenset(form[place : place + 2] for place in range(len(form) - 1))
