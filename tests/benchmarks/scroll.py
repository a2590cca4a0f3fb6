"""Frame time while scrolling 100,000 orders from top to bottom."""

from __future__ import annotations

from functools import partial
from statistics import mean

from tests.benchmarks.figures import percentile
from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import known_folder
from tests.benchmarks.processes import measured
from tests.benchmarks.result import AtMostTimes, Result, Unit, figure_of
from tests.benchmarks.starting import MANY

ROUNDS = 3

p99 = partial(percentile, share=0.99)


def run(ground: Ground) -> Result:
    """600 frames as fast as they are painted, against a bare table of the same size."""
    folder = known_folder(ground, MANY)
    told = [
        measured("scrolling", folder, MANY, environment=ground.silent.environment)
        for _ in range(ROUNDS)
    ]
    unread = mean(one["unread"] for one in told)
    figure = figure_of(
        "scroll",
        [p99(one["ours"]) for one in told],
        Unit.MILLISECONDS,
        AtMostTimes(1.3),
        floors=[p99(one["bare"]) for one in told],
        note=f"p99 of 600 frames; {unread:.0%} of them with rows still being read",
    )
    return Result((figure,))
