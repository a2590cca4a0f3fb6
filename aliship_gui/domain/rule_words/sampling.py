"""Makes up a number that a rule takes, to show what one looks like."""

from __future__ import annotations

from random import Random
from string import ascii_uppercase, digits

from aliship_gui.domain.rule_words.syntax import (
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
from aliship_gui.domain.rules import LONGEST_TEXT, RuleBook, RuleMatch

_TRIES = 20
_MOST_STEPS = 2000
_SPREAD = 2
"""How many more than it must a repetition may get: the shortest numbers look odd."""
_LIKELY = (frozenset(digits), frozenset(ascii_uppercase))


def sample(node: Node, pattern: str, rules: RuleBook, seed: int = 0) -> str | None:
    """A number that fits `pattern`, whose parts are `node`, as a whole; None when none was found.

    The same seed gives the same number. What cannot be said in words, such as a look-ahead, is
    left to luck: every number is tried against the rule before it is given.
    """
    for attempt in range(_TRIES):
        try:
            text = _Sampler(Random(f"{seed} {attempt} {pattern!a}")).text_for(node)
        except (_TooLong, RecursionError):
            continue
        verdict = rules.match_rule(pattern, text)
        if verdict is RuleMatch.FULL and text and text.isprintable():
            return text
        if verdict is RuleMatch.UNCHECKABLE:
            return None
    return None


class _TooLong(Exception):
    """The text, or the way to it, is longer than any carrier's number asks for."""


class _Sampler:
    """One walk through the parts of a pattern, remembering what each group caught."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._caught: dict[int, str] = {}
        self._steps = 0

    def text_for(self, node: Node) -> str:
        """A text for one part; raises _TooLong."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise _TooLong
        match node:
            case Characters():
                return self._character(node)
            case Sequence(parts):
                return self._joined(parts)
            case Choice(options):
                return self.text_for(self._random.choice(options))
            case Repeat(part, least, most):
                return self._joined((part,) * self._times(least, most))
            case Group(part, number):
                return self._catch(part, number)
            case BackReference(number):
                return self._caught.get(number, "")
            case Unsayable(part):
                return self.text_for(part)
            case Anchor():
                return ""

    def _joined(self, parts: tuple[Node, ...]) -> str:
        text = ""
        for part in parts:
            text += self.text_for(part)
            if len(text) > LONGEST_TEXT:
                raise _TooLong
        return text

    def _times(self, least: int, most: int | None) -> int:
        if least > LONGEST_TEXT:
            raise _TooLong
        enough = least + _SPREAD
        return self._random.randint(least, enough if most is None else min(most, enough))

    def _character(self, node: Characters) -> str:
        """Rather a digit or a capital than a mark that nobody meant."""
        likely = [node.meant & chars for chars in _LIKELY]
        chosen = self._random.choice([chars for chars in likely if chars] or [node.meant])
        return self._random.choice(sorted(chosen or node.allowed))

    def _catch(self, part: Node, number: int | None) -> str:
        text = self.text_for(part)
        if number is not None:
            self._caught[number] = text
        return text
