"""Server-sent patterns decide what they can, and never take the program with them."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.java_patterns import PatternNotUnderstood, translate, unrolled_size
from aliship_gui.domain.rules import (
    LARGEST_PATTERN,
    LONGEST_PATTERN,
    LONGEST_TEXT,
    Patience,
    RuleBook,
    RuleMatch,
    in_time,
)

CHINA_POST = "^[a-zA-z]{2}[A-Za-z0-9]{9}[a-zA-z]{2}$"
CATASTROPHE = "^(a|aa)+$"
ENDLESS = "a" * 60 + "b"


@pytest.mark.parametrize(
    ("pattern", "number", "verdict"),
    [
        (CHINA_POST, "LZ123456789CN", RuleMatch.FULL),
        (CHINA_POST, "LZ12345678CN", RuleMatch.NONE),
        (CHINA_POST, "L_123456789CN", RuleMatch.FULL),
        ("(^[0-9]{12}$)", "123456789012", RuleMatch.FULL),
        ("(^[0-9]{12}$)", "12345678901", RuleMatch.NONE),
        ("[0-9]{14}$", "12345678901234", RuleMatch.FULL),
        ("[0-9]{14}$", "BR12345678901234", RuleMatch.PARTIAL),
        ("[0-9]{14}$", "12345678901234X", RuleMatch.NONE),
        ("^A|B$", "AXB", RuleMatch.PARTIAL),
        ("", "anything", RuleMatch.FULL),
        (r"^\d{3}$", "１２３", RuleMatch.NONE),
        (r"^\w{2}$", "éé", RuleMatch.NONE),
        (r"(?<!X)\d{3}$", "X123", RuleMatch.NONE),
    ],
)
def test_a_rule_decides(pattern: str, number: str, verdict: RuleMatch) -> None:
    assert RuleBook().match_rule(pattern, number) is verdict


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        (r"^\QA.B\E\d$", "A.B1"),
        (r"^\QA+", "A+"),
        (r"^\x{41}\x41\u0041$", "AAA"),
        (r"^(?<two>\d\d)\k<two>$", "1212"),
        (r"^[A-Z&&[^IO]]{2}\z", "AB"),
        (r"^\p{Upper}\p{Alnum}\p{Digit}$", "Ab1"),
        (r"^\d++[A-Z]?+$", "12A"),
        (r"^(?i)lz(?-i:CN)$", "LZCN"),
        (r"^[a||b]+$", "a|b"),
        (r"^[[]$", "["),
        (r"^\{\d{2}\}$", "{12}"),
        (r"^[{}]{2}$", "{}"),
    ],
)
def test_java_patterns_are_understood(pattern: str, number: str) -> None:
    assert RuleBook().match_rule(pattern, number) is RuleMatch.FULL


def test_java_intersections_exclude() -> None:
    assert RuleBook().match_rule("^[A-Z&&[^IO]]{2}$", "AO") is RuleMatch.NONE


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        "[a",
        "a)",
        "*a",
        "[b-a]",
        "a{2,1}",
        "(?:foo){e<=1}",
        r"\p{NoSuchThing}",
        r"\x{110000}",
        r"(?1)",
        r"\L<names>",
        "a{100000}",
        "((a{1000}){1000}){1000}",
        "(((((a{9}){9}){9}){9}){9}){9}",
        "a" * (LONGEST_PATTERN + 1),
        "(" * 400 + ")" * 400 + "(",
    ],
)
def test_a_bad_or_boundless_pattern_is_uncheckable(pattern: str) -> None:
    assert RuleBook().match_rule(pattern, "123") is RuleMatch.UNCHECKABLE


def test_a_text_that_is_too_long_is_uncheckable() -> None:
    book = RuleBook()
    assert book.match_rule(r"^\d+$", "1" * LONGEST_TEXT) is RuleMatch.FULL
    assert book.match_rule(r"^\d+$", "1" * (LONGEST_TEXT + 1)) is RuleMatch.UNCHECKABLE


def test_a_catastrophic_pattern_ends_in_time() -> None:
    started = time.perf_counter()
    assert RuleBook().match_rule(CATASTROPHE, ENDLESS) is RuleMatch.UNCHECKABLE
    # Without the limit this would outlive the universe; a busy machine may add a little.
    assert time.perf_counter() - started < 2


def test_the_textbook_catastrophe_never_blocks() -> None:
    verdict = RuleBook().match_rule("(a+)+$", ENDLESS)
    assert verdict in {RuleMatch.NONE, RuleMatch.UNCHECKABLE}


def test_the_interpreter_is_kept_while_a_rule_is_run() -> None:
    """To let go of it for a microsecond wakes whoever waits for it, and always too late."""
    book = RuleBook(limit_seconds=0.05)
    book.prepare([CATASTROPHE])
    with steps_of_another_thread() as steps:
        before = steps()
        verdict = book.match_rule(CATASTROPHE, ENDLESS)
        after = steps()
    assert verdict is RuleMatch.UNCHECKABLE
    assert after == before


@contextmanager
def steps_of_another_thread() -> Iterator[Callable[[], int]]:
    """Another thread, which takes a step whenever this one lets go of the interpreter."""
    steps, begun, stop = 0, threading.Event(), threading.Event()

    def walk() -> None:
        nonlocal steps
        while not stop.wait(0.001):
            steps += 1
            begun.set()

    interval = sys.getswitchinterval()
    sys.setswitchinterval(60)
    thread = threading.Thread(target=walk)
    thread.start()
    try:
        begun.wait()
        yield lambda: steps
    finally:
        stop.set()
        thread.join()
        sys.setswitchinterval(interval)


def test_one_time_out_counts_for_the_life_of_the_book() -> None:
    book = RuleBook()
    assert book.match_rule(CATASTROPHE, "aaa") is RuleMatch.FULL
    assert book.match_rule(CATASTROPHE, ENDLESS) is RuleMatch.UNCHECKABLE
    assert book.match_rule(CATASTROPHE, "aaa") is RuleMatch.UNCHECKABLE
    assert RuleBook().match_rule(CATASTROPHE, "aaa") is RuleMatch.FULL


def test_a_book_may_be_read_from_several_threads() -> None:
    # Four threads on a busy computer wait for each other longer than a real rule may take.
    book, verdicts = RuleBook(limit_seconds=5), list[RuleMatch]()

    def read() -> None:
        verdicts.extend(book.match_rule(f"^[0-9]{{{n}}}$", "1" * n) for n in range(1, 60))

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert verdicts == [RuleMatch.FULL] * 4 * 59


@given(
    pattern=st.text(st.sampled_from(r"aZ09\dQExkp{}[]()?*+|^$&-<>:=!,.{2}"), max_size=30),
    number=st.text(max_size=40),
)
def test_no_pattern_raises(pattern: str, number: str) -> None:
    assert RuleBook().match_rule(pattern, number) in RuleMatch


@pytest.mark.parametrize(
    ("pattern", "size"),
    [
        ("", 0),
        ("abc", 3),
        ("[a-z]{3}", 3),
        ("(ab){3}", 6),
        ("((a{10}){10}){10}", 1000),
        ("a{2,5}b{3,}", 8),
        (r"[0-9]{14}|[A-Z]{20}", 35),
        (r"\{{3}", 3),
        (r"\p{Upper}{3}", 3),
        ("a{0}", 1),
    ],
)
def test_sizes_count_unrolled_repetitions(pattern: str, size: int) -> None:
    assert unrolled_size(pattern) == size


def test_real_rules_are_far_from_the_size_limit() -> None:
    long_list = "|".join(rf"^[A-Z]{{2}}\d{{{n}}}$" for n in range(8, 40))
    assert unrolled_size(long_list) < LARGEST_PATTERN / 3


def test_a_brace_that_counts_nothing_is_refused() -> None:
    with pytest.raises(PatternNotUnderstood):
        unrolled_size("a{e<=1}")


def test_only_javas_own_escapes_are_respelt() -> None:
    assert translate(r"\d\\Q\.") == r"\d\\Q\."
    assert translate(r"\Qa.b\E\d") == r"a\.b\d"


def test_a_computer_that_is_busy_elsewhere_is_not_held_against_a_rule() -> None:
    taken_away = iter([True, True, False])

    def judged(patience: Patience) -> str:
        # Waiting, this thread uses no time of its own: as if another one had the processor.
        while next(taken_away):
            threading.Event().wait(patience.left)
            assert patience.left
        return "judged"

    assert in_time(0.005, judged) == "judged"


def test_a_rule_that_uses_up_its_time_gets_no_other_chance() -> None:
    limit, spent = 0.005, []

    def slow(patience: Patience) -> None:
        began = time.thread_time()
        try:
            while patience.left:
                pass
        finally:
            spent.append(time.thread_time() - began)

    with pytest.raises(TimeoutError):
        in_time(limit, slow)
    # Another chance comes only where the processor was away for half of the one before.
    assert all(seconds <= limit / 2 for seconds in spent[:-1])
