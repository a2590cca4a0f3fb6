"""Addresses of which the platform shows only a part.

Since 2024 it writes stars for what it hides ("Jan*****", "83****000"). Once the buyer's data was
revealed, later answers still bring the mask; a mask that fits tells that nothing has changed.
"""

from __future__ import annotations

from dataclasses import fields

from aliship_gui.domain.order_details import Address, OrderDetails

_STAR = "*"
_HIDDEN = ("contact_person", "detail_address", "address2", "phone", "mobile")
_CARRIED = ("localized",)
"""Fields that only repeat others, in whatever form."""


def is_masked(address: Address) -> bool:
    """Whether any part of what says who and where is hidden."""
    return any(_STAR in getattr(address, name) for name in _HIDDEN)


def may_be_revealed(details: OrderDetails) -> bool:
    """Whether the platform can be asked for what it hides."""
    return bool(details.oaid) and is_masked(details.address)


def fits(masked: Address, clear: Address) -> bool:
    """Whether `clear` may be what `masked` hides; every field that is not hidden is the same."""
    return all(
        _fits(getattr(masked, field.name), getattr(clear, field.name))
        for field in fields(Address)
        if field.name not in _CARRIED
    )


def _fits(masked: str, clear: str) -> bool:
    if _STAR not in masked:
        return masked == clear or not masked
    start, _, _ = masked.partition(_STAR)
    _, _, end = masked.rpartition(_STAR)
    return clear.startswith(start) and clear.endswith(end)
