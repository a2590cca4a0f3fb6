"""Language and theme are switched through the menus, at once and for the next start too."""

from __future__ import annotations

from tests.desktop.conftest import Starts
from tests.desktop.patience import wait_for
from tests.desktop.person import Person
from tests.desktop.practice import Practice


def brightness(person: Person) -> float:
    """How bright the window's upper edge is, from 0 to 255."""
    pixels = person.screen.pixels((400, 4, 200, 8))
    return sum(pixels) / len(pixels)


def test_the_language_is_switched_through_the_menus(start: Starts, shop: Practice) -> None:
    person = start(shop=shop)
    person.waits_for(role="table cell", start="8")
    person.opens("View", "Language", "中文")
    person.waits_for(role="list item", start="等待发货")
    assert person.waits_for(key="searchEdit").name == "查找订单"
    person.quits()
    again = start(shop=shop, language="")
    again.waits_for(role="list item", start="等待发货")
    again.opens("显示", "语言", "English")
    again.waits_for(role="list item", start="To ship")


def test_the_theme_is_switched_through_the_menus_and_kept(start: Starts, shop: Practice) -> None:
    person = start(shop=shop)
    person.waits_for(role="table cell", start="8")
    person.opens("View", "Appearance", "Light")
    wait_for("a light window", lambda: brightness(person) > 200)
    person.opens("View", "Appearance", "Dark")
    wait_for("a dark window", lambda: brightness(person) < 90)
    person.quits()
    again = start(shop=shop)
    wait_for("a dark window again", lambda: brightness(again) < 90)
