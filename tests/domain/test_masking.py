"""What is hidden, and whether an address in clear text may be what is hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.masking import fits, is_masked, may_be_revealed
from aliship_gui.domain.order_details import Address, OrderDetails

CLEAR = Address("Jan Nowak", "PL", "", "Łódź", "Ulica Długa 7", "", "90-001", "+48", "830123000")
MASKED = replace(
    CLEAR, contact_person="Jan*****", detail_address="Ulica*******", mobile="83****000"
)


def test_stars_are_a_mask_and_a_sign_that_it_can_be_revealed() -> None:
    assert is_masked(MASKED)
    assert not is_masked(CLEAR)
    assert may_be_revealed(OrderDetails("1", "", MASKED, oaid="o"))
    assert not may_be_revealed(OrderDetails("1", "", MASKED))
    assert not may_be_revealed(OrderDetails("1", "", CLEAR, oaid="o"))


def test_a_mask_fits_what_it_hides_and_itself() -> None:
    assert fits(MASKED, CLEAR)
    assert fits(MASKED, MASKED)


@pytest.mark.parametrize(
    "other",
    [
        replace(CLEAR, contact_person="Ana Nowak"),
        replace(CLEAR, mobile="830123001"),
        replace(CLEAR, city="Kraków"),
        replace(CLEAR, zip="90-002"),
    ],
    ids=["name", "telephone", "town", "postal code"],
)
def test_a_mask_does_not_fit_another_address(other: Address) -> None:
    assert not fits(MASKED, other)


@given(st.text(min_size=1), st.integers(0, 5), st.integers(0, 5), st.integers(1, 9))
def test_whatever_is_starred_out_fits(name: str, start: int, end: int, stars: int) -> None:
    hidden = name[:start] + "*" * stars + (name[-end:] if 0 < end <= len(name) - start else "")
    assert fits(Address(contact_person=hidden), Address(contact_person=name)) or "*" in name
