"""Without a mouse: an order to move in that makes sense, a focus that shows, keys for commands."""

from __future__ import annotations

from contextlib import suppress

from tests.desktop.patience import wait_for
from tests.desktop.person import Person
from tests.desktop.practice import ORDER_LIST, Practice
from tests.desktop.screen import Thing

STOPS = [
    "searchEdit",
    "statusList",
    "orderTable",
    "copyOrderButton",
    "copyAddressButton",
    "carrierPicker",
    "refreshCarriersButton",
    "trackingNumberEdit",
    "trackingUrlEdit",
    "descriptionEdit",
    "sendAllButton",
    "handbookSearchEdit",
]
"""From the top left to the right, as the eye goes; the explanations come last."""
_MOST_STOPS = 40
A_GLANCE = 5.0
"""Seconds in which a menu that opens at all is open."""


def pick_first(person: Person, shop: Practice) -> None:
    person.chooses("table cell", shop.waiting_orders()[0])
    person.waits_for(key="copyAddressButton")
    person.waits_for(key="shipButton")


def reaches(person: Person, key: str) -> Thing:
    """What has the keyboard, once it is this."""

    def look() -> Thing | None:
        at = person.is_at()
        return at if at is not None and at.key == key else None

    found = wait_for(f"the keyboard at {key}", look)
    assert found is not None
    return found


def leaves(person: Person, before: Thing) -> Thing:
    """What has the keyboard, once it is something else."""

    def look() -> Thing | None:
        at = person.is_at()
        return at if at is not None and (at.key, at.name) != (before.key, before.name) else None

    found = wait_for(f"the keyboard away from {before.key}", look)
    assert found is not None
    return found


def test_tab_goes_through_the_window_in_order_and_shows_where_it_is(
    person: Person, shop: Practice
) -> None:
    pick_first(person, shop)
    person.presses("ctrl+f")
    at = reaches(person, STOPS[0])
    visited, invisible = [at.key], []
    while len(visited) < _MOST_STOPS:
        box = person.screen.reader.box(at)
        focused = person.screen.pixels(box)
        person.presses("Tab")
        at = leaves(person, at)
        if person.screen.pixels(box) == focused:
            invisible.append(visited[-1])
        if at.key == STOPS[0]:
            break
        visited.append(at.key)
    assert at.key == STOPS[0], "Tab never comes back to where it began"
    assert [key for key in visited if key in STOPS] == STOPS
    assert invisible == []
    person.presses("shift+Tab")
    assert leaves(person, at).key == visited[-1]


def test_an_order_is_picked_with_the_arrows(person: Person) -> None:
    person.moves_to("orderTable")
    reaches(person, "orderTable")

    def an_order_is_picked() -> bool:
        # Orders may still be arriving: whoever sees nothing happen presses once more.
        person.presses("Down")
        return any(thing.key == "copyOrderButton" for thing in person.things())

    wait_for("an order picked by its arrow", an_order_is_picked)
    shown = [thing.name for thing in person.things() if thing.role == "label"]
    assert set(shown) & set(person.orders())


def opens_menu_of_orders(person: Person) -> None:
    """By its letter; whoever sees no menu, since the window just moved, presses once more."""

    def is_open() -> bool:
        person.presses("alt+o")
        with suppress(AssertionError):
            wait_for("the menu", lambda: is_shown(person, "Refresh"), A_GLANCE)
            return True
        person.presses("Escape")
        return False

    wait_for("the menu by its letter", is_open)


def is_shown(person: Person, name: str) -> bool:
    """Whether an entry of a menu can be seen."""
    with suppress(LookupError):
        person.finds(roles=("menu item",), start=name)
        return True
    return False


def test_every_command_has_its_key(person: Person, shop: Practice) -> None:
    pick_first(person, shop)
    explained = person.reads("explanationEn")
    person.presses("F1")
    wait_for("help on this place", lambda: person.reads("explanationEn") not in ("", explained))
    person.presses("F1")
    wait_for("no explanations", lambda: not person.reads("explanationEn"))
    person.presses("F9")
    wait_for("the explanations", lambda: bool(person.reads("explanationEn")))
    person.presses("ctrl+h")
    person.waits_for(key="historySearchEdit")
    person.presses("Escape")
    wait_for("no history", lambda: all(t.key != "historySearchEdit" for t in person.things()))
    person.takes_keyboard()
    shop.misbehave("delay", method=ORDER_LIST, seconds=0.1)
    person.presses("F5")
    wait_for("another reading", lambda: shop.faults() == [])
    opens_menu_of_orders(person)
    for name in ("Refresh", "Stop", "Find", "Declare shipment", "History …", "Quit"):
        person.waits_for(roles=("menu item",), start=name)
    person.presses("Escape")
    person.quits()
