"""The longest turn of the GUI thread's event loop, whatever the seller does with 100,000 orders.

No key, click or paint is answered while a turn lasts. Beside it stands the most that the thread
worked in one turn: the rest is waiting, for our own threads and for whoever else the computer has.
The floor is a bare window of as many pixels, all of which are painted anew: it tells how quick the
machine is at the time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import known_folder
from tests.benchmarks.processes import measured
from tests.benchmarks.programs.acting import COLOURS, LANGUAGES
from tests.benchmarks.programs.turns import Longest
from tests.benchmarks.result import AtMost, Figure, Result, Unit, figure_of
from tests.benchmarks.starting import MANY

ROUNDS = 5
FRAME = 16.7
"""Milliseconds between two pictures of a screen that shows sixty in a second."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The longest turn and the most work by deed, and of the bare window, in one run."""

    turns: Mapping[str, Longest]
    bare: Longest


def turns_of(told: Mapping[str, Any]) -> Turns:
    """From what a program reports."""
    longest = {deed: Longest(*figures) for deed, figures in told["turns"].items()}
    return Turns(longest, Longest(*told["bare"]))


def run(ground: Ground) -> Result:
    """The worst of all deeds, and apart from them what changes the whole window."""
    folder = known_folder(ground, MANY)
    told = [
        turns_of(measured("acting", folder, MANY, environment=ground.silent.environment))
        for _ in range(ROUNDS)
    ]
    deeds = set(told[0].turns) - {*COLOURS, *LANGUAGES}
    return Result(
        (
            *worst_of("", told, deeds),
            *worst_of(", language", told, LANGUAGES),
            *worst_of(", colours", told, COLOURS),
        )
    )


def worst_of(name: str, told: Sequence[Turns], deeds: Collection[str]) -> tuple[Figure, Figure]:
    """The longest turn and the most work of the deed that has the most, by the rounds' median."""
    return (
        _worst_of(f"turn{name}", told, deeds, lambda longest: longest.turn),
        _worst_of(f"work{name}", told, deeds, lambda longest: longest.work),
    )


def _worst_of(
    name: str, told: Sequence[Turns], deeds: Collection[str], figure: Callable[[Longest], float]
) -> Figure:
    readings = {deed: [figure(one.turns[deed]) for one in told] for deed in deeds}
    worst = max(readings, key=lambda deed: median(readings[deed]))
    return figure_of(
        name,
        readings[worst],
        Unit.MILLISECONDS,
        AtMost(FRAME, Unit.MILLISECONDS),
        floors=[figure(one.bare) for one in told],
        note=f"the worst of {len(deeds)}: {worst}",
    )
