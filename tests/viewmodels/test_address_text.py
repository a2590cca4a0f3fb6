"""An address as its country writes it, without empty lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aliship_gui.domain.order_details import Address
from aliship_gui.viewmodels.address_text import address_lines
from tests.viewmodels.samples import ADDRESS


def test_lines() -> None:
    assert address_lines(ADDRESS) == (
        "José Straße",
        "Calle Mayor 1",
        "28013 Madrid",
        "Spain (ES)",
        "1",
    )


@pytest.mark.parametrize(("country", "town"), [("US", "Reno 89501"), ("FR", "89501 Reno")])
def test_where_the_postal_code_stands(country: str, town: str) -> None:
    assert town in address_lines(Address(country=country, city="Reno", zip="89501"))


@pytest.mark.parametrize(
    ("mobile", "phone", "line"),
    [
        ("1", "2", "1 / 2"),
        ("1", "1", "1"),
        ("", "2", "2"),
        ("1", "", "1"),
        ("612345678", "+34", "+34 612345678"),
        ("", "+34", "+34"),
    ],
)
def test_telephones(mobile: str, phone: str, line: str) -> None:
    assert address_lines(replace(ADDRESS, mobile=mobile, phone=phone))[-1] == line


def test_nothing_known_is_no_line() -> None:
    assert address_lines(Address()) == ()
    assert address_lines(Address(contact_person="  ", city=" ")) == ()
