"""Memory in RAM once the started window has come to rest."""

from __future__ import annotations

from tests.benchmarks.ground import Ground
from tests.benchmarks.result import AtMostAbove, Figure, Result, Unit, figure_of
from tests.benchmarks.starting import FEW, MANY, SETTLED, starts

MARGINS = {FEW: 45.0, MANY: 110.0}
"""Megabytes above the bare window that a table with so many orders may take."""


def run(ground: Ground) -> Result:
    """Against the bare window; not measured where the system does not tell."""
    return Result(tuple(_figure(ground, orders) for orders in MARGINS))


def _figure(ground: Ground, orders: int) -> Figure:
    seen = ground.once(starts)
    name, target = f"memory {orders:,}", AtMostAbove(MARGINS[orders], Unit.MEGABYTES)
    readings, floors = seen.megabytes[orders], seen.bare_megabytes
    if not readings or not floors:
        note = "this system does not tell a program's memory"
        return Figure(name, None, Unit.MEGABYTES, target, note=note)
    note = f"{SETTLED} s after the paint"
    return figure_of(name, readings, Unit.MEGABYTES, target, floors=floors, note=note)
