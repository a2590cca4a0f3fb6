"""The orders that a practice shop opens with: the same ones for the same seed, size and day.

An order exists in two depths. Its `Sketch` (status, times, country, number) is drawn for every
order when the shop opens, so that lists can be counted and sorted: 100,000 take about a second.
Its `Dossier` (buyer, items, address) is drawn when somebody asks, from the seed and its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from random import Random
from typing import NamedTuple

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.sandbox.clock import DAY
from aliship_gui.sandbox.goods import Item, make_item
from aliship_gui.sandbox.people import Buyer, countries, make_buyer, memos

S = OrderStatus
_LEAST_NOTICE = 2 * DAY
"""Nobody is overdue sooner after an order than this, in seconds."""


class Timing(NamedTuple):
    """How an order of a status is dated, in days: its age, and how long the status still runs."""

    youngest: float
    oldest: float
    runs: tuple[float, float] | None = None
    paid: bool = True
    shipped: bool = False


TIMINGS: Mapping[OrderStatus, Timing] = {
    S.WAIT_SELLER_SEND_GOODS: Timing(0.3, 9, (-4, 25)),
    S.SELLER_PART_SEND_GOODS: Timing(1, 12, (-2, 15), shipped=True),
    S.WAIT_BUYER_ACCEPT_GOODS: Timing(5, 45, (3, 60), shipped=True),
    S.PLACE_ORDER_SUCCESS: Timing(0.05, 10, (0.5, 20), paid=False),
    S.IN_CANCEL: Timing(0.2, 6, (0.5, 3)),
    S.IN_ISSUE: Timing(6, 40, (1, 5)),
    S.IN_FROZEN: Timing(2, 30),
    S.FINISH: Timing(15, 85, shipped=True),
    S.WAIT_SELLER_EXAMINE_MONEY: Timing(0.1, 2, (1, 5), paid=False),
    S.RISK_CONTROL: Timing(0.1, 1, (0.1, 1)),
    S.RISK_CONTROL_HOLD: Timing(1, 4, (1, 7)),
    S.PAYMENT_PROCESSING: Timing(0.02, 1, (0.5, 3), paid=False),
    S.FUND_PROCESSING: Timing(8, 40, (0.5, 5)),
    S.ARCHIVE: Timing(86, 170, shipped=True),
}

# One deck of 40 holds every status; small shops get the ones that matter first.
_DECK: tuple[OrderStatus, ...] = (
    *TIMINGS,
    *(S.WAIT_SELLER_SEND_GOODS,) * 14,
    *(S.SELLER_PART_SEND_GOODS, S.WAIT_BUYER_ACCEPT_GOODS) * 2,
    *(S.WAIT_BUYER_ACCEPT_GOODS,) * 2,
    *(S.FINISH, S.FINISH, S.IN_CANCEL, S.IN_ISSUE, S.IN_FROZEN, S.PLACE_ORDER_SUCCESS),
)


class Sketch(NamedTuple):
    """The bones of an order. Times are seconds since 1970, 0 for what has not happened.

    `parcel` is the (carrier key, number) that it was shipped with before the shop opened;
    `foreign` orders belong to another seller and are never shown.
    """

    place: int
    order_id: int
    status: OrderStatus
    created: int
    paid: int
    sent: int
    modified: int
    deadline: int
    country: str
    origin: str
    lines: int
    parcel: tuple[str, str] | None
    foreign: bool

    def line_id(self, line: int) -> int:
        """The child order id of a line, counted from 1."""
        return self.order_id + line * 10_000


class Dossier(NamedTuple):
    """The flesh of an order."""

    buyer: Buyer
    items: tuple[Item, ...]
    by_warehouse: bool
    memo: str


class World:
    """The orders at opening, by place and by id."""

    def __init__(self, seed: int, orders: int, day: date) -> None:
        self.seed = seed
        self.day = day
        self._opening = (day - date(1970, 1, 1)).days * DAY
        chance = Random(f"{seed}/sketches")
        foreign = max(2, min(100, orders // 50))
        self.sketches = [
            self._sketch(place, chance, foreign=place >= orders)
            for place in range(orders + foreign)
        ]
        self.by_id = {sketch.order_id: sketch for sketch in self.sketches}

    def dossier(self, sketch: Sketch) -> Dossier:
        """Buyer and items of an order; the same at every call."""
        chance = Random(f"{self.seed}/{sketch.place}")
        currency = countries()[sketch.country].currency
        return Dossier(
            buyer=make_buyer(sketch.country, chance),
            items=tuple(make_item(sketch.origin, currency, chance) for _ in range(sketch.lines)),
            by_warehouse=chance.random() < 0.04,
            memo=chance.choice(memos()),
        )

    def _sketch(self, place: int, chance: Random, *, foreign: bool) -> Sketch:
        status = S.WAIT_SELLER_SEND_GOODS if foreign else _DECK[place % len(_DECK)]
        timing = TIMINGS[status]
        created = self._opening - int(chance.uniform(timing.youngest, timing.oldest) * DAY)
        deadline = _deadline(self._opening, timing, chance)
        if 0 < deadline < self._opening:
            created = min(created, deadline - _LEAST_NOTICE)
        paid = created + chance.randint(20, 900) if timing.paid else 0
        sent = (
            paid + int((self._opening - paid) * chance.uniform(0.1, 0.6)) if timing.shipped else 0
        )
        country, origin = _route(chance)
        serial = (place * 48_271 + self.seed * 7_919) % 10**8
        return Sketch(
            place,
            _order_id(serial, chance),
            status,
            created,
            paid,
            sent,
            max(created, paid, sent),
            deadline,
            country,
            origin,
            chance.choice((1, 1, 1, 2, 2, 3, 4)),
            _parcel(serial, origin, chance) if timing.shipped else None,
            foreign,
        )


@cache
def _country_deck() -> list[str]:
    return [code for code, country in countries().items() for _ in range(country.weight)]


def _route(chance: Random) -> tuple[str, str]:
    if chance.random() < 0.2:
        return chance.choice(("ES", "ES", "ES", "FR", "IT")), "ES"
    return chance.choice(_country_deck()), "CN"


def _deadline(opening: int, timing: Timing, chance: Random) -> int:
    if timing.runs is None:
        return 0
    soonest, latest = timing.runs
    if chance.random() < 0.3:
        latest = soonest + (latest - soonest) * 0.2
    return opening + int(chance.uniform(soonest, latest) * DAY)


def _order_id(serial: int, chance: Random) -> int:
    """16 or 17 digits, the longer ones above 2**53; two digits are kept free for the lines."""
    prefix = 81 if serial % 2 else 102
    return prefix * 10**14 + serial * 10**6 + chance.randrange(1000, 10_000)


def _parcel(serial: int, origin: str, chance: Random) -> tuple[str, str]:
    if origin == "ES":
        return chance.choice(
            (("SPAIN_LOCAL_CORREOS", f"PQ{serial:011d}"), ("GLS_ES", f"{serial:014d}"))
        )
    return chance.choice(
        (
            ("CPAM", f"RB{serial:08d}{_s10_check(serial)}CN"),
            ("CAINIAO_STANDARD", f"LP{serial:014d}"),
            ("YANWEN_AM", f"UC{serial:08d}{_s10_check(serial)}YP"),
        )
    )


def _s10_check(serial: int) -> int:
    """The check digit of an S10 tracking number (Universal Postal Union)."""
    weighted = zip((8, 6, 4, 2, 3, 5, 9, 7), f"{serial:08d}", strict=True)
    rest = 11 - sum(weight * int(digit) for weight, digit in weighted) % 11
    return {10: 0, 11: 5}.get(rest, rest)
