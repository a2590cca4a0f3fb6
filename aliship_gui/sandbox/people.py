"""Buyers and where they live, put together by chance from `resources/sandbox/countries.json`."""

from __future__ import annotations

from functools import cache
from random import Random

import msgspec

from aliship_gui.decoders import json_decoder
from aliship_gui.resources import resource
from aliship_gui.sandbox.shapes import Json


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A country that buyers live in; cities are [city, province, postcode shape]."""

    name: str
    weight: int
    currency: str
    phone: str
    mobile: str
    given: list[str]
    family: list[str]
    cities: list[tuple[str, str, str]]
    streets: list[str]
    address: str
    family_first: bool = False


class Buyer(msgspec.Struct, frozen=True):
    """A buyer with an address; `masked` ones hide it as the platform does since 2024."""

    login: str
    first_name: str
    last_name: str
    full_name: str
    country: str
    province: str
    city: str
    zip: str
    detail_address: str
    address2: str
    phone_country: str
    mobile: str
    masked: bool


@cache
def countries() -> dict[str, Country]:
    """The countries by ISO code."""
    text = resource("sandbox", "countries.json").read_bytes()
    return json_decoder(dict[str, Country]).decode(text)


@cache
def memos() -> list[str]:
    """Notes that buyers leave; most are empty."""
    text = resource("sandbox", "memos.json").read_bytes()
    return json_decoder(list[str]).decode(text)


def make_buyer(code: str, chance: Random) -> Buyer:
    """A buyer in the country with this code."""
    country = countries()[code]
    given, family = chance.choice(country.given), chance.choice(country.family)
    city, province, postcode = chance.choice(country.cities)
    flat = chance.randint(1, 40)
    address = country.address.format(
        street=chance.choice(country.streets), n=chance.randint(1, 240), m=flat
    )
    return Buyer(
        login=f"{code.lower()}{chance.randrange(10**9, 10**10)}",
        first_name=given,
        last_name=family,
        full_name=f"{family}{given}" if country.family_first else f"{given} {family}",
        country=code,
        province=province,
        city=city,
        zip=_digits(postcode, chance),
        detail_address=address,
        address2=f"#{flat}" if chance.random() < 0.2 else "",
        phone_country=country.phone,
        mobile=_digits(country.mobile, chance),
        masked=chance.random() < 1 / 6,
    )


def receipt_address(buyer: Buyer) -> Json:
    """The `receipt_address` of an order's details."""
    shown = _mask(buyer) if buyer.masked else buyer
    address: Json = {
        "contact_person": shown.full_name,
        "country": shown.country,
        "province": shown.province,
        "city": shown.city,
        "detail_address": shown.detail_address,
        "address": shown.detail_address,
        "zip": shown.zip,
        "phone_country": shown.phone_country,
        "mobile_no": shown.mobile,
    }
    if shown.address2:
        address["address2"] = shown.address2
    if buyer.country == "RU":
        address["localized_address"] = shown.detail_address
    return address


def _mask(buyer: Buyer) -> Buyer:
    address = buyer.detail_address
    return msgspec.structs.replace(
        buyer,
        full_name=buyer.full_name[:3] + "*****",
        mobile=buyer.mobile[:2] + "****" + buyer.mobile[-3:],
        detail_address=address[: len(address) // 2] + "*" * (len(address) - len(address) // 2),
    )


def _digits(shape: str, chance: Random) -> str:
    return "".join(str(chance.randrange(10)) if letter == "#" else letter for letter in shape)
