"""Reads a pattern with the standard library's own parser.

That parser is private to `re`: nothing outside this module knows its shape, and where a later
Python has none like it, no rule can be said in words and every pattern is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

from aliship_gui.domain.java_patterns import PatternNotUnderstood, translate
from aliship_gui.domain.rule_words.syntax import (
    LOOK_AROUND,
    TYPEABLE,
    Anchor,
    BackReference,
    Characters,
    Choice,
    Group,
    Node,
    Repeat,
    Sequence,
    Unsayable,
)

_PATTERNS_KEPT = 1024
# Java and Python read these differently, and Python warns of most of them.
_READ_TWO_WAYS = ("[[", "&&", "||", "--", "~~", "(?(")
_JAVA_SPELLING = re.compile(r"\\z|\(\?<(?=[A-Za-z])|\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]", re.DOTALL)
_PYTHON_SPELLING = {r"\z": r"\Z", "(?<": "(?P<"}
_UNFLAGGED = int(re.UNICODE | re.ASCII)
_SLIPPED_IN = frozenset("[\\]^_`")
_DIGITS = frozenset("0123456789")
_WORD = frozenset(char for char in TYPEABLE if char.isalnum()) | {"_"}
_CATEGORIES: Mapping[str, frozenset[str]] = {
    "CATEGORY_DIGIT": _DIGITS,
    "CATEGORY_NOT_DIGIT": TYPEABLE - _DIGITS,
    "CATEGORY_WORD": _WORD,
    "CATEGORY_NOT_WORD": TYPEABLE - _WORD,
    "CATEGORY_SPACE": frozenset(" "),
    "CATEGORY_NOT_SPACE": TYPEABLE - {" "},
}
_PLACES: Mapping[str, Node] = {
    "AT_BEGINNING": Anchor.START,
    "AT_BEGINNING_STRING": Anchor.START,
    "AT_END": Anchor.END,
    "AT_END_STRING": Anchor.END,
}


def _read_privately(pattern: str) -> Any:
    return import_module("re._parser").parse(pattern)


@lru_cache(maxsize=_PATTERNS_KEPT)
def parse(pattern: str, read: Callable[[str], Any] = _read_privately) -> Node | None:
    """The parts of a Java-flavoured pattern, or None when it cannot be read for certain."""
    if any(mark in pattern for mark in _READ_TWO_WAYS):
        return None
    try:
        parsed = read(_spelt_for_python(pattern))
        node = _sequence(parsed)
        return Unsayable(node) if parsed.state.flags & ~_UNFLAGGED else node
    except (re.error, PatternNotUnderstood, ValueError, OverflowError, RecursionError):
        return None
    except (ImportError, AttributeError, LookupError, TypeError):
        # The private parser is gone, or has changed.
        return None


def _spelt_for_python(pattern: str) -> str:
    """With the end of the text and the names of groups as Python, and not Java, writes them."""
    return _JAVA_SPELLING.sub(
        lambda found: _PYTHON_SPELLING.get(found[0], found[0]), translate(pattern)
    )


def _sequence(items: Iterable[tuple[Any, Any]]) -> Node:
    parts = tuple(_READERS[operation.name](value) for operation, value in items)
    return parts[0] if len(parts) == 1 else Sequence(parts)


def _literal(code: int) -> Node:
    only = frozenset(chr(code))
    return Characters(only, only)


def _others(chars: frozenset[str]) -> Node:
    return Characters(TYPEABLE - chars, TYPEABLE - chars)


def _set(items: list[tuple[Any, Any]]) -> Node:
    negated = items[0][0].name == "NEGATE"
    allowed: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    for operation, value in items[negated:]:
        members = _MEMBERS[operation.name](value)
        allowed |= members
        meant |= members - _slipped_in(operation.name, members)
    return _others(allowed) if negated else Characters(allowed, meant)


def _slipped_in(operation: str, members: frozenset[str]) -> frozenset[str]:
    if operation == "RANGE" and members >= {"Z", "a"}:
        return _SLIPPED_IN
    return frozenset("_") if operation == "CATEGORY" and members == _WORD else frozenset()


def _range(ends: tuple[int, int]) -> frozenset[str]:
    """The typeable characters between both ends, and the ends themselves.

    A range of another script is known by its ends; a million characters would tell no more.
    """
    low, high = map(chr, ends)
    return frozenset(char for char in TYPEABLE if low <= char <= high) | {low, high}


def _choice(value: tuple[None, list[Any]]) -> Node:
    return Choice(tuple(map(_sequence, value[1])))


def _repeat(value: tuple[int, Any, Any]) -> Node:
    least, most, part = value
    endless = getattr(most, "name", "") == "MAXREPEAT"
    return Repeat(_sequence(part), int(least), None if endless else int(most))


def _group(value: tuple[int | None, int, int, Any]) -> Node:
    number, switched_on, switched_off, part = value
    group = Group(_sequence(part), number)
    return Unsayable(group) if switched_on or switched_off else group


_MEMBERS: Mapping[str, Callable[[Any], frozenset[str]]] = {
    "LITERAL": lambda code: frozenset(chr(code)),
    "RANGE": _range,
    "CATEGORY": lambda category: _CATEGORIES[category.name],
}
_READERS: Mapping[str, Callable[[Any], Node]] = {
    "LITERAL": _literal,
    "NOT_LITERAL": lambda code: _others(frozenset(chr(code))),
    "ANY": lambda _: _others(frozenset()),
    "IN": _set,
    "BRANCH": _choice,
    "MAX_REPEAT": _repeat,
    "MIN_REPEAT": _repeat,
    "POSSESSIVE_REPEAT": lambda value: Unsayable(_repeat(value)),
    "ATOMIC_GROUP": lambda value: Unsayable(_sequence(value)),
    "SUBPATTERN": _group,
    "AT": lambda place: _PLACES.get(place.name, LOOK_AROUND),
    "GROUPREF": BackReference,
    "ASSERT": lambda _: LOOK_AROUND,
    "ASSERT_NOT": lambda _: LOOK_AROUND,
}
