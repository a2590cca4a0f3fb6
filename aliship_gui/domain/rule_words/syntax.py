"""What a pattern is made of, free of the parser that read it.

Only characters that can be typed on an English keyboard are spoken of: no carrier prints others.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TypeAlias

from msgspec import Struct

TYPEABLE = frozenset(map(chr, range(0x20, 0x7F)))
"""The printable ASCII characters, the space among them."""


class Characters(Struct, frozen=True):
    """One character out of a set.

    `allowed` is what the platform lets through. `meant` leaves out what only slipped in: the
    marks between Z and a in ``[A-z]``, the underscore of ``\\w``.
    """

    allowed: frozenset[str]
    meant: frozenset[str]


class Anchor(Enum):
    """A place in the number that has no character of its own."""

    START = auto()
    END = auto()


class Sequence(Struct, frozen=True):
    """One part after the other."""

    parts: tuple[Node, ...]


class Choice(Struct, frozen=True):
    """One part or another."""

    options: tuple[Node, ...]


class Repeat(Struct, frozen=True):
    """The same part again and again; `most` is None when nothing ends it."""

    part: Node
    least: int
    most: int | None


class Group(Struct, frozen=True):
    """A part in brackets; `number` is None when they capture nothing."""

    part: Node
    number: int | None


class BackReference(Struct, frozen=True):
    """What the group of this number caught, once more."""

    number: int


class Unsayable(Struct, frozen=True):
    """A part that plain words cannot tell, such as a look-ahead.

    `part` is the nearest plain one, good for trying out examples and for nothing else.
    """

    part: Node


Node: TypeAlias = (
    Characters | Anchor | Sequence | Choice | Repeat | Group | BackReference | Unsayable
)

NOTHING = Sequence(())
"""No character at all."""
LOOK_AROUND = Unsayable(NOTHING)
"""A condition on the characters nearby, such as a look-ahead or a word's edge."""


def starts_anywhere(node: Node) -> bool:
    """Whether a number may begin with something that the rule says nothing about."""
    match node:
        case Anchor():
            return node is not Anchor.START
        case Sequence(parts):
            return all(map(starts_anywhere, parts))
        case Choice(options):
            return any(map(starts_anywhere, options))
        case Repeat(part, least, _):
            return least == 0 or starts_anywhere(part)
        case Group(part, _) | Unsayable(part):
            return starts_anywhere(part)
        case Characters() | BackReference():
            return True


def looks_around(node: Node) -> bool:
    """Whether some part of the rule is a condition on the characters nearby."""
    match node:
        case Sequence(parts) | Choice(parts):
            return any(map(looks_around, parts))
        case Repeat(part, _, _) | Group(part, _):
            return looks_around(part)
        case Unsayable(part):
            return part == NOTHING or looks_around(part)
        case Anchor() | Characters() | BackReference():
            return False
