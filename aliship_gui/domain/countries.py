"""Codes of countries."""

from __future__ import annotations


def iso_country(code: str) -> str:
    """An ISO 3166 code for a platform's country code: older carrier keys say UK for GB."""
    upper = code.strip().upper()
    return "GB" if upper == "UK" else upper
