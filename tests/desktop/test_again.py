"""Started again, the program goes on where it was left; started twice, it comes forward."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.desktop.conftest import Starts
from tests.desktop.patience import wait_for
from tests.desktop.person import Person
from tests.desktop.practice import Practice

TYPED = "LZ12345"


def test_orders_drafts_and_the_window_are_as_they_were(start: Starts, shop: Practice) -> None:
    person = start(shop=shop)
    order = shop.waiting_orders()[0]
    person.clicks(person.waits_for(role="table cell", name=order))
    person.clicks_key("trackingNumberEdit")
    person.types(TYPED)
    person.waits_to_read("trackingNumberEdit", TYPED)
    person.puts_window(40, 30, 1100, 700)
    wait_for("the window there", lambda: "X=40" in person.place() and "1100" in person.place())
    place, orders = person.place(), person.entries()
    person.quits()

    shop.fall_silent()
    again = start(shop=shop)
    again.waits_for(role="table cell", name=order)
    wait_for("the counts", lambda: again.entries() == orders)
    assert _without_window(again.place()) == _without_window(place)
    again.clicks(again.waits_for(role="table cell", name=order))
    again.waits_to_read("trackingNumberEdit", TYPED)


def test_orders_are_sorted_as_they_were(start: Starts, shop: Practice) -> None:
    person = start(shop=shop)
    person.waits_for(role="table cell", start="8")
    for falling in (False, True):
        person.clicks(person.waits_for(role="table column header", name="Order"))
        wait_for("sorted numbers", partial(_are_sorted, person, falling))
    sorted_orders = person.orders()
    person.quits()
    again = start(shop=shop)
    wait_for("the same order", lambda: _begin_alike(again.orders(), sorted_orders))


def _begin_alike(one: list[str], other: list[str]) -> bool:
    """What is told below the orders leaves now more of them in sight and now fewer."""
    in_sight = min(len(one), len(other))
    return in_sight > 2 and one[:in_sight] == other[:in_sight]


def _are_sorted(person: Person, falling: bool) -> bool:
    numbers = [int(order) for order in person.orders()]
    return len(numbers) > 2 and numbers == sorted(numbers, reverse=falling)


def test_a_second_start_raises_the_first_and_ends(start: Starts, shop: Practice) -> None:
    first = start(shop=shop, folder="mine")
    first.waits_for(role="table cell", start="8")
    other = start(folder="yours")
    wait_for("two windows side by side", lambda: _is_in_front(other, first))

    second = start(shop=shop, folder="mine", wait=False)
    assert second.process.wait(15) == 0
    wait_for("the first in front", lambda: _is_in_front(first, other))
    assert first.process.poll() is None
    assert other.process.poll() is None


def test_nothing_but_the_data_folder_is_touched(start: Starts, tmp_path: Path) -> None:
    person = start("--sandbox")
    person.waits_for(role="table cell", start="8")
    person.quits()
    assert (tmp_path / "data" / "aliship.db").exists()
    assert list((tmp_path / "data" / "crashes").iterdir()) == []
    assert not (tmp_path / "data" / "running.lock").exists()


def _is_in_front(one: Person, other: Person) -> bool:
    windows = one.screen.windows()
    return windows.index(one.window) > windows.index(other.window)


def _without_window(place: str) -> str:
    return place.partition("\n")[2]
