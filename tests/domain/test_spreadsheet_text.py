"""What begins like a formula stays a text; everything else stays as it is."""

from __future__ import annotations

import pytest

from aliship_gui.domain.spreadsheet_text import neutral


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_might_be_a_formula(start: str) -> None:
    assert neutral(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["", "1+1", "LZ123456785CN", "'=1", "José", "运单号"])
def test_what_is_none(text: str) -> None:
    assert neutral(text) == text
