"""What goes wrong at the shop: every fault that it knows, dealt from a shuffled deck.

Each deck is dealt to its end before it is shuffled again, so that a run of a few dozen
orders meets every fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

import msgspec

from aliship_gui.api.methods import Method
from aliship_gui.sandbox.faults import Fault, Kind
from tests.torture.wishes import OrderPlan, Wish

WITHIN_DEADLINE = 0.1
BEYOND_DEADLINE = 0.4
"""Seconds; the programs give up in between. A late effect must come before absence counts."""

# Each of these answers comes from a shop that did nothing, and from one that had done the work.
_EITHER_WAY = (
    Kind.HTML,
    Kind.EMPTY,
    Kind.HTTP_502,
    Kind.HTTP_503,
    Kind.MINUS_ONE,
    Kind.SYSTEM_ERROR,
    Kind.FULFIL_SYSTEM_ERROR,
    Kind.PLATFORM_ERROR,
)
_DECLINED = Fault(Kind.BUSINESS_ERROR, code="-334", message="查询履约单失败")
_BANNED = Fault(Kind.FLOW_CONTROL, seconds=0)
_EXPIRED = Fault(Kind.SESSION_EXPIRED)
_DRIP = Fault(Kind.DRIP, seconds=2)
_OVERSIZE = Fault(Kind.OVERSIZE, size=2**20)

_QUICK = (
    *(Fault(kind, effect=effect) for kind in _EITHER_WAY for effect in (False, True)),
    Fault(Kind.DROP_BEFORE),
    Fault(Kind.DROP_AFTER),
    Fault(Kind.TRUNCATE),
    Fault(Kind.CUT_BODY),
    _OVERSIZE,
    _DECLINED,
    _EXPIRED,
)
_SLOW = (
    Fault(Kind.DELAY, seconds=WITHIN_DEADLINE),
    Fault(Kind.DELAY, seconds=BEYOND_DEADLINE),
    Fault(Kind.DELAY, seconds=BEYOND_DEADLINE, effect=False),
    _DRIP,
    _BANNED,
)
"""These hold up the whole shop, so they are dealt half as often."""
WRITE_DECK: Sequence[Fault] = (*_QUICK, *_QUICK, *_SLOW)
LOOK_DECK: Sequence[Fault] = (
    *(Fault(kind) for kind in (*_EITHER_WAY, *_EITHER_WAY)),
    Fault(Kind.DROP_BEFORE),
    Fault(Kind.CUT_BODY),
    Fault(Kind.DELAY, seconds=BEYOND_DEADLINE),
    _DECLINED,
    _BANNED,
    _EXPIRED,
)
_SERIES = (*(0,) * 24, *(1,) * 12, *(2,) * 5, 5)
"""How many faults in a row a wish meets; five are more doubts than the program settles alone."""


class Troubles:
    """Deals faults to orders."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(f"{seed}/troubles")
        self._writes = self._deal(WRITE_DECK)
        self._looks = self._deal(LOOK_DECK)

    def of(self, plan: OrderPlan) -> list[Fault]:
        """What goes wrong with an order."""
        faults = [
            _narrowed(next(self._writes), _method(wish), plan.order_id)
            for wish in plan.wishes
            for _ in range(self._chance.choice(_SERIES))
        ]
        if faults and self._chance.random() < 0.25:
            method = self._chance.choice((Method.SHIPMENTS, Method.ORDER_DETAILS))
            faults.append(_narrowed(next(self._looks), method, plan.order_id))
        return faults

    def burst(self) -> Fault:
        """The gateway fails a few calls, whatever they are about."""
        return Fault(self._chance.choice((Kind.HTTP_502, Kind.HTTP_503, Kind.DROP_AFTER)), count=4)

    def _deal(self, deck: Sequence[Fault]) -> Iterator[Fault]:
        cards = list(deck)
        while True:
            self._chance.shuffle(cards)
            yield from cards


def _method(wish: Wish) -> Method:
    return Method.MODIFY if wish.replaces else Method.DECLARE


def _narrowed(fault: Fault, method: Method, order_id: str) -> Fault:
    return msgspec.structs.replace(fault, method=str(method), order_id=order_id)
