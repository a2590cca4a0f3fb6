"""A carrier's rule, told rather than shown: its shape, an example, and where a number breaks it.

Everything here is pure and free of any language; `explain.rules` finds the words. The ways
through: `parsing` reads a pattern into `syntax`, `shaping` turns that into the `grammar` that
sentences are made from, `sampling` makes up an example, `breaking` finds the faulty character.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from aliship_gui.domain.rule_words.breaking import Break, Fault, breaks_at, find_break
from aliship_gui.domain.rule_words.grammar import (
    CharacterKind,
    Form,
    Kind,
    Piece,
    Reach,
    Run,
    Shape,
    Text,
)
from aliship_gui.domain.rule_words.parsing import parse
from aliship_gui.domain.rule_words.sampling import sample
from aliship_gui.domain.rule_words.shaping import shape_of
from aliship_gui.domain.rule_words.syntax import Node
from aliship_gui.domain.rules import RuleBook, compile_rule

__all__ = [
    "Break",
    "CharacterKind",
    "Fault",
    "Form",
    "Kind",
    "Piece",
    "Reach",
    "RuleDescription",
    "Run",
    "Shape",
    "Text",
    "breaks_at",
    "describe",
    "example",
    "find_break",
]

_PATTERNS_KEPT = 1024
"""A shop has a few hundred carriers."""
_PATIENCE_SECONDS = 0.03
"""An example is made once for a pattern, and a busy moment must not lose it for good."""


class RuleDescription(Struct, frozen=True):
    """A rule, and what a number makes of it.

    `shape` is None when the rule cannot be said simply, `example` when none was found.
    `breaks_at` is an index in characters: of the first one that breaks the rule, or the length
    of the number when more is needed; None when the number fits, is empty, or cannot be judged.
    `fault` is None exactly when `breaks_at` is.
    """

    pattern: str
    shape: Shape | None
    example: str | None
    number: str = ""
    breaks_at: int | None = None
    fault: Fault | None = None

    @property
    def typed_length(self) -> int:
        """How many characters the number has."""
        return len(self.number)


def describe(pattern: str, number: str = "") -> RuleDescription:
    """What `pattern` asks for, and where `number` breaks it; never raises, whatever they hold.

    The rule's shape and example are remembered: this may be asked at every keystroke.
    """
    found = find_break(pattern, number) if number else None
    at, fault = (found.at, found.fault) if found else (None, None)
    return RuleDescription(pattern, _shape(pattern), _example(pattern), number, at, fault)


def example(pattern: str, seed: int = 0) -> str | None:
    """A number that fits the rule as a whole, made up; None when none was found.

    The same seed gives the same number. It belongs to nobody: a check digit in it is right by
    chance only.
    """
    node = _parsed(pattern)
    return sample(node, pattern, RuleBook(_PATIENCE_SECONDS), seed) if node else None


def _parsed(pattern: str) -> Node | None:
    """The parts of a rule that this program can run too, or None."""
    return parse(pattern) if pattern and compile_rule(pattern) else None


@lru_cache(maxsize=_PATTERNS_KEPT)
def _shape(pattern: str) -> Shape | None:
    node = _parsed(pattern)
    return shape_of(node) if node else None


_example = lru_cache(maxsize=_PATTERNS_KEPT)(example)
