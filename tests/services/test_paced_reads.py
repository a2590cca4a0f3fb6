"""Reads slow down, wait and give up as the platform's answers tell."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from aliship_gui.api.errors import FlowControlled, Unreachable
from aliship_gui.api.methods import Method
from aliship_gui.api.orders import OrderPage, OrderQuery
from aliship_gui.api.revealing import ClearContact
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.services.paced_reads import LONGEST_WAIT, PacedReads
from aliship_gui.services.reading_pace import ReadingPace
from tests.fakes.order_source import SetClock

T = TypeVar("T")

QUERY = OrderQuery(created_from=datetime(2026, 11, 1, tzinfo=UTC))
PATIENCE = 5.0


def too_often(method: Method, seconds: int | None = None, sub_code: str = "") -> FlowControlled:
    """The platform's refusal, as the client raises it."""
    return FlowControlled(
        Failure(
            FailureKind.PLATFORM,
            "7",
            "App Call Limited",
            sub_code=sub_code or "accesscontrol.limited-by-api-access-count",
            method=str(method),
            wait_seconds=seconds,
        )
    )


@dataclass
class Platform:
    """Answers, after the refusals that stand in `troubles`."""

    troubles: list[FlowControlled] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def order_page(self, query: OrderQuery, page: int) -> OrderPage:
        return self._say(f"page {page}", OrderPage((), 0, 0, page))

    def order_details(self, order_id: str) -> OrderDetails:
        return self._say(order_id, OrderDetails(order_id, "FINISH"))

    def carriers(self) -> tuple[Carrier, ...]:
        return self._say("carriers", ())

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        return self._say(f"{order_id} {oaid}", ClearContact())

    def _say(self, question: str, answer: T) -> T:
        self.asked.append(question)
        if self.troubles:
            raise self.troubles.pop(0)
        return answer


def test_every_read_reaches_the_platform() -> None:
    platform = Platform()
    reads = PacedReads(platform)
    assert reads.order_page(QUERY, 3).page == 3
    assert reads.order_details("7").order_id == "7"
    assert reads.carriers() == ()
    assert reads.reveal("7", "o") == ClearContact()
    assert platform.asked == ["page 3", "7", "carriers", "7 o"]


class Shop:
    """Reads at a platform that has troubles, with a clock that runs while they rest."""

    def __init__(self, *troubles: FlowControlled) -> None:
        self.platform = Platform(list(troubles))
        self.clock = SetClock()
        self.rests: list[float] = []
        self.reads = PacedReads(self.platform, ReadingPace(self.clock), self._rest)

    def _rest(self, seconds: float) -> bool:
        self.rests.append(seconds)
        self.clock.advance(timedelta(seconds=seconds))
        return False


def test_nothing_slows_down_a_shop_that_is_answered() -> None:
    shop = Shop()
    for page in range(100):
        shop.reads.order_page(QUERY, page)
    assert shop.rests == []


def test_a_short_ban_is_waited_out_and_the_same_read_done_again() -> None:
    shop = Shop(too_often(Method.ORDER_LIST, 3))
    assert shop.reads.order_page(QUERY, 2).page == 2
    assert shop.platform.asked == ["page 2", "page 2"]
    assert sum(shop.rests) == 3


def test_a_long_ban_is_told_and_nobody_asks_until_it_is_over() -> None:
    shop = Shop(too_often(Method.ORDER_LIST, 31_063))
    with pytest.raises(FlowControlled) as told:
        shop.reads.order_page(QUERY, 1)
    assert told.value.failure.wait_seconds == 31_063
    shop.clock.advance(timedelta(seconds=31_000))
    with pytest.raises(FlowControlled) as told:
        shop.reads.order_page(QUERY, 1)
    assert told.value.failure.wait_seconds == 63
    assert shop.rests == []
    assert shop.platform.asked == ["page 1"]
    shop.clock.advance(timedelta(seconds=63))
    shop.reads.order_page(QUERY, 1)
    assert shop.platform.asked == ["page 1", "page 1"]


def test_a_ban_of_one_method_leaves_the_others_alone() -> None:
    shop = Shop(too_often(Method.ORDER_LIST, LONGEST_WAIT + 1))
    with pytest.raises(FlowControlled):
        shop.reads.order_page(QUERY, 1)
    assert shop.reads.carriers() == ()


@pytest.mark.parametrize("sub_code", ["accesscontrol.limited-by-app-access-count", "x"])
def test_a_ban_of_the_whole_app_is_one_of_every_method(sub_code: str) -> None:
    shop = Shop(too_often(Method.ORDER_LIST, LONGEST_WAIT + 1, sub_code))
    with pytest.raises(FlowControlled):
        shop.reads.order_page(QUERY, 1)
    with pytest.raises(FlowControlled):
        shop.reads.carriers()
    assert shop.platform.asked == ["page 1"]


def test_an_answer_that_names_no_time_makes_the_reads_slower_and_slower() -> None:
    shop = Shop(*[too_often(Method.CARRIERS) for _ in range(3)])
    assert shop.reads.carriers() == ()
    assert shop.rests == [0.5, 1.0, 2.0]


def test_it_is_given_up_after_a_few_tries() -> None:
    shop = Shop(*[too_often(Method.CARRIERS) for _ in range(9)])
    with pytest.raises(FlowControlled):
        shop.reads.carriers()
    assert len(shop.platform.asked) == 4


def test_good_answers_bring_the_pace_back() -> None:
    shop = Shop(too_often(Method.ORDER_LIST))
    shop.reads.order_page(QUERY, 1)
    slow = len(shop.rests)
    for page in range(60):
        shop.reads.order_page(QUERY, page)
    gaps = shop.rests[slow:]
    assert gaps == sorted(gaps, reverse=True)
    assert len(gaps) < 40


def test_a_clock_that_was_set_back_stops_nobody_for_long() -> None:
    shop = Shop(too_often(Method.ORDER_LIST))
    shop.reads.order_page(QUERY, 1)
    shop.clock.advance(-timedelta(days=1))
    shop.reads.order_page(QUERY, 2)
    assert max(shop.rests) <= 8


def test_closing_ends_a_wait_and_every_read_after_it() -> None:
    reads = PacedReads(Platform([too_often(Method.CARRIERS, LONGEST_WAIT)]))
    ended: list[str] = []
    waiting = threading.Thread(target=_tells_how_it_ends, args=(reads.carriers, ended))
    waiting.start()
    reads.close()
    waiting.join(PATIENCE)
    assert ended == ["network.stopped"]
    with pytest.raises(Unreachable, match=r"network\.stopped"):
        reads.carriers()


def _tells_how_it_ends(read: Callable[[], object], ended: list[str]) -> None:
    try:
        read()
    except Unreachable as error:
        ended.append(error.failure.code)
