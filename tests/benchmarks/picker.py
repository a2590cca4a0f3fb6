"""Opening the carrier picker with 600 carriers, and filtering it by a typed letter."""

from __future__ import annotations

from functools import partial

from tests.benchmarks.figures import percentile
from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import fill
from tests.benchmarks.processes import measured
from tests.benchmarks.result import AtMost, Result, Unit, figure_of

ROUNDS = 3

p99 = partial(percentile, share=0.99)


def run(ground: Ground) -> Result:
    """200 openings and 200 letters in each round."""
    folder, ms = ground.folder / "picking", Unit.MILLISECONDS
    fill(folder, ground.silent, 1_000)
    told = [
        measured("picking_carrier", folder, 1_000, environment=ground.silent.environment)
        for _ in range(ROUNDS)
    ]
    deeds = {"opening": "picker, opening", "filtering": "picker, a letter"}
    return Result(
        tuple(
            figure_of(name, [p99(one[deed]) for one in told], ms, AtMost(16, ms), note="p99 of 200")
            for deed, name in deeds.items()
        )
    )
