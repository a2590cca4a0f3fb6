"""Starts of the program and of a bare window, in turns, so that both meet the same machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import home_of, left_folder
from tests.benchmarks.processes import measured

FEW, MANY = 1_000, 100_000
_ROUNDS = 9
_SETTLED_ROUNDS = 3
SETTLED = 6
"""Seconds from the paint until all that a start puts off is loaded, too."""

_Told = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Starts:
    """Readings of every start after the first, which warms the disk's cache; by known orders."""

    seconds: Mapping[int, list[float]]
    megabytes: Mapping[int, list[float]]
    bare_seconds: list[float]
    bare_megabytes: list[float]


def starts(ground: Ground) -> Starts:
    """Start each of them once to warm up and then several times, a few of them until they rest."""
    seen = Starts({FEW: [], MANY: []}, {FEW: [], MANY: []}, [], [])
    _round(ground, 0)
    for turn in range(1, _ROUNDS + 1):
        ground.say(f"  starting, round {turn} of {_ROUNDS}")
        settles = turn <= _SETTLED_ROUNDS
        bare, real = _round(ground, SETTLED * 1_000 if settles else 0)
        _note(bare["seconds"], seen.bare_seconds)
        _note(bare["megabytes"] if settles else None, seen.bare_megabytes)
        for orders, told in real.items():
            _note(told["seconds"], seen.seconds[orders])
            _note(told["megabytes"] if settles else None, seen.megabytes[orders])
    return seen


def _round(ground: Ground, settling: int) -> tuple[_Told, dict[int, _Told]]:
    bare: _Told = measured("bare_window", settling)
    return bare, {orders: _real(ground, orders, settling) for orders in (FEW, MANY)}


def _real(ground: Ground, orders: int, settling: int) -> _Told:
    folder = left_folder(ground, orders)
    words = (folder, orders, settling)
    told: _Told = measured("real_window", *words, environment=home_of(folder))
    return told


def _note(told: float | None, readings: list[float]) -> None:
    if told is not None:
        readings.append(told)
