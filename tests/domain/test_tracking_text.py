"""Pasted numbers and addresses come out clean, and the cleaning is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.tracking_text import (
    Change,
    ChangeKind,
    Normalised,
    normalise_number,
    normalise_url,
)

Normalise = Callable[[str], Normalised]
BOTH = pytest.mark.parametrize("normalise", [normalise_number, normalise_url])
# Plain text finds little: these are the characters that clipboards really add.
PASTED = st.text(
    st.sampled_from("aZ09-./:@?&= \u3000\xa0\t\r\n\u200b\ufeff\xadＡ１－．＂＇｀，。；<>'\"“”—٣中")
)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("LZ123456789CN", "LZ123456789CN"),
        ("lz123456789cn", "lz123456789cn"),
        ("ＬＺ１２３４５６７８９ＣＮ", "LZ123456789CN"),
        (" LZ 123 456 789 CN ", "LZ123456789CN"),
        ("LZ123\u3000456789\u00a0CN", "LZ123456789CN"),
        ("LZ123456789CN\r\n", "LZ123456789CN"),
        ("\ufeffLZ12345\u200b6789CN\u00ad", "LZ123456789CN"),
        ("'00340434161094042557", "00340434161094042557"),
        ("“LZ123456789CN”，", "LZ123456789CN"),
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("AB—12–34", "AB-12-34"),
        ("12.34-56", "12.34-56"),
        ("-12345", "12345"),
        ("1²①Ⅳ", "1²①Ⅳ"),
        ("", ""),
        (" \n", ""),
    ],
)
def test_a_number_is_cleaned_without_guessing(typed: str, cleaned: str) -> None:
    assert normalise_number(typed).text == cleaned


@pytest.mark.parametrize("typing", ["12-", "12.", "AB-12-"])
def test_a_mark_that_may_be_typed_past_stays(typing: str) -> None:
    assert normalise_number(typing) == Normalised(typing)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("1２3", ChangeKind.FULL_WIDTH),
        ("1٣3", ChangeKind.DIGIT),
        ("1—3", ChangeKind.DASH),
        ("1 3", ChangeKind.SPACE),
        ("1\n3", ChangeKind.LINE_BREAK),
        ("1\u200b3", ChangeKind.INVISIBLE),
        ("'13", ChangeKind.STRAY_MARK),
    ],
)
def test_each_kind_of_change_is_told(typed: str, kind: ChangeKind) -> None:
    assert normalise_number(typed).changes == (Change(kind, 1),)


def test_changes_are_counted_most_frequent_first() -> None:
    changes = normalise_number("１２３ 4\t").changes
    assert changes[0] == Change(ChangeKind.FULL_WIDTH, 3)
    assert set(changes[1:]) == {Change(ChangeKind.SPACE, 1), Change(ChangeKind.LINE_BREAK, 1)}


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("https://a.example/t?n=1", "https://a.example/t?n=1"),
        (" https://a.example/t\n", "https://a.example/t"),
        ("<https://a.example/t>。", "https://a.example/t"),
        ("https：／／www．a．example／t？n＝1", "https://www.a.example/t?n=1"),
        ("https://www。a。example/t", "https://www.a.example/t"),
        ("https://a.exam\u200bple/\r\nt", "https://a.example/t"),
        ("https://a.example/a b", "https://a.example/a b"),
        ("https://a.example/t.", "https://a.example/t."),
    ],
)
def test_an_address_is_cleaned_without_making_another_of_it(typed: str, cleaned: str) -> None:
    assert normalise_url(typed).text == cleaned


def test_spaces_around_an_address_count_as_spaces() -> None:
    changes = set(normalise_url('  "https://a.example" ').changes)
    assert changes == {Change(ChangeKind.SPACE, 3), Change(ChangeKind.STRAY_MARK, 2)}


@BOTH
@given(text=st.text() | PASTED)
def test_cleaning_twice_changes_nothing_more(normalise: Normalise, text: str) -> None:
    once = normalise(text)
    assert normalise(once.text) == Normalised(once.text)


@BOTH
@given(text=st.text() | PASTED)
def test_nothing_is_changed_unseen(normalise: Normalise, text: str) -> None:
    result = normalise(text)
    assert (result.text == text) == (not result.changes)
    assert all(change.count > 0 for change in result.changes)


@given(text=st.text() | PASTED)
def test_a_cleaned_number_shows_every_character(text: str) -> None:
    assert all(char.isprintable() or ord(char) > 0x2FF for char in normalise_number(text).text)
    assert not any(char.isspace() for char in normalise_number(text).text)
