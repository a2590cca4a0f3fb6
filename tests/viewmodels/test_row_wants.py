"""Rows in sight are asked for, those that flew past are not, and none is forgotten for good."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.viewmodels.row_wants import CHUNK, IN_SIGHT, RowWants

IDS = [str(number) for number in range(100 * CHUNK)]


def chunks(*numbers: int) -> list[str]:
    return [order_id for n in numbers for order_id in IDS[n * CHUNK : (n + 1) * CHUNK]]


def test_rows_in_sight_come_with_their_neighbours() -> None:
    wants = RowWants()
    wants.look_at(50 * CHUNK + 3)
    assert wants.ask(IDS, set()) == chunks(49, 50, 51)


def test_rows_that_flew_past_are_not_asked_for() -> None:
    wants = RowWants()
    for number in (10, 20, 30, 31):
        wants.look_at(number * CHUNK)
    assert wants.ask(IDS, set()) == chunks(29, 30, 31, 32)


def test_one_request_for_rows_in_sight_is_under_way_at_a_time() -> None:
    wants = RowWants()
    wants.look_at(0)
    asked = wants.ask(IDS, set())
    wants.look_at(50 * CHUNK)
    assert not wants.has_news()
    assert wants.ask(IDS, set()) == []
    wants.settle(asked)
    assert wants.has_news()
    assert wants.ask(IDS, set()) == chunks(49, 50, 51)


def test_what_is_held_is_not_asked_for() -> None:
    wants = RowWants()
    wants.look_at(1)
    assert wants.ask(IDS, set(IDS) - {"1"}) == ["1"]


def test_what_changed_is_asked_for_whatever_else_is_under_way() -> None:
    wants = RowWants()
    wants.look_at(0)
    wants.ask(IDS, set())
    assert wants.is_asked("5")
    wants.want_again("5")
    assert wants.ask(IDS, set()) == ["5"]


def test_a_jump_is_told_from_a_step() -> None:
    wants = RowWants()
    wants.look_at(2 * CHUNK)
    assert not wants.jumped()
    wants.settle(wants.ask(IDS, set()))
    assert wants.look_at(4 * CHUNK)
    assert wants.jumped()
    wants.want_again("1")
    assert not wants.jumped()


@given(st.lists(st.integers(0, len(IDS) - 1), min_size=1), st.integers(1, IN_SIGHT))
def test_whatever_is_on_the_screen_last_comes(seen: list[int], height: int) -> None:
    wants, held = RowWants(), set[str]()
    for row in seen:
        wants.look_at(row)
    first = min(seen[-1], len(IDS) - height)
    screen = range(first, first + height)
    for row in screen:
        wants.look_at(row)
    asked = wants.ask(IDS, held)
    assert {IDS[row] for row in screen} <= set(asked)
