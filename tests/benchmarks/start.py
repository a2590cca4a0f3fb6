"""Process start to the first painted window with 1,000 known orders in its table."""

from __future__ import annotations

from tests.benchmarks.ground import Ground
from tests.benchmarks.result import AtMostTimes, Result, Unit, figure_of
from tests.benchmarks.starting import FEW, starts

NAME = "start"


def run(ground: Ground) -> Result:
    """Against a bare window with a table of 1,000 rows, started in turns with the program."""
    seen = ground.once(starts)
    figure = figure_of(
        NAME, seen.seconds[FEW], Unit.SECONDS, AtMostTimes(1.25), floors=seen.bare_seconds
    )
    return Result((figure,))
