"""A key press in the tracking field to the finished repaint of field and findings."""

from __future__ import annotations

from functools import partial

from tests.benchmarks.figures import percentile
from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import fill
from tests.benchmarks.processes import measured
from tests.benchmarks.result import AtMost, Result, Unit, figure_of

ROUNDS = 2
CATASTROPHIC = r"^([A-Z]|[A-Y])*\d$"
"""A pattern of a carrier in the list; every letter typed doubles the time that it takes."""

p99 = partial(percentile, share=0.99)


def run(ground: Ground) -> Result:
    """2,000 keys with 600 carriers, and the keys that lead into the catastrophic pattern."""
    folder = ground.folder / "typing"
    fill(folder, ground.silent, 1_000, catastrophic=CATASTROPHIC)
    told = [
        measured("typing_number", folder, 1_000, environment=ground.silent.environment)
        for _ in range(ROUNDS)
    ]
    ours = [p99(one["keys"]) for one in told]
    floors = [p99(one["bare"]) for one in told]
    meetings = [one["meeting"] for one in told]
    ms = Unit.MILLISECONDS
    return Result(
        (
            figure_of("key", ours, ms, AtMost(8, ms), floors=floors, note="p99 of 2,000 keys"),
            figure_of(
                "key, catastrophic", meetings, ms, AtMost(16, ms), note="the slowest key there"
            ),
        )
    )
