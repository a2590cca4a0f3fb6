"""The lines of an address in the order in which the country of its destination writes them.

Facts from the Universal Postal Union's addressing guides (postal addressing systems in member
countries, upu.int) and from the address formats that Google's libaddressinput publishes
(github.com/google/libaddressinput, Apache 2.0); countries were put into groups here. The name of
the country stands last, as the UPU asks for abroad; whoever prints adds it in words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from enum import StrEnum

from aliship_gui.domain.countries import iso_country
from aliship_gui.domain.order_details import Address


class AddressGroup(StrEnum):
    """How a group of countries writes town, region and postal code."""

    CODE_FIRST = "code_first"
    """Postal code and town in one line, the region below."""
    TOWN_REGION_CODE = "town_region_code"
    """Town, region and code in one line."""
    CODE_LAST = "code_last"
    """Town, region and code, a line each."""
    TOWN_BEFORE_STREET = "town_before_street"
    """Town, then street, then code."""
    TOWN_HYPHEN_REGION = "town_hyphen_region"
    """Town and region joined by a hyphen, the code below."""
    LARGE_TO_SMALL = "large_to_small"
    """Code, region, town, street, name: when written in Chinese, Japanese or Korean."""
    PLAIN = "plain"
    """Town and code in one line, the region below."""


_MEMBERS = {
    AddressGroup.CODE_FIRST: (
        "AD AL AM AR AT AX BA BE BG CH CL CR CU CY CZ DE DK DO DZ EE ES FI FO FR GE GF GL GP GR "
        "GT HN HR IL IS IT LI LT LU MA MC MD ME MG MK MQ MX MY NC NE NI NL NO PF PH PL PM PT PY "
        "RE RO RS SE SI SK SM SN SV TN TR UY UZ VA WF XK YT"
    ),
    AddressGroup.TOWN_REGION_CODE: "AU CA KY NR NZ PG PR SG SO TH TW US VN ZA",
    AddressGroup.CODE_LAST: "BY CO EG FK GB GG GI IE IM IN IQ JE KE KG KZ LK PK RU TJ TM UA",
    AddressGroup.TOWN_BEFORE_STREET: "HU",
    AddressGroup.TOWN_HYPHEN_REGION: "BR",
    AddressGroup.LARGE_TO_SMALL: "CN HK JP KR MO",
}
_GROUP_OF = {country: group for group, members in _MEMBERS.items() for country in members.split()}
_EAST_ASIAN = [*_MEMBERS[AddressGroup.LARGE_TO_SMALL].split(), "TW"]


def address_group(address: Address) -> AddressGroup:
    """How this address is to be written.

    East Asia writes from the large to the small in its own letters, and like others in Latin
    ones.
    """
    country = iso_country(address.country)
    if country in _EAST_ASIAN:
        native = _is_east_asian(f"{address.city}{address.detail_address}")
        return AddressGroup.LARGE_TO_SMALL if native else AddressGroup.TOWN_REGION_CODE
    return _GROUP_OF.get(country, AddressGroup.PLAIN)


def address_lines(address: Address) -> tuple[str, ...]:
    """Name, street, town and the rest in the destination's order; no country, no telephone.

    Every field is there exactly once and as the platform gave it, masked or not; a line that
    would be empty is left out, and so is a region that only repeats the town.
    """
    lines = _ORDERS[address_group(address)](address)
    return tuple(line for line in map(str.strip, lines) if line)


def _region(address: Address) -> str:
    return "" if address.province.strip() == address.city.strip() else address.province


def _code_first(a: Address) -> list[str]:
    return [*_head(a), f"{a.zip} {a.city}", _region(a)]


def _town_region_code(a: Address) -> list[str]:
    town = ", ".join(word for word in (a.city.strip(), _region(a).strip()) if word)
    return [*_head(a), f"{town} {a.zip}"]


def _code_last(a: Address) -> list[str]:
    return [*_head(a), a.city, _region(a), a.zip]


def _town_before_street(a: Address) -> list[str]:
    return [a.contact_person, a.city, _region(a), a.detail_address, a.address2, a.zip]


def _town_hyphen_region(a: Address) -> list[str]:
    town = " - ".join(word for word in (a.city.strip(), _region(a).strip()) if word)
    return [*_head(a), town, a.zip]


def _large_to_small(a: Address) -> list[str]:
    town = " ".join(word for word in (_region(a).strip(), a.city.strip()) if word)
    return [a.zip, town, a.detail_address, a.address2, a.contact_person]


def _plain(a: Address) -> list[str]:
    return [*_head(a), f"{a.city} {a.zip}", _region(a)]


def _head(a: Address) -> list[str]:
    return [a.contact_person, a.detail_address, a.address2]


def _is_east_asian(text: str) -> bool:
    names = (unicodedata.name(char, "") for char in text)
    return any(name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL")) for name in names)


_ORDERS: dict[AddressGroup, Callable[[Address], list[str]]] = {
    AddressGroup.CODE_FIRST: _code_first,
    AddressGroup.TOWN_REGION_CODE: _town_region_code,
    AddressGroup.CODE_LAST: _code_last,
    AddressGroup.TOWN_BEFORE_STREET: _town_before_street,
    AddressGroup.TOWN_HYPHEN_REGION: _town_hyphen_region,
    AddressGroup.LARGE_TO_SMALL: _large_to_small,
    AddressGroup.PLAIN: _plain,
}
