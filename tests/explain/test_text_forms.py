"""Texts and codes are compared by what they say, not by how they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.explain.text_forms import (
    LONGEST_COMPARED,
    code_form,
    letter_pairs,
    likeness,
    message_form,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("甲,乙。", "甲，乙"),
        ("Invalid Session", "invalid  session."),
        ("ＡＢＣ１", "abc1"),
        ("(POST或GET)", "（post或get）"),
    ],
)
def test_the_same_words_have_the_same_form(one: str, other: str) -> None:
    assert message_form(one) == message_form(other)


@pytest.mark.parametrize(("one", "other"), [("甲乙", "乙甲"), ("a1", "a2"), ("x", "")])
def test_other_words_have_another_form(one: str, other: str) -> None:
    assert message_form(one) != message_form(other)


@pytest.mark.parametrize(
    ("code", "form"),
    [
        (None, ""),
        ("", ""),
        (-999, "-999"),
        (15, "15"),
        (" F00-00-10013-002 ", "f00-00-10013-002"),
        ("－９９９", "-999"),
        ("isv.X\u200b", "isv.x"),
    ],
)
def test_codes_come_in_any_dress(code: object, form: str) -> None:
    assert code_form(code) == form


@given(text=st.text(), code=st.text() | st.integers() | st.none())
def test_forms_never_raise(text: str, code: object) -> None:
    assert message_form(text).strip() == message_form(text)
    assert code_form(code).strip() == code_form(code)


def test_a_long_message_is_compared_by_its_beginning() -> None:
    assert message_form("a" * 50_000) == "a" * LONGEST_COMPARED


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [("abc", "abc", 1.0), ("abc", "xyz", 0.0), ("", "abc", 0.0), ("abcd", "abxx", 1 / 3)],
)
def test_likeness_is_the_share_of_letter_pairs(one: str, other: str, share: float) -> None:
    assert likeness(letter_pairs(one), letter_pairs(other)) == pytest.approx(share)
