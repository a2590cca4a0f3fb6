"""Texts from outside that no spreadsheet takes for a formula (OWASP: CSV injection)."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Characters with which some spreadsheet begins a formula."""


def neutral(text: str) -> str:
    """A CSV cell that stays a text: an apostrophe stands before what might be a formula."""
    return f"'{text}" if text.startswith(_STARTS) else text
