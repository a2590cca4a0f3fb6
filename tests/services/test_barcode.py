"""The bars of an order's number, read back by a decoder of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.services.barcode import code_128
from tests.ui.paper.code_128 import Unreadable, decode


@pytest.mark.parametrize(
    "number", ["8123456789012345", "10202701662009753", "7", "LZ123456789CN", "9912345678", "99A"]
)
def test_a_number_can_be_read_back(number: str) -> None:
    assert decode(code_128(number)) == number


def test_digits_take_half_the_room() -> None:
    assert len(code_128("8123456789012345")) == 11 * (1 + 8 + 1) + 13


@given(st.text("0123456789ABCXYZ-", min_size=1, max_size=24))
def test_any_number_can_be_read_back(number: str) -> None:
    assert decode(code_128(number)) == number


@pytest.mark.parametrize("text", ["", "订单", "a\n"])
def test_what_has_no_bars(text: str) -> None:
    assert code_128(text) == ""


def test_the_decoder_takes_no_spoilt_bars() -> None:
    bars = code_128("8123456789012345")
    with pytest.raises(Unreadable):
        decode(bars[:22] + bars[33:44] + bars[22:33] + bars[44:])
