"""Starts of the program and of a bare window, in turns, so that both meet the same machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.benchmarks.ground import Ground
from tests.benchmarks.known_orders import home_of, left_folder
from tests.benchmarks.processes import measured

FEW, MANY = 1_000, 100_000
_ROUNDS = 9

_Told = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Starts:
    """Readings of every start after the first, which warms the disk's cache; by known orders."""

    seconds: Mapping[int, list[float]]
    megabytes: Mapping[int, list[float]]
    bare_seconds: list[float]
    bare_megabytes: list[float]


def starts(ground: Ground) -> Starts:
    """Start each of them once to warm up and then several times."""
    seen = Starts({FEW: [], MANY: []}, {FEW: [], MANY: []}, [], [])
    _round(ground)
    for turn in range(1, _ROUNDS + 1):
        ground.say(f"  starting, round {turn} of {_ROUNDS}")
        bare, real = _round(ground)
        _note(bare, seen.bare_seconds, seen.bare_megabytes)
        for orders, told in real.items():
            _note(told, seen.seconds[orders], seen.megabytes[orders])
    return seen


def _round(ground: Ground) -> tuple[_Told, dict[int, _Told]]:
    bare: _Told = measured("bare_window")
    return bare, {orders: _real(ground, orders) for orders in (FEW, MANY)}


def _real(ground: Ground, orders: int) -> _Told:
    folder = left_folder(ground, orders)
    told: _Told = measured("real_window", folder, orders, environment=home_of(folder))
    return told


def _note(told: _Told, seconds: list[float], megabytes: list[float]) -> None:
    if told["seconds"] is not None:
        seconds.append(told["seconds"])
    if told["megabytes"] is not None:
        megabytes.append(told["megabytes"])
