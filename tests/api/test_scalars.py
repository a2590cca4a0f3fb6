from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.scalars import Scalar, code, decimal, first_text, flag, items, text, whole

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        ("  F00-00-10013-002 ", "F00-00-10013-002"),
        (11600458600562861, "11600458600562861"),
        (1160045860056286.0, "1160045860056286"),
        (0.5, "0.5"),
        (True, "true"),
    ],
)
def test_text(value: Scalar, written: str) -> None:
    assert text(value) == written


def test_ids_beyond_what_a_double_holds_stay_exact() -> None:
    assert text(2**53 + 1) == "9007199254740993"


@pytest.mark.parametrize(
    ("value", "number"),
    [(3, 3), ("3", 3), (" 3.0 ", 3), ("-5", -5), ("", None), (None, None), ("3.5", None),
     ("three", None), (True, None), (10**30, None), ("9" * 5000, None), ("NaN", None)],
)  # fmt: skip
def test_whole_numbers(value: Scalar, number: int | None) -> None:
    assert whole(value) == number


@pytest.mark.parametrize("value", ["Infinity", "NaN", "1e999999", "", "12,50", "1" * 50])
def test_amounts_that_cannot_be_meant(value: str) -> None:
    assert decimal(value) is None


def test_amounts_are_exact() -> None:
    assert decimal("1.10") == Decimal("1.10")
    assert str(decimal("1.10")) == "1.10"


def test_flags() -> None:
    assert [flag(v) for v in (True, "true", "TRUE", 1, "1")] == [True] * 5
    assert [flag(v) for v in (False, "false", 0, "0")] == [False] * 4
    assert [flag(v) for v in (None, "", "maybe", 2)] == [None] * 4


def test_codes() -> None:
    assert [code(v) for v in (-999, " -999 ", "0", 0, None, "")] == ["-999", "-999"] + [""] * 4


def test_lists_in_every_form() -> None:
    assert items([1, 2]) == items({"any_name": [1, 2]}) == [1, 2]
    nothing: list[list[int] | dict[str, list[int]] | str | None] = [None, "", [], {}, {"a": []}]
    assert all(items(value) == [] for value in nothing)


def test_the_first_that_is_not_empty() -> None:
    assert first_text(None, " ", 0, "x") == "0"
    assert first_text(None, "") == ""


@given(scalars)
def test_no_scalar_raises(value: Scalar) -> None:
    assert isinstance(text(value), str)
    assert whole(value) is None or abs(whole(value) or 0) <= 2**53
    assert decimal(value) is None or len(f"{decimal(value):f}") < 100
    assert flag(value) in {True, False, None}
