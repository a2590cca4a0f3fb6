"""First readings of a practice shop by the real program, which several benchmarks look at."""

from __future__ import annotations

from dataclasses import dataclass

from tests.benchmarks.ground import Ground
from tests.benchmarks.processes import measured, practice_shop

ORDERS = 10_000
LATENCY_MS = 150
CHANGES = 50
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class FirstReading:
    """`busy` and `idle` are gaps in milliseconds; `pages` are calls that brought orders."""

    seconds: float
    pages: int
    orders: int
    busy: list[float]
    idle: list[float]
    refresh_seconds: float
    refresh_calls: list[str]


def first_readings(ground: Ground) -> tuple[FirstReading, ...]:
    """Each of another program with an empty folder, on a practice shop of its own."""
    return tuple(_one(ground, turn) for turn in range(1, _ROUNDS + 1))


def _one(ground: Ground, turn: int) -> FirstReading:
    ground.say(f"  reading {ORDERS:,} orders, round {turn} of {_ROUNDS}")
    with practice_shop(ORDERS, LATENCY_MS) as keys:
        folder = ground.folder / f"reading-{turn}"
        told = measured("reading_orders", folder, CHANGES, environment=keys.environment)
    return FirstReading(**told)
