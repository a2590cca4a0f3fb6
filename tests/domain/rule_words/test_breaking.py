"""The first character that breaks a rule is found, and how it breaks it."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aliship_gui.domain.rule_words import (
    Break,
    Fault,
    Reach,
    breaks_at,
    describe,
    example,
    find_break,
)
from aliship_gui.domain.rule_words.parsing import parse
from aliship_gui.domain.rules import LONGEST_TEXT, RuleBook, RuleMatch
from tests.domain.rule_words.real_rules import BROKEN, CATASTROPHE, PATTERNS, SLOPPY
from tests.domain.rule_words.written_rules import near_misses, numbers, written_patterns

TWELVE = "(^[0-9]{12}$)"
EITHER = "^(LP[0-9]{4}|[A-Z]{2}[0-9]{6}CN)$"


@pytest.mark.parametrize(
    ("pattern", "number", "at", "fault"),
    [
        (TWELVE, "12345678901", 11, Fault.UNFINISHED),
        (TWELVE, "1234567890123", 12, Fault.OVERLONG),
        (TWELVE, "123456789012X", 12, Fault.OVERLONG),
        (TWELVE, "12345X789012", 5, Fault.WRONG_CHARACTER),
        (TWELVE, "X", 0, Fault.WRONG_CHARACTER),
        (SLOPPY, "LZ12345678CN", 12, Fault.UNFINISHED),
        (SLOPPY, "LZ123456789C1", 12, Fault.WRONG_CHARACTER),
        (SLOPPY, "1Z123456789CN", 0, Fault.WRONG_CHARACTER),
        (EITHER, "LP123", 5, Fault.UNFINISHED),
        (EITHER, "LP12345", 7, Fault.UNFINISHED),
        (EITHER, "LP1234X", 6, Fault.OVERLONG),
        (EITHER, "LQ1234X", 6, Fault.WRONG_CHARACTER),
        ("[0-9]{9}", "LZ12345678", 10, Fault.UNFINISHED),
        ("[0-9]{9}", "LZ123456789CN", 0, Fault.LEFT_OVER),
        ("[0-9]{9}$", "X123456789", 0, Fault.LEFT_OVER),
        ("^[0-9]{9}", "123456789X", 9, Fault.LEFT_OVER),
        ("^[0-9]{9}", "1234X6789", 4, Fault.WRONG_CHARACTER),
        ("^CN|[0-9]{9}$", "CX", 2, Fault.UNFINISHED),
        ("^CN|^[0-9]{9}$", "CX", 1, Fault.WRONG_CHARACTER),
        ("(^CN$)|(^HK$)", "XK", 0, Fault.WRONG_CHARACTER),
    ],
)
def test_a_break_is_found(pattern: str, number: str, at: int, fault: Fault) -> None:
    assert find_break(pattern, number) == Break(at, fault)
    told = describe(pattern, number)
    assert (told.breaks_at, told.fault) == (at, fault)


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        (TWELVE, "123456789012"),
        ("", "anything"),
        (TWELVE, "1" * (LONGEST_TEXT + 1)),
        (r"^(?!00)\d{4}$", "0012"),
        (r"^\d{4}\b.", "12"),
        (r"^\p{Upper}{3}$", "a"),
        *((pattern, "1") for pattern in BROKEN),
    ],
)
def test_what_fits_or_cannot_be_judged_is_not_broken(pattern: str, number: str) -> None:
    assert breaks_at(pattern, number) is None


def test_a_number_that_is_not_there_is_not_broken() -> None:
    assert describe(TWELVE).breaks_at is None
    assert breaks_at(TWELVE, "") == 0


def test_a_slow_rule_is_not_waited_for() -> None:
    started = time.perf_counter()
    assert breaks_at(CATASTROPHE, "a" * 60 + "b") is None
    # Without the limit this would outlive the universe; a busy machine may add a little.
    assert time.perf_counter() - started < 2


def anchored() -> st.SearchStrategy[str]:
    """The real patterns that speak of the whole number."""

    def is_whole(pattern: str) -> bool:
        shape = describe(pattern).shape
        return shape is not None and all(form.reach is Reach.WHOLE for form in shape.forms)

    return st.sampled_from(sorted(set(filter(is_whole, PATTERNS.values()))))


@given(data=st.data(), pattern=anchored())
def test_a_foreign_character_is_found_where_it_stands(data: st.DataObject, pattern: str) -> None:
    number = example(pattern, data.draw(st.integers(0, 99)))
    assert number is not None
    place = data.draw(st.integers(0, len(number) - 1))
    assert breaks_at(pattern, f"{number[:place]}#{number[place + 1 :]}") == place


@given(data=st.data(), pattern=anchored())
def test_a_number_cut_short_breaks_behind_its_end(data: st.DataObject, pattern: str) -> None:
    number = example(pattern, data.draw(st.integers(0, 99)))
    assert number is not None
    cut = number[: data.draw(st.integers(1, len(number)))]
    fits = RuleBook(limit_seconds=1).match_rule(pattern, cut) is RuleMatch.FULL
    expected = None if fits else Break(len(cut), Fault.UNFINISHED)
    assert find_break(pattern, cut) == expected


@given(data=st.data(), pattern=written_patterns())
def test_breaks_and_verdicts_agree(data: st.DataObject, pattern: str) -> None:
    number = data.draw(near_misses(example(pattern) or "") | numbers)
    assume(parse(pattern) is not None)
    verdict = RuleBook(limit_seconds=1).match_rule(pattern, number)
    assume(verdict is not RuleMatch.UNCHECKABLE)
    found = find_break(pattern, number)
    assert (found is None) == (verdict is RuleMatch.FULL)
    if found is None:
        return
    assert 0 <= found.at <= len(number)
    assert (found.fault is Fault.LEFT_OVER) == (verdict is RuleMatch.PARTIAL)
    assert (found.fault is Fault.UNFINISHED) <= (found.at == len(number))
    if found.fault is Fault.OVERLONG:
        before = RuleBook(limit_seconds=1).match_rule(pattern, number[: found.at])
        assert before in {RuleMatch.FULL, RuleMatch.PARTIAL}


@given(data=st.data(), pattern=written_patterns())
def test_typing_on_may_mend_an_unfinished_number_only(data: st.DataObject, pattern: str) -> None:
    number, more = data.draw(numbers), data.draw(numbers)
    found = find_break(pattern, number)
    mended = RuleBook(limit_seconds=1).match_rule(pattern, number + more)
    if found and found.fault in {Fault.WRONG_CHARACTER, Fault.OVERLONG}:
        assert mended is RuleMatch.NONE
