"""The longest turn of the GUI thread's event loop, whatever the seller does with 100,000 orders.

No key, click or paint is answered while a turn lasts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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

Turns = Mapping[str, float]


def run(ground: Ground) -> Result:
    """The worst of all deeds, and apart from them what changes the whole window."""
    folder = known_folder(ground, MANY)
    told: list[Turns] = [
        measured("acting", folder, MANY, environment=ground.silent.environment)
        for _ in range(ROUNDS)
    ]
    deeds = set(told[0]) - {*COLOURS, *LANGUAGES}
    return Result(
        (
            worst_of("turn", told, deeds),
            worst_of("turn, language", told, LANGUAGES),
            worst_of("turn, colours", told, COLOURS),
        )
    )


def worst_of(name: str, told: Sequence[Turns], deeds: Collection[str]) -> Figure:
    """The deed whose longest turn is the longest, by the median of the rounds."""
    readings = {deed: [turns[deed] for turns in told] for deed in deeds}
    worst = max(readings, key=lambda deed: median(readings[deed]))
    note = f"the worst of {len(deeds)}: {worst}"
    return figure_of(
        name, readings[worst], Unit.MILLISECONDS, AtMost(FRAME, Unit.MILLISECONDS), note=note
    )
