"""The private parser is leant on, and not relied on."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest

from aliship_gui.domain.rule_words.parsing import parse
from aliship_gui.domain.rule_words.syntax import Anchor, Characters, Group, Repeat, Sequence

DIGITS = frozenset("0123456789")


def test_a_pattern_comes_apart() -> None:
    digits = Characters(DIGITS, DIGITS)
    parts = (Anchor.START, Repeat(digits, 2, None), Anchor.END)
    assert parse(r"(^\d{2,}$)") == Group(Sequence(parts), 1)


def test_what_slipped_in_is_let_through_and_not_meant() -> None:
    node = parse("[A-z]")
    assert isinstance(node, Characters)
    assert node.allowed - node.meant == frozenset("[\\]^_`")


def test_a_mark_that_is_listed_is_meant() -> None:
    node = parse(r"[A-z_\w]")
    assert isinstance(node, Characters)
    assert "_" in node.meant
    assert "^" not in node.meant


@pytest.mark.parametrize("pattern", ["[[a]", "[a&&b]", "[a||b]", "[+--]", "[a~~b]", "(a)?(?(1)b)"])
def test_what_two_languages_read_differently_is_not_read(pattern: str) -> None:
    assert parse(pattern) is None


def gone(_: str) -> Any:
    raise ModuleNotFoundError("re._parser")


def moved(_: str) -> Any:
    raise AttributeError("parse")


def of_another_shape(_: str) -> Any:
    return [("LITERAL", 65)]


def with_a_new_operation(_: str) -> Any:
    return [(SimpleNamespace(name="TELEPATHY"), 65)]


def without_its_flags(pattern: str) -> Any:
    return [(SimpleNamespace(name="LITERAL"), ord(pattern))]


def refusing(_: str) -> Any:
    raise re.error("no")


@pytest.mark.parametrize(
    "read", [gone, moved, of_another_shape, with_a_new_operation, without_its_flags, refusing]
)
def test_another_parser_means_no_words_and_no_harm(read: Any) -> None:
    assert parse("A", read) is None
