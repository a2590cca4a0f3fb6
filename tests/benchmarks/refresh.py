"""A refresh when 50 of 10,000 orders changed."""

from __future__ import annotations

from statistics import median

from tests.benchmarks.ground import Ground
from tests.benchmarks.reading import CHANGES, first_readings
from tests.benchmarks.result import AtMost, Result, Unit, figure_of


def run(ground: Ground) -> Result:
    """The calls that it takes; the note tells the time."""
    readings = ground.once(first_readings)
    seconds = median(reading.refresh_seconds for reading in readings)
    figure = figure_of(
        "refresh",
        [len(reading.refresh_calls) for reading in readings],
        Unit.CALLS,
        AtMost(5, Unit.CALLS),
        note=f"{CHANGES} orders changed; {seconds:.2f} s at 150 ms an answer",
    )
    return Result((figure,))
