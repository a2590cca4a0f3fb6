"""A workbook of 10,000 rows to a checked preview."""

from __future__ import annotations

import importlib.util

from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import fill
from tests.benchmarks.processes import measured
from tests.benchmarks.result import AtMostTimes, Figure, Result, Unit, figure_of

NAME = "import"
ROWS = 10_000
ROUNDS = 3


def run(ground: Ground) -> Result:
    """Against openpyxl, which reads the same file in its read-only mode and does nothing more."""
    target = AtMostTimes(1.5)
    if importlib.util.find_spec("openpyxl") is None:
        note = "openpyxl is not installed"
        return Result((Figure(NAME, None, Unit.SECONDS, target, note=note),))
    folder = ground.folder / "importing"
    ground.say(f"  keeping {ROWS:,} orders")
    fill(folder, ground.silent, ROWS)
    told = [measured("importing_file", folder, ROWS) for _ in range(ROUNDS)]
    figure = figure_of(
        NAME,
        [one["ours"] for one in told],
        Unit.SECONDS,
        target,
        floors=[one["bare"] for one in told],
        note=f"{told[0]['ready']:,} of {ROWS:,} rows ready to be declared",
    )
    return Result((figure,))
