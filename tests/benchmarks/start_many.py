"""Process start to the first painted window with 100,000 known orders in its table."""

from __future__ import annotations

from tests.benchmarks.ground import Ground
from tests.benchmarks.result import AtMostTimes, Result, Unit, figure_of
from tests.benchmarks.starting import MANY, starts

NAME = "start-100k"


def run(ground: Ground) -> Result:
    """Against the same bare window with 1,000 rows."""
    seen = ground.once(starts)
    figure = figure_of(
        NAME,
        seen.seconds[MANY],
        Unit.SECONDS,
        AtMostTimes(1.4),
        floors=seen.bare_seconds,
        note="all of them to ship, so all are rows of the table",
    )
    return Result((figure,))
