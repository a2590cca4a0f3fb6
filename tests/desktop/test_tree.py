"""What a screen reader finds: everything has a name, and every entry tells all that is painted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.patience import wait_for
from tests.desktop.person import Person, started
from tests.desktop.practice import Practice, open_practice
from tests.desktop.screen import Screen, Thing

# The inner half of a widget that scrolls: the outer half has the name, and both the focus.
_INNER = "qt_scrollarea_viewport"
HOLDING = ("filler", "layered pane", "split pane", "panel", "viewport")
"""Roles of what only holds other things together; a name is welcome, not needed."""
PAINTED = ("image", "scroll bar")
"""Roles of what says nothing that is not said beside it."""


@pytest.fixture(scope="module")
def shop() -> Iterator[Practice]:
    """One shop for all who only look."""
    with open_practice() as opened:
        yield opened


@pytest.fixture(scope="module")
def person(
    screen: Screen, shop: Practice, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Person]:
    """One program for all who only look."""
    folder = tmp_path_factory.mktemp("looked-at") / "data"
    with started(screen, folder, "--lang", "en", environment=shop.environment) as someone:
        someone.sits_down()
        someone.waits_for(role="table cell", start="8")
        yield someone


def nameless(things: list[Thing]) -> list[Thing]:
    """What can have the keyboard and does not say what it is."""
    focusable = [thing for thing in things if "focusable" in thing.states]
    assert focusable, "nothing can have the keyboard"
    return [thing for thing in focusable if not thing.name.strip() and thing.key != _INNER]


def unfit(things: list[Thing]) -> list[Thing]:
    """What does not say what it is, what it is called, and how it stands."""
    assert len(things) > 20, "hardly anything is shown"
    return [
        thing
        for thing in things
        if not thing.role
        or not {"visible", "showing"} <= thing.states
        or not (thing.name.strip() or _needs_no_name(thing))
    ]


def _needs_no_name(thing: Thing) -> bool:
    # A label is called what it shows, and an empty one shows nothing.
    return thing.role in (*HOLDING, *PAINTED, "label")


def test_everything_in_the_window_has_a_role_a_name_and_a_state(
    person: Person, shop: Practice
) -> None:
    assert unfit(person.things()) == []
    person.fills_in(shop.waiting_orders()[0], "CPAM", "LZ")
    person.waits_for(key="findingsView", role="list")
    things = person.things()
    assert unfit(things) == []
    cells = [thing for thing in things if thing.role == "table cell"]
    assert len(cells) > 10
    assert all({"selectable", "enabled"} <= cell.states for cell in cells)
    assert any("selected" in cell.states for cell in cells)


@pytest.mark.parametrize(
    ("menu", "entry", "key"),
    [
        ("Orders", "History", "historySearchEdit"),
        ("Orders", "Import a file", "importOpenButton"),
        ("Help", "About AliShip", "aboutDialog"),
    ],
)
def test_everything_in_the_other_windows_has_them_too(
    person: Person, menu: str, entry: str, key: str
) -> None:
    person.takes_keyboard()
    person.opens(menu, entry)
    person.waits_for(key=key)
    things = person.things()
    # Before anything may fail: the others look at the same window.
    person.presses("Escape")
    wait_for(f"no {key}", lambda: all(thing.key != key for thing in person.things()))
    person.takes_keyboard()
    assert unfit(things) == []


def test_a_file_of_parcels_is_told_row_by_row(
    person: Person, shop: Practice, tmp_path: Path
) -> None:
    good, bad = shop.waiting_orders()[-2:]
    rows = ["order,carrier,number", f"{good},CPAM,LZ123456785CN", f"{bad},CPAM,LZ12"]
    file = tmp_path / "parcels.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    person.takes_keyboard()
    person.presses("ctrl+i")
    person.clicks_key("importOpenButton")
    wait_for("the keyboard in the dialog", lambda: _is_at(person, "fileNameEdit"))
    person.types(str(file))
    person.presses("Return")
    person.waits_for(role="table cell", name=good)
    things = person.things()
    person.presses("Escape")
    wait_for("no import", lambda: all(t.key != "importOpenButton" for t in person.things()))
    person.takes_keyboard()
    assert unfit(things) == []
    cells = [thing.name for thing in things if thing.role == "table cell"]
    assert [name for name in cells if name.startswith("Ready")]
    assert [name for name in cells if "2 letters" in name]


def _is_at(person: Person, key: str) -> bool:
    at = person.is_at()
    return at is not None and at.key == key


def test_everything_that_takes_the_keyboard_has_a_name(person: Person, shop: Practice) -> None:
    assert nameless(person.things()) == []
    person.fills_in(shop.waiting_orders()[0], "CPAM", "LZ")
    person.waits_for(key="findingsView", role="list")
    assert nameless(person.things()) == []
    person.takes_keyboard()
    person.presses("ctrl+h")
    person.waits_for(key="historySearchEdit")
    assert nameless(person.things()) == []
    person.presses("Escape")
    wait_for("no history", lambda: all(t.key != "historySearchEdit" for t in person.things()))
    wait_for("the orders", lambda: len(person.orders()) > 2)
    person.takes_keyboard()


def test_fields_and_buttons_have_their_roles_and_states(person: Person, shop: Practice) -> None:
    person.chooses("table cell", person.orders()[1])
    wait_for("an empty form", lambda: not person.waits_for(key="trackingNumberEdit").text)
    roles = {
        "statusList": "list",
        "orderTable": "table",
        "carrierPicker": "text",
        "trackingNumberEdit": "text",
        "sendAllButton": "radio button",
        "shipButton": "push button",
        "explanationZh": "text",
        "searchEdit": "text",
    }
    first: dict[str, Thing] = {}
    for thing in person.things():
        first.setdefault(thing.key, thing)
    assert {key: first[key].role for key in roles} == roles
    assert "editable" in first["trackingNumberEdit"].states
    assert "checked" in first["sendAllButton"].states
    assert "enabled" not in first["shipButton"].states


def test_cells_tell_what_is_painted(person: Person) -> None:
    cells = [thing for thing in person.things() if thing.role == "table cell"]
    assert any(cell.name.startswith("overdue ") for cell in cells)
    assert all(cell.name for cell in cells)
    headings = [thing.name for thing in person.things() if thing.role == "table column header"]
    assert headings[:2] == ["Order", "Ship by"]
    assert person.entries()["To ship"] > 0


def test_a_carrier_tells_both_names_and_its_key(person: Person, shop: Practice) -> None:
    person.chooses("table cell", person.orders()[2])
    person.clicks_key("carrierPicker")
    person.types("CPAM")
    entry = person.waits_for(role="list item", key="carrierList", start="China Post Registered")
    assert entry.name.endswith(", CPAM")
    assert any("\u4e00" <= sign <= "\u9fff" for sign in entry.name)
    person.presses("Escape")


def test_a_case_tells_its_time_its_number_and_its_state(person: Person, shop: Practice) -> None:
    shop.misbehave("business_error", code="-321", message="该运单号已被使用")
    order = person.orders()[3]
    person.fills_in(order, "CPAM", "LZ123456789CN")
    wait_for("a button to press", lambda: person.may_use("shipButton"))
    person.activates("shipButton")
    wait_for("one that needs attention", lambda: person.entries()["Needs attention"] == 1)
    person.chooses("list item", "Needs attention")
    case = person.waits_for(key="attentionList", role="list item", start=order)
    for part in ("overdue", "LZ123456789CN", "CPAM", "Refused"):
        assert part in case.name
    person.chooses("list item", "To ship")
