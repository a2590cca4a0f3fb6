"""The orders that a shop opens with."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.sandbox.amounts import from_usd_cents
from aliship_gui.sandbox.carriers import shop_carriers
from aliship_gui.sandbox.clock import DAY, order_time, parse_order_time
from aliship_gui.sandbox.rules import fits
from aliship_gui.sandbox.world import World

_DAY = date(2026, 11, 20)
_OPENING = 1_795_132_800


@pytest.fixture(scope="module")
def world() -> World:
    return World(7, 4000, _DAY)


def test_forty_orders_show_every_status_and_most_wait_for_the_seller() -> None:
    shop = World(7, 40, _DAY)
    counts = Counter(sketch.status for sketch in shop.sketches if not sketch.foreign)
    assert set(counts) == set(OrderStatus)
    assert counts.most_common(1)[0] == (OrderStatus.WAIT_SELLER_SEND_GOODS, 15)


def test_deadlines_run_from_overdue_to_weeks(world: World) -> None:
    left = [
        (sketch.deadline - _OPENING) / DAY
        for sketch in world.sketches
        if sketch.status is OrderStatus.WAIT_SELLER_SEND_GOODS
    ]
    assert min(left) < -2
    assert sum(0 < days < 2 for days in left) > 20
    assert max(left) > 20


def test_ids_are_unique_even_with_their_lines(world: World) -> None:
    ids = [sketch.line_id(line) for sketch in world.sketches for line in range(5)]
    assert len(ids) == len(set(ids))
    assert {len(str(order_id)) for order_id in ids} == {16, 17}


def test_time_runs_forward_in_every_order(world: World) -> None:
    for sketch in world.sketches:
        times = [t for t in (sketch.created, sketch.paid, sketch.sent) if t]
        assert times == sorted(times)
        assert sketch.modified == max(times)
        assert sketch.modified <= _OPENING
        assert not sketch.deadline or sketch.deadline > sketch.paid


def test_numbers_from_before_fit_their_carriers_and_are_unique(world: World) -> None:
    carriers = shop_carriers()
    parcels = [sketch.parcel for sketch in world.sketches if sketch.parcel]
    for key, number in parcels:
        assert fits(carriers[key].pattern, number)
    assert len({number for _, number in parcels}) == len(parcels)
    assert {key for key, _ in parcels} >= {"CPAM", "YANWEN_AM", "GLS_ES"}


def test_most_orders_ship_from_china_and_some_from_spain(world: World) -> None:
    counts = Counter(sketch.origin for sketch in world.sketches)
    assert 0.1 < counts["ES"] / counts["CN"] < 0.4


def test_a_dossier_is_the_same_at_every_call(world: World) -> None:
    sketch = world.sketches[5]
    assert world.dossier(sketch) == world.dossier(sketch)


def test_a_note_may_look_like_markup(world: World) -> None:
    memos = {world.dossier(sketch).memo for sketch in world.sketches[:300]}
    assert any(memo.startswith("<b>") for memo in memos)
    assert "" in memos


@pytest.mark.parametrize(
    ("code", "text"), [("USD", "12.34"), ("KRW", "16659"), ("JPY", "1863"), ("EUR", "11.35")]
)
def test_amounts_have_the_digits_of_their_currency(code: str, text: str) -> None:
    assert from_usd_cents(1234, code).text == text


@given(st.integers(1_000_000_000, 2_000_000_000))
def test_order_times_are_los_angeles_and_readable_back(moment: int) -> None:
    text = order_time(moment)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", text)
    # The hour that autumn repeats is read as its first occurrence.
    assert parse_order_time(text) in {moment, moment - 3600}


def test_daylight_saving_is_known() -> None:
    assert order_time(1_709_104_530) == "2024-02-27 23:15:30"
    assert order_time(1_709_104_530 + 90 * DAY) == "2024-05-28 00:15:30"
