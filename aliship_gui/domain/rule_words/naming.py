"""Finds the plain name of a set of characters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase, digits

from aliship_gui.domain.rule_words.grammar import CharacterKind, Kind
from aliship_gui.domain.rule_words.syntax import TYPEABLE

MOST_MARKS = 3
"""Marks that may be named beside letters or digits before a sentence gets unreadable."""
MOST_LISTED = 6
"""Characters and spans that may be listed."""

_VISIBLE = TYPEABLE - {" "}
_ALNUM = frozenset(ascii_uppercase + ascii_lowercase + digits)
_KINDS: Mapping[frozenset[str], Kind] = {
    frozenset(digits): Kind.DIGIT,
    frozenset(ascii_uppercase + ascii_lowercase): Kind.LETTER,
    frozenset(ascii_uppercase): Kind.CAPITAL,
    frozenset(ascii_lowercase): Kind.SMALL,
    _ALNUM: Kind.LETTER_OR_DIGIT,
    frozenset(ascii_uppercase + digits): Kind.CAPITAL_OR_DIGIT,
    frozenset(ascii_lowercase + digits): Kind.SMALL_OR_DIGIT,
}


def character_kind(chars: frozenset[str]) -> CharacterKind | None:
    """What to call these characters, or None when no short name is true.

    A space, a control character or another script is never named: nobody could see it.
    """
    if chars >= _VISIBLE:
        return CharacterKind(Kind.ANY)
    if not chars or not chars <= _VISIBLE:
        return None
    marks = tuple(sorted(chars - _ALNUM))
    if len(marks) > MOST_MARKS:
        return None
    kind = _KINDS.get(chars & _ALNUM)
    if kind is not None:
        return CharacterKind(kind, marks)
    listed = (*_spans(sorted(chars & _ALNUM)), *marks)
    return CharacterKind(Kind.LISTED, listed=listed) if len(listed) <= MOST_LISTED else None


def _spans(chars: Iterable[str]) -> Iterable[str]:
    for _, neighbours in groupby(enumerate(chars), key=lambda entry: ord(entry[1]) - entry[0]):
        span = [char for _, char in neighbours]
        yield from [f"{span[0]}–{span[-1]}"] if len(span) > 2 else span
