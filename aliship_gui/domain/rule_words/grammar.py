"""What a rule asks for, in a grammar small enough to be said in one sentence of any language."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct


class Kind(StrEnum):
    """What sort of characters a run is made of; names of phrases in `rules.toml`."""

    DIGIT = "digit"
    LETTER = "letter"
    CAPITAL = "capital"
    SMALL = "small"
    LETTER_OR_DIGIT = "letter_or_digit"
    CAPITAL_OR_DIGIT = "capital_or_digit"
    SMALL_OR_DIGIT = "small_or_digit"
    ANY = "any"
    LISTED = "listed"
    """Those that the run lists, and no name fits them."""


class CharacterKind(Struct, frozen=True):
    """A sort of characters, and the few marks that are welcome among them.

    `listed` holds single characters and spans such as ``A–F``, for Kind.LISTED only.
    """

    kind: Kind
    marks: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()


class Text(Struct, frozen=True):
    """One of these texts, letter by letter; with `optional` it may be left out."""

    options: tuple[str, ...]
    optional: bool = False


class Run(Struct, frozen=True):
    """From `least` to `most` characters of one kind; `most` is None when nothing ends it.

    An `optional` run may be left out, but not be shorter than `least`.
    """

    of: CharacterKind
    least: int
    most: int | None
    optional: bool = False


Piece: TypeAlias = Text | Run


class Reach(StrEnum):
    """How much of the number a form speaks of; names of phrases in `rules.toml`."""

    WHOLE = "is_whole"
    BEGINNING = "is_beginning"
    ENDING = "is_ending"
    INSIDE = "is_inside"

    @classmethod
    def between(cls, from_start: bool, to_end: bool) -> Reach:
        """The reach of a form that is anchored at neither, one or both ends."""
        if from_start:
            return cls.WHOLE if to_end else cls.BEGINNING
        return cls.ENDING if to_end else cls.INSIDE


class Form(Struct, frozen=True):
    """Pieces one after the other, and how much of the number they speak of."""

    pieces: tuple[Piece, ...]
    reach: Reach


class Shape(Struct, frozen=True):
    """The forms that a number may take: one, or a few to choose from."""

    forms: tuple[Form, ...]
