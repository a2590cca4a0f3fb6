"""What the seller wants to ship: drawn from a seed, for orders that a practice shop holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

from msgspec import structs

from aliship_gui.domain.shipments import SendType, ShipmentDraft

_CARRIERS = ("CPAM", "YANWEN_AM", "CAINIAO_STANDARD")
"""All three take numbers such as LX000000001CN, and none of them takes one cut short."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One parcel that the seller wants declared, or a declared one (`replaces`) corrected.

    `mistyped` is a number typed first, which the platform refuses; a `doubled` wish is typed in
    both programs at once; one with `second_thoughts` is taken back if that is still possible,
    and typed again.
    """

    draft: ShipmentDraft
    replaces: ShipmentDraft | None = None
    mistyped: str = ""
    doubled: bool = False
    second_thoughts: bool = False


@dataclass(frozen=True, slots=True)
class OrderPlan:
    """What is wanted for one order; a stage begins when all of the one before is declared."""

    order_id: str
    stages: tuple[tuple[Wish, ...], ...]

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """All wishes, in order."""
        return tuple(wish for stage in self.stages for wish in stage)


def plans(orders: Iterable[tuple[str, str]], seed: int) -> tuple[OrderPlan, ...]:
    """A plan for each order, which is given with the country that it goes to."""
    planner = _Planner(Random(f"{seed}/wishes"))
    return tuple(planner.plan(order_id, country) for order_id, country in orders)


class _Planner:
    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._numbers = (f"LX{number:09d}CN" for number in count(1))
        self._shapes = self._shuffled_shapes()

    def plan(self, order_id: str, country: str) -> OrderPlan:
        shape = next(self._shapes)
        stages = [[self._draft(order_id, country, SendType.ALL)]]
        if "parts" in shape:
            number = self._chance.randint(1, 3)
            parts = [self._draft(order_id, country, SendType.PART) for _ in range(number)]
            stages.insert(0, parts)
        wishes = [tuple(self._wish(draft) for draft in stage) for stage in stages]
        if "number" in shape:
            wishes.append((self._another_number(wishes[0][0].draft),))
        if "carrier" in shape:
            wishes.append((self._another_carrier(wishes[-1][0].draft),))
        return OrderPlan(order_id, tuple(wishes))

    def _shuffled_shapes(self) -> Iterator[str]:
        shapes = ["whole"] * 6 + ["parts", "parts", "number", "carrier"]
        shapes += ["parts, number", "number, carrier"]
        while True:
            self._chance.shuffle(shapes)
            yield from shapes

    def _draft(self, order_id: str, country: str, send_type: SendType) -> ShipmentDraft:
        number = next(self._numbers)
        own_carrier = self._chance.random() < 0.15
        carrier = f"OTHER_{country}_LOCAL" if own_carrier else self._chance.choice(_CARRIERS)
        url = f"https://track.example/{number}" if own_carrier or self._often(0.2) else ""
        remark = "Thank you; with care" if self._often(0.2) else ""
        return ShipmentDraft(order_id, carrier, number, url, remark, send_type)

    def _wish(self, draft: ShipmentDraft) -> Wish:
        has_pattern = draft.carrier_key in _CARRIERS
        return Wish(
            draft,
            mistyped=draft.tracking_number[:-2] if has_pattern and self._often(0.06) else "",
            doubled=self._often(0.15),
            second_thoughts=self._often(0.1),
        )

    def _another_number(self, old: ShipmentDraft) -> Wish:
        new = structs.replace(old, tracking_number=next(self._numbers))
        return Wish(new, replaces=old, doubled=self._often(0.3))

    def _another_carrier(self, old: ShipmentDraft) -> Wish:
        others = [carrier for carrier in _CARRIERS if carrier != old.carrier_key]
        new = structs.replace(old, carrier_key=self._chance.choice(others))
        return Wish(new, replaces=old, doubled=self._often(0.3))

    def _often(self, share: float) -> bool:
        return self._chance.random() < share
