"""Finds the character at which a number stops fitting a rule.

A number breaks a rule at the first character after which nothing that could still be typed would
make it fit. The engine's partial matching decides that, the same engine that judges whole
numbers; a rule that cannot be run, or takes too long, is never said to be broken anywhere.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from aliship_gui.domain.rule_words.parsing import parse
from aliship_gui.domain.rule_words.syntax import looks_around, starts_anywhere
from aliship_gui.domain.rules import (
    DEFAULT_LIMIT_SECONDS,
    LONGEST_TEXT,
    CompiledRule,
    Patience,
    compile_rule,
    in_time,
)

_PATTERNS_KEPT = 1024


class Fault(StrEnum):
    """In which way a number fails a rule."""

    UNFINISHED = "unfinished"
    """What is there may be right; more is needed."""
    OVERLONG = "overlong"
    """Without the rest, from the break on, it would fit."""
    WRONG_CHARACTER = "wrong_character"
    """The character at the break cannot stand there."""
    LEFT_OVER = "left_over"
    """The rule is found in the number; the character at the break is outside of it."""


class Break(Struct, frozen=True):
    """Where a number breaks a rule, counted in characters from 0, and how.

    An unfinished number breaks just behind its last character.
    """

    at: int
    fault: Fault


def find_break(pattern: str, number: str) -> Break | None:
    """Where `number` breaks `pattern`; None when it fits, or when that cannot be told here.

    It cannot be told of a rule that looks around: what it refuses now it might take later.
    """
    judge = _judge(pattern) if pattern and len(number) <= LONGEST_TEXT else None
    if judge is None:
        return None
    rule, starts_anywhere = judge
    try:
        return in_time(
            DEFAULT_LIMIT_SECONDS,
            lambda patience: _break(rule, number, starts_anywhere, patience),
        )
    except TimeoutError:
        return None


def breaks_at(pattern: str, number: str) -> int | None:
    """The index of the first character that breaks the rule, `len(number)` when more is needed.

    None when the number fits, or when that cannot be told here.
    """
    found = find_break(pattern, number)
    return found.at if found else None


@lru_cache(maxsize=_PATTERNS_KEPT)
def _judge(pattern: str) -> tuple[CompiledRule, bool] | None:
    """A rule that can be run, and whether it may start anywhere; None for one that looks around."""
    rule, node = compile_rule(pattern), parse(pattern)
    if rule is None or node is None or looks_around(node):
        return None
    return rule, starts_anywhere(node)


def _break(
    rule: CompiledRule, number: str, starts_anywhere: bool, patience: Patience
) -> Break | None:
    if rule.fits(number, patience):
        return None
    found = rule.search(number, patience)
    if found:
        start, end = found.span()
        return Break(0 if start else end, Fault.LEFT_OVER)
    # What may be preceded by anything can still be typed behind anything.
    at = len(number) if starts_anywhere else _longest_beginning(rule, number, patience)
    if at == len(number):
        return Break(at, Fault.UNFINISHED)
    fits_so_far = rule.search(number[:at], patience)
    return Break(at, Fault.OVERLONG if fits_so_far else Fault.WRONG_CHARACTER)


def _longest_beginning(rule: CompiledRule, number: str, patience: Patience) -> int:
    """How many characters of `number` some number that fits could begin with.

    If one more character may follow, one less could be followed too: so the middle tells which
    half to look into. It is asked at the start alone: the engine's `search` holds every partial
    number possible under rules like ``(^A)``.
    """
    possible, impossible = 0, len(number) + 1
    while impossible - possible > 1:
        middle = (possible + impossible) // 2
        if rule.may_begin(number[:middle], patience):
            possible = middle
        else:
            impossible = middle
    return possible
