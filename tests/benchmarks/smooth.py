"""Gaps of a 5 ms timer on the GUI thread while 10,000 orders are read."""

from __future__ import annotations

from functools import partial

from tests.benchmarks.figures import percentile
from tests.benchmarks.ground import Ground
from tests.benchmarks.reading import first_readings
from tests.benchmarks.result import AtMost, Result, Unit, figure_of

p99 = partial(percentile, share=0.99)


def run(ground: Ground) -> Result:
    """Against the same window at rest."""
    readings, ms = ground.once(first_readings), Unit.MILLISECONDS
    return Result(
        tuple(
            figure_of(
                name,
                [gap(reading.busy) for reading in readings],
                ms,
                AtMost(limit, ms),
                floors=[gap(reading.idle) for reading in readings],
            )
            for name, gap, limit in (("smooth, p99", p99, 16), ("smooth, longest", max, 50))
        )
    )
