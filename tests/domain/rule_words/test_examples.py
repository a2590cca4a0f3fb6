"""Examples really fit."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.rule_words import describe, example
from aliship_gui.domain.rules import LONGEST_TEXT, RuleBook, RuleMatch
from tests.domain.rule_words.real_rules import BOUNDLESS, BROKEN, CATASTROPHE, PATTERNS, SLOPPY
from tests.domain.rule_words.written_rules import written_patterns


@pytest.mark.parametrize("key", PATTERNS)
@pytest.mark.parametrize("seed", [0, 1])
def test_every_real_rule_has_an_example(key: str, seed: int) -> None:
    made_up = example(PATTERNS[key], seed)
    assert made_up is not None
    assert RuleBook().match_rule(PATTERNS[key], made_up) is RuleMatch.FULL


@pytest.mark.parametrize(
    "pattern",
    [
        r"^(?=.*\d)[A-Z0-9]{8}$",
        r"^(?!00)\d{8}$",
        r"^\d++[A-Z]$",
        r"^(\d\d)-\1$",
        r"^(?<two>\d\d)\k<two>$",
        "(?i)^lp[0-9]{14}$",
        "^[^0]{3}$",
        "^([A-Z][0-9]){5,9}$",
    ],
)
def test_what_cannot_be_said_can_still_be_shown(pattern: str) -> None:
    told = describe(pattern)
    assert told.shape is None
    assert told.example is not None
    assert RuleBook().match_rule(pattern, told.example) is RuleMatch.FULL


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "^$",
        "^(?!A)A$",
        "^A\nB$",
        r"^\p{Upper}{3}$",
        "^[A-Z&&[^IO]]{2}$",
        f"^[0-9]{{{LONGEST_TEXT + 1}}}$",
        *BROKEN,
    ],
)
def test_no_example_is_better_than_a_wrong_one(pattern: str) -> None:
    assert example(pattern) is None


def test_the_same_seed_makes_the_same_number() -> None:
    assert example(SLOPPY) == example(SLOPPY)
    assert len({example(SLOPPY, seed) for seed in range(20)}) == 20


def test_a_sloppy_rule_gets_a_tidy_example() -> None:
    made_up = "".join(example(SLOPPY, seed) or "?" for seed in range(50))
    assert made_up.isalnum()
    assert made_up.upper() == made_up


@given(pattern=written_patterns(), seed=st.integers())
def test_an_example_fits_or_is_not_given(pattern: str, seed: int) -> None:
    made_up = example(pattern, seed)
    if made_up is not None:
        assert RuleBook(limit_seconds=1).match_rule(pattern, made_up) is RuleMatch.FULL


@pytest.mark.parametrize("pattern", [CATASTROPHE, *BOUNDLESS])
def test_an_example_is_given_up_in_time(pattern: str) -> None:
    started = time.perf_counter()
    example(pattern)
    # Milliseconds where it was written; without bounds some of these would never end.
    assert time.perf_counter() - started < 2


def test_what_was_told_is_remembered() -> None:
    for pattern in PATTERNS.values():
        describe(pattern)

    def seconds() -> float:
        started = time.perf_counter()
        for pattern in PATTERNS.values():
            describe(pattern, "LP123456789012")
        return (time.perf_counter() - started) / len(PATTERNS)

    # 0.05 ms where it was written; the best of five hides a busy machine.
    assert min(seconds() for _ in range(5)) < 0.001
