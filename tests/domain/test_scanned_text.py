"""What a scanner sends around a number is taken off; the number itself is never changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.number_formats import read_formats
from aliship_gui.domain.scanned_text import Peel, read_scan
from aliship_gui.resources import resource

FORMATS = read_formats(resource("tracking", "number_formats.json").read_text("utf-8"))
PARCEL = "LZ123456789CN"
USPS = "9400111202555842332669"
"""The example of tracking_number_data for IMpb N (MIT)."""
FEDEX_LONG = "1001921334250001000300779017972697"
"""The example of tracking_number_data for FedEx Express (34) (MIT)."""


@pytest.mark.parametrize(
    ("raw", "text", "peeled"),
    [
        (f"{PARCEL}\r\n", PARCEL, ()),
        (f"{PARCEL}\n", PARCEL, ()),
        (f"*{PARCEL}*", PARCEL, (Peel.CODE_39,)),
        (f"]C0{PARCEL}", PARCEL, (Peel.AIM,)),
        (f"]A0*{PARCEL}*\r", PARCEL, (Peel.AIM, Peel.CODE_39)),
        (f"]Q3{PARCEL}", PARCEL, (Peel.AIM,)),
        ("］C1ＬＺ１２３４５６７８９ＣＮ", PARCEL, (Peel.AIM,)),
        (f"]C1\x1d{PARCEL}", PARCEL, (Peel.AIM, Peel.FNC1)),
        (f"]C142078701\x1d{USPS}", USPS, (Peel.AIM, Peel.FNC1, Peel.ZIP)),
        (f"42078701{USPS}", USPS, (Peel.ZIP,)),
        (f"420787011234{USPS}", USPS, (Peel.ZIP,)),
        (FEDEX_LONG, "779017972697", (Peel.FEDEX,)),
        ("8123456789012345", "8123456789012345", ()),
        ("", "", ()),
    ],
)
def test_what_is_taken_off(raw: str, text: str, peeled: tuple[Peel, ...]) -> None:
    scan = read_scan(raw, FORMATS)
    assert (scan.text, scan.peeled) == (text, peeled)


@pytest.mark.parametrize("raw", [f"42078701{USPS[:-1]}0", FEDEX_LONG[:-1] + "0"])
def test_without_the_right_check_digit_nothing_is_guessed(raw: str) -> None:
    assert read_scan(raw, FORMATS).text == raw


@given(st.text(max_size=60))
def test_it_never_raises_and_changes_nothing_twice(raw: str) -> None:
    read_scan(raw, FORMATS)


@given(st.text("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", min_size=8, max_size=18))
def test_a_plain_number_stays_as_it_is(number: str) -> None:
    assert read_scan(number, FORMATS).text == number
