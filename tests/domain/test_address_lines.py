"""Addresses in the order of their destination; nothing is lost, added or changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.address_lines import AddressGroup, address_group, address_lines
from aliship_gui.domain.order_details import Address

PLACE = Address("Ann Lee", "US", "Region", "Town", "1 Main St", "Apt 2", "12345")


@pytest.mark.parametrize(
    ("country", "rest"),
    [
        ("ES", ("1 Main St", "Apt 2", "12345 Town", "Region")),
        ("US", ("1 Main St", "Apt 2", "Town, Region 12345")),
        ("GB", ("1 Main St", "Apt 2", "Town", "Region", "12345")),
        ("UK", ("1 Main St", "Apt 2", "Town", "Region", "12345")),
        ("RU", ("1 Main St", "Apt 2", "Town", "Region", "12345")),
        ("HU", ("Town", "Region", "1 Main St", "Apt 2", "12345")),
        ("BR", ("1 Main St", "Apt 2", "Town - Region", "12345")),
        ("JP", ("1 Main St", "Apt 2", "Town, Region 12345")),
        ("SA", ("1 Main St", "Apt 2", "Town 12345", "Region")),
        ("??", ("1 Main St", "Apt 2", "Town 12345", "Region")),
    ],
)
def test_the_order_of_the_destination(country: str, rest: tuple[str, ...]) -> None:
    assert address_lines(replace(PLACE, country=country)) == ("Ann Lee", *rest)


def test_east_asia_in_its_own_letters_goes_from_the_large_to_the_small() -> None:
    address = Address("佐藤 花子", "JP", "東京都", "渋谷区", "神南1-2", zip="150-0041")
    assert address_group(address) is AddressGroup.LARGE_TO_SMALL
    assert address_lines(address) == ("150-0041", "東京都 渋谷区", "神南1-2", "佐藤 花子")


def test_a_region_that_repeats_the_town_is_said_once() -> None:
    madrid = Address("José", "ES", "Madrid", "Madrid", "Calle Mayor 1", zip="28013")
    assert address_lines(madrid) == ("José", "Calle Mayor 1", "28013 Madrid")


def test_what_the_platform_masked_stays_masked() -> None:
    assert "Calle M*****" in address_lines(Address("J***", "ES", detail_address="Calle M*****"))


def test_nothing_known_is_no_line() -> None:
    assert address_lines(Address(contact_person=" ")) == ()


words = st.text("abcdeШمн中あ1 *", max_size=8)


@given(
    st.builds(
        Address,
        words,
        st.sampled_from(["ES", "US", "GB", "HU", "BR", "JP", "CN", "TW", "SA", "RU", "", "XX"]),
        words,
        words,
        words,
        words,
        words,
    )
)
def test_every_field_is_there(address: Address) -> None:
    text = "\n".join(address_lines(address))
    fields = (address.contact_person, address.city, address.detail_address, address.address2)
    for field in (*fields, address.zip, address.province):
        assert field.strip() in text
    assert "" not in address_lines(address)
