"""Amounts of money as the platform sends them."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Money(Struct, frozen=True, gc=False):
    """A decimal `amount` in `currency` (an ISO 4217 code, "" when the platform sent none)."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}".strip()
