"""An address as lines that can be copied onto a label."""

from __future__ import annotations

import re

from aliship_gui.domain.orders import Address
from aliship_gui.viewmodels.wording import country_text

_ZIP_FIRST = frozenset({"AT", "BE", "CH", "CZ", "DE", "ES", "FR", "IL", "IT", "NL", "PL", "PT"})
"""Countries whose post writes the postal code before the town."""

_COUNTRY_CODE = re.compile(r"\+[0-9]{1,4}")
"""What `phone` holds when the buyer gave a mobile number only."""


def address_lines(address: Address) -> tuple[str, ...]:
    """Name, street, town, province, country and telephone; empty lines are left out."""
    lines = (
        address.contact_person,
        address.detail_address,
        address.address2,
        _town_line(address),
        address.province,
        country_text(address.country) if address.country else "",
        _telephone(address),
    )
    return tuple(line.strip() for line in lines if line.strip())


def _town_line(address: Address) -> str:
    parts = (address.zip, address.city)
    return " ".join(parts if address.country in _ZIP_FIRST else reversed(parts)).strip()


def _telephone(address: Address) -> str:
    if address.mobile and _COUNTRY_CODE.fullmatch(address.phone):
        return f"{address.phone} {address.mobile}"
    numbers = dict.fromkeys(n for n in (address.mobile, address.phone) if n)
    return " / ".join(numbers)
