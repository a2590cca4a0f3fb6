"""The longest turn of the event loop while ten thousand rows are filled, pasted, read and undone.

The program works for them on other threads meanwhile, and waiting for these is part of a turn.
"""

from __future__ import annotations

from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import known_folder
from tests.benchmarks.processes import measured
from tests.benchmarks.result import Result
from tests.benchmarks.turn import turns_of, worst_of

ROUNDS = 3
ROWS = 10_000


def run(ground: Ground) -> Result:
    """The worst of all deeds, by the median of the rounds."""
    folder = known_folder(ground, ROWS)
    told = []
    for place in range(1, ROUNDS + 1):
        ground.say(f"  round {place} of {ROUNDS}")
        environment = ground.silent.environment
        told.append(turns_of(measured("many_rows", folder, ROWS, environment=environment)))
    return Result(worst_of(", many rows", told, told[0].turns))
