"""The longest turn of the GUI thread's event loop, whatever the seller does with 100,000 orders.

No key, click or paint is answered while a turn lasts. The floor is that of a bare window of as many
pixels, all of which are painted anew: it tells how quick the machine is at the time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import known_folder
from tests.benchmarks.processes import measured
from tests.benchmarks.programs.acting import COLOURS, LANGUAGES
from tests.benchmarks.result import AtMost, Figure, Result, Unit, figure_of
from tests.benchmarks.starting import MANY

ROUNDS = 5
FRAME = 16.7
"""Milliseconds between two pictures of a screen that shows sixty in a second."""


@dataclass(frozen=True, slots=True)
class Turns:
    """Milliseconds by deed, and of the bare window, in one run of the program."""

    turns: dict[str, float]
    bare: float


def run(ground: Ground) -> Result:
    """The worst of all deeds, and apart from them what changes the whole window."""
    folder = known_folder(ground, MANY)
    told = [
        Turns(**measured("acting", folder, MANY, environment=ground.silent.environment))
        for _ in range(ROUNDS)
    ]
    deeds = set(told[0].turns) - {*COLOURS, *LANGUAGES}
    return Result(
        (
            worst_of("turn", told, deeds),
            worst_of("turn, language", told, LANGUAGES),
            worst_of("turn, colours", told, COLOURS),
        )
    )


def worst_of(name: str, told: Sequence[Turns], deeds: Collection[str]) -> Figure:
    """The deed whose longest turn is the longest, by the median of the rounds."""
    readings = {deed: [one.turns[deed] for one in told] for deed in deeds}
    worst = max(readings, key=lambda deed: median(readings[deed]))
    return figure_of(
        name,
        readings[worst],
        Unit.MILLISECONDS,
        AtMost(FRAME, Unit.MILLISECONDS),
        floors=[one.bare for one in told],
        note=f"the worst of {len(deeds)}: {worst}",
    )
