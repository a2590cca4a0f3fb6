"""Orders in sight are read once each, a screenful at once and the rest one by one."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from aliship_gui.domain.orders import Order
from aliship_gui.viewmodels.sight_reader import AFTER_REFRESH, SCREENFUL, SightReader
from tests.viewmodels.samples import NOON, SHIPPED, an_order

MANY = [str(number) for number in range(3 * SCREENFUL)]


class Sight:
    """A table of orders, and which of them were read."""

    def __init__(self, *orders: Order) -> None:
        self.read: list[str] = []
        known = {order.order_id: order for order in orders}
        self.reader = SightReader(known.get, self.read.append)


def unknown(*order_ids: str) -> Sight:
    return Sight(*[an_order(order_id, country="") for order_id in order_ids])


def test_only_what_waits_and_has_no_country_is_read_and_once() -> None:
    sight = Sight(an_order("a", country=""), an_order("b"), an_order("c", SHIPPED, country=""))
    for _ in range(2):
        sight.reader.look_at(["a", "b", "c", "not held"])
    assert sight.read == ["a"]


def test_a_long_scroll_reads_a_screenful_and_goes_on_where_it_rests(qtbot: QtBot) -> None:
    sight = unknown(*MANY)
    for start in range(0, len(MANY), 20):
        sight.reader.look_at(MANY[start : start + 20])
    assert sight.read == MANY[:SCREENFUL]
    qtbot.waitUntil(lambda: len(sight.read) > SCREENFUL)
    assert sight.read[SCREENFUL] == MANY[-20]


def test_after_a_refresh_little_is_read_at_once(qtbot: QtBot) -> None:
    sight = unknown(*MANY)
    sight.reader.list_read_at(NOON)
    sight.reader.hold_back()
    sight.reader.look_at(MANY[:9])
    assert len(sight.read) == AFTER_REFRESH
    qtbot.waitUntil(lambda: len(sight.read) == AFTER_REFRESH + 1)


def test_the_first_reading_of_a_shop_holds_nothing_back() -> None:
    sight = unknown(*MANY)
    sight.reader.list_read_at(None)
    sight.reader.hold_back()
    sight.reader.look_at(MANY[:9])
    assert len(sight.read) == 9
