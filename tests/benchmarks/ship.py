"""1,000 declarations through the outbox at no latency, every commit on the disk."""

from __future__ import annotations

from tests.benchmarks.ground import Ground
from tests.benchmarks.processes import measured, practice_shop
from tests.benchmarks.result import AtMostTimes, Result, Unit, figure_of

ROUNDS = 3
ORDERS = 8_000
"""So many that 2,000 of them wait for their shipment."""


def run(ground: Ground) -> Result:
    """Against a bare loop of signed posts with one commit each, to the same practice shop."""
    told = [_one(ground, turn) for turn in range(ROUNDS)]
    taken = min(one["taken"] for one in told)
    figure = figure_of(
        "ship",
        [one["ours"] for one in told],
        Unit.SECONDS,
        AtMostTimes(1.5),
        floors=[one["bare"] for one in told],
        note=f"{taken:,} of {told[0]['count']:,} declared",
    )
    return Result((figure,))


def _one(ground: Ground, turn: int) -> dict[str, float]:
    folder = ground.folder / f"shipping-{turn}"
    folder.mkdir()
    with practice_shop(ORDERS) as keys:
        told: dict[str, float] = measured("shipping", folder, environment=keys.environment)
    return told
