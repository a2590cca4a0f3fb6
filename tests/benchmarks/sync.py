"""10,000 orders from the practice shop, at 150 ms an answer, to shown and stored."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from statistics import median

from aliship_gui.app.open_shop import READERS
from tests.benchmarks.figures import spread
from tests.benchmarks.ground import Ground
from tests.benchmarks.processes import measured, practice_shop
from tests.benchmarks.reading import LATENCY_MS, ORDERS, FirstReading, first_readings
from tests.benchmarks.result import AtMostTimes, Figure, Result, TimesFaster, Unit, figure_of

_RIVAL = "sync / aliexpress-sdk"


def run(ground: Ground) -> Result:
    """Against the latency alone, and against a client that reads one page after another."""
    readings = ground.once(first_readings)
    pages = readings[0].pages
    figure = figure_of(
        "sync",
        [reading.seconds for reading in readings],
        Unit.SECONDS,
        AtMostTimes(1.3),
        floors=[pages * LATENCY_MS / 1_000 / READERS],
        note=f"{readings[0].orders:,} orders on {pages} pages; floor: pages × latency ÷ {READERS}",
    )
    return Result((figure, _beside_rival(ground, readings)))


def _beside_rival(ground: Ground, readings: Sequence[FirstReading]) -> Figure:
    seconds = [reading.seconds for reading in readings]
    ours, target = median(seconds), TimesFaster(3)
    if importlib.util.find_spec("aliexpress") is None:
        return Figure(_RIVAL, None, Unit.SECONDS, target, note="aliexpress-sdk is not installed")
    ground.say("  the same pages, one by one")
    with practice_shop(ORDERS, LATENCY_MS) as keys:
        told = measured("reading_one_by_one", environment=keys.environment)
    note = f"floor column: the other client, {told['pages']} pages, nothing stored"
    return Figure(_RIVAL, ours, Unit.SECONDS, target, told["seconds"], spread(seconds), note)
