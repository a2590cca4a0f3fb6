"""Typing a letter in search over 100,000 orders until the table shows the result."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from aliship_gui.store.database import connect
from aliship_gui.store.folding import fold
from aliship_gui.store.paths import DATABASE_NAME
from tests.benchmarks.figures import percentile
from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import known_folder
from tests.benchmarks.processes import measured
from tests.benchmarks.programs.finding_orders import TEXTS
from tests.benchmarks.result import AtMost, Result, Unit, figure_of
from tests.benchmarks.starting import MANY

ROUNDS = 2

p95 = partial(percentile, share=0.95)


def run(ground: Ground) -> Result:
    """Against SQLite's own scan for the same texts."""
    ms = Unit.MILLISECONDS
    folder = known_folder(ground, MANY)
    told = [
        measured("finding_orders", folder, MANY, environment=ground.silent.environment)["letters"]
        for _ in range(ROUNDS)
    ]
    floor = list(_scans(folder / DATABASE_NAME))
    ours = [p95(one) for one in told]
    note = f"p95 of {len(floor)} letters"
    return Result((figure_of("find", ours, ms, AtMost(50, ms), floors=[p95(floor)], note=note),))


def _scans(database: Path) -> Iterator[float]:
    """Milliseconds that SQLite takes to count the orders for each of the texts."""
    connection = connect(database)
    try:
        for text in TEXTS:
            for end in range(1, len(text) + 1):
                began = time.perf_counter()
                connection.execute(
                    "SELECT count(*) FROM orders WHERE instr(search, ?) > 0", (fold(text[:end]),)
                ).fetchone()
                yield (time.perf_counter() - began) * 1_000
    finally:
        connection.close()
