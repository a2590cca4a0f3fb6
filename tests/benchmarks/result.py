"""What a benchmark found: figures, each against its floor and its target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Protocol

from tests.benchmarks.figures import spread


class Unit(StrEnum):
    """What a figure counts; the value is what is printed behind it."""

    SECONDS = "s"
    MILLISECONDS = "ms"
    MEGABYTES = "MB"
    CALLS = "calls"


class Verdict(StrEnum):
    """Whether a figure is what was aimed at."""

    MET = "met"
    MISSED = "missed"
    NOT_YET = "not yet"
    """Could not be measured; the note says why."""


class Target(Protocol):
    """What a figure is to be."""

    @property
    def words(self) -> str:
        """The target as it is printed."""
        ...

    def is_met(self, ours: float, floor: float | None) -> bool:
        """Whether a figure, beside its floor, is what was aimed at."""
        ...


@dataclass(frozen=True, slots=True)
class AtMost:
    """A figure that must not exceed `limit`."""

    limit: float
    unit: Unit

    @property
    def words(self) -> str:
        """See `Target.words`."""
        return f"≤ {self.limit:g} {self.unit}"

    def is_met(self, ours: float, floor: float | None) -> bool:
        """See `Target.is_met`."""
        return ours <= self.limit


@dataclass(frozen=True, slots=True)
class AtMostTimes:
    """A figure that must not exceed `factor` times its floor."""

    factor: float

    @property
    def words(self) -> str:
        """See `Target.words`."""
        return f"≤ {self.factor:g} ×"

    def is_met(self, ours: float, floor: float | None) -> bool:
        """See `Target.is_met`."""
        return floor is not None and ours <= self.factor * floor


@dataclass(frozen=True, slots=True)
class AtMostAbove:
    """A figure that must not exceed its floor by more than `margin`."""

    margin: float
    unit: Unit

    @property
    def words(self) -> str:
        """See `Target.words`."""
        return f"≤ + {self.margin:g} {self.unit}"

    def is_met(self, ours: float, floor: float | None) -> bool:
        """See `Target.is_met`."""
        return floor is not None and ours <= floor + self.margin


@dataclass(frozen=True, slots=True)
class TimesFaster:
    """A figure that the other one beside it must exceed `factor` times."""

    factor: float

    @property
    def words(self) -> str:
        """See `Target.words`."""
        return f"≥ {self.factor:g} × faster"

    def is_met(self, ours: float, floor: float | None) -> bool:
        """See `Target.is_met`."""
        return floor is not None and ours * self.factor <= floor


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table; `ours` and `floor` are in `unit`, None for what was not measured.

    `spread` is that of our repeated readings, 0.1 for ten per cent of their median; None when
    there was one reading. `note` says what the row's name cannot.
    """

    name: str
    ours: float | None
    unit: Unit
    target: Target
    floor: float | None = None
    spread: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours over the floor, None without one."""
        if self.ours is None or not self.floor:
            return None
        return self.ours / self.floor

    @property
    def verdict(self) -> Verdict:
        """Whether the target is met."""
        if self.ours is None:
            return Verdict.NOT_YET
        return Verdict.MET if self.target.is_met(self.ours, self.floor) else Verdict.MISSED


@dataclass(frozen=True, slots=True)
class Result:
    """What one benchmark found."""

    figures: tuple[Figure, ...]


def figure_of(
    name: str,
    readings: Sequence[float],
    unit: Unit,
    target: Target,
    *,
    floors: Sequence[float] = (),
    note: str = "",
    middle: Callable[[Sequence[float]], float] = median,
) -> Figure:
    """A figure from repeated readings: their median, or another `middle`, and their spread."""
    return Figure(
        name,
        middle(readings),
        unit,
        target,
        floor=middle(floors) if floors else None,
        spread=spread(readings) if len(readings) > 1 else None,
        note=note,
    )
