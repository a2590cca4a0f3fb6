"""What a scanner session expects next, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from aliship_gui.explain.words import Bilingual


class Stage(Enum):
    """What the next scan is to be."""

    ORDER = auto()
    NUMBER = auto()
    CARRIER = auto()
    """Several carriers take the number: a digit chooses."""


class Manner(Enum):
    """How something is told."""

    GOOD = auto()
    LOOK = auto()
    """Something is to be looked at, or to be decided."""
    WRONG = auto()


@dataclass(frozen=True, slots=True)
class ScanNotice:
    """What is to be said about the last scan, in both languages."""

    manner: Manner
    words: Bilingual
