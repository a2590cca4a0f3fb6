"""When programs are killed, and when line and gateway fail: at places spread over a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from aliship_gui.sandbox.faults import Fault
from aliship_gui.services.shipping import Step
from tests.torture.bad_line import BadLine
from tests.torture.fuses import Fuses
from tests.torture.seat import Seat
from tests.torture.shop import LAG_MS, LONG_LAG_MS, TorturedShop

Mishap = Callable[[], object]

_OUTAGE_SECONDS = 0.2
_ORDERS_A_ROUND = 120
_LAST_MISHAP = 0.7
"""The share of the orders that are finished when the last is due; what is left must meet it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What mishaps befall."""

    fuses: Fuses
    seats: Sequence[Seat]
    line: BadLine
    shop: TorturedShop


class Mishaps:
    """Brings about what is due."""

    def __init__(self, scene: Scene, burst: Callable[[], Fault], orders: int, seed: int) -> None:
        self._scene = scene
        self._burst = burst
        self._chance = Random(f"{seed}/mishaps")
        rounds = max(1, orders // _ORDERS_A_ROUND)
        self._to_come = [mishap for _ in range(rounds) for mishap in self._round()]
        self._every = orders * _LAST_MISHAP / len(self._to_come)
        self._happened = 0

    def keep_up(self, orders_finished: int) -> None:
        """Let happen what is due when so many orders are finished."""
        due = orders_finished / self._every
        while self._happened < min(due, len(self._to_come)):
            self._to_come[self._happened]()
            self._happened += 1

    def _round(self) -> Iterator[Mishap]:
        """A kill at every step and at any moment, a failing gateway and line, a view that lags.

        Chance orders them. But a program passes `INTERRUPTION_SETTLED` only after another was
        killed while it sent, so that fuse is laid before the others.
        """
        scene = self._scene
        yield partial(scene.fuses.lay, Step.INTERRUPTION_SETTLED)
        steps = [step for step in Step if step is not Step.INTERRUPTION_SETTLED]
        others: list[Mishap] = [partial(scene.fuses.lay, step) for step in steps]
        others += [self._kill_one, self._fail_a_few, partial(scene.line.outage, _OUTAGE_SECONDS)]
        others += [partial(scene.shop.lag, lag) for lag in (LONG_LAG_MS, LAG_MS)]
        self._chance.shuffle(others)
        yield from others

    def _kill_one(self) -> None:
        self._chance.choice(self._scene.seats).kill()

    def _fail_a_few(self) -> None:
        self._scene.shop.fault(self._burst())
