"""The program for somebody who neither sees it nor holds a mouse: the accessibility bus alone."""

from __future__ import annotations

from tests.desktop.patience import wait_for
from tests.desktop.person import Person
from tests.desktop.practice import Practice

NUMBER = "LZ123456789CN"
SLIP = "LZ12345678CN"


def test_the_main_job_is_done_by_ear(person: Person, shop: Practice) -> None:
    order = shop.waiting_orders()[0]
    person.fills_in(order, "CPAM", SLIP)
    person.waits_to_hear("-326")
    field = person.waits_for(key="trackingNumberEdit")
    assert "-326" in field.description
    person.waits_to_read("explanationZh", "-326")
    person.waits_to_read("explanationEn", "-326")
    assert "enabled" not in person.waits_for(key="shipButton").states

    person.fills("trackingNumberEdit", NUMBER)
    person.waits_to_hear("Tracking number", "fine")
    wait_for("a button to press", lambda: person.may_use("shipButton"))
    person.activates("shipButton")
    person.waits_to_hear("Declared", NUMBER)
    [entry] = shop.ledger()
    assert (entry["order_id"], entry["logistics_no"]) == (order, NUMBER)

    person.chooses("list item", "Shipped")
    wait_for("it among the shipped", lambda: order in person.orders())


def test_a_refusal_is_heard_and_its_explanation_read(person: Person, shop: Practice) -> None:
    shop.refuse_next("-321", "该运单号已被使用")
    person.fills_in(shop.waiting_orders()[0], "CPAM", NUMBER)
    wait_for("a button to press", lambda: person.may_use("shipButton"))
    person.activates("shipButton")
    person.waits_to_hear("refused", NUMBER)
    person.waits_to_read("explanationCode", "-321")
    assert any("\u4e00" <= sign <= "\u9fff" for sign in person.reads("explanationZh"))
    assert person.reads("explanationEn").isascii()


def test_an_answer_that_never_came_is_heard(person: Person, shop: Practice) -> None:
    shop.misbehave("drop_before")
    person.fills_in(shop.waiting_orders()[0], "CPAM", NUMBER)
    wait_for("a button to press", lambda: person.may_use("shipButton"))
    person.activates("shipButton")
    person.waits_to_hear("No answer", NUMBER)


def test_what_is_locked_cannot_be_filled_in_by_the_bus_either(
    person: Person, shop: Practice
) -> None:
    waiting = person.orders()[0]
    person.chooses("list item", "Shipped")
    wait_for("the shipped orders", lambda: person.orders() and waiting not in person.orders())
    person.chooses("table cell", person.orders()[0])
    person.waits_for(key="correctButton")
    number = person.reads("trackingNumberEdit")
    assert number
    field = person.waits_for(key="trackingNumberEdit")
    person.screen.reader.ask("fill", handle=field.handle, text="XX")
    assert person.reads("trackingNumberEdit") == number
