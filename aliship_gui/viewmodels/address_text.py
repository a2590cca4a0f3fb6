"""An address as lines that can be copied onto a label."""

from __future__ import annotations

import re

from aliship_gui.domain import address_lines as post
from aliship_gui.domain.order_details import Address
from aliship_gui.viewmodels.wording import country_abroad, country_text

_COUNTRY_CODE = re.compile(r"\+[0-9]{1,4}")
"""What `phone` holds when the buyer gave a mobile number only."""


def address_lines(address: Address) -> tuple[str, ...]:
    """Name, street and town in the destination's order, country and telephone; no empty line.

    The country is said in the interface language.
    """
    return _lines(address, country_text(address.country) if address.country else "")


def postal_lines(address: Address) -> tuple[str, ...]:
    """The same for paper: posts abroad read the country in English, whatever the seller reads."""
    return _lines(address, country_abroad(address.country) if address.country else "")


def _lines(address: Address, country: str) -> tuple[str, ...]:
    lines = (*post.address_lines(address), country, telephone(address))
    return tuple(line for line in map(str.strip, lines) if line)


def telephone(address: Address) -> str:
    """The telephone numbers, each once, "" when there is none.

    The platform tells a mobile's country apart from it, where other numbers stand.
    """
    if address.mobile and _COUNTRY_CODE.fullmatch(address.phone):
        return f"{address.phone} {address.mobile}"
    numbers = dict.fromkeys(n for n in (address.mobile, address.phone) if n)
    return " / ".join(numbers)
