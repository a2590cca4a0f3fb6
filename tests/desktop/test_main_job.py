"""The main job in the real window: found, filled in with a slip, mended, declared, seen shipped."""

from __future__ import annotations

from tests.desktop.patience import wait_for
from tests.desktop.person import Person
from tests.desktop.practice import Practice

NUMBER = "LZ123456789CN"
SLIP = "LZ12345678CN"


def test_an_order_is_found_mended_and_declared(person: Person, shop: Practice) -> None:
    order = shop.waiting_orders()[-1]
    before = person.entries()

    person.presses("ctrl+f")
    person.types(order[-10:])
    person.presses("Return")
    wait_for("the order alone in the list", lambda: person.orders() == [order])
    person.clicks(person.waits_for(role="table cell", name=order))
    person.waits_for(key="copyAddressButton")

    person.clicks_key("carrierPicker")
    person.types("CPAM")
    person.presses("Return")
    person.clicks_key("trackingNumberEdit")
    person.types(SLIP)
    person.waits_to_read("trackingNumberEditFinding", "-326")
    person.waits_to_read("explanationZh", "-326")
    person.waits_to_read("explanationEn", "-326")
    assert not person.may_use("shipButton")
    person.presses("ctrl+Return")
    assert shop.ledger() == []

    person.presses("Left", "Left")
    person.types("9")
    wait_for("a number without a slip", lambda: person.reads("trackingNumberEdit") == NUMBER)
    wait_for("a button to press", lambda: person.may_use("shipButton"))
    person.clicks_key("shipButton")
    person.waits_to_read("outcomeText", "Declared", NUMBER)
    [entry] = shop.ledger()
    assert (entry["order_id"], entry["service_name"]) == (order, "CPAM")
    assert (entry["logistics_no"], entry["send_type"]) == (NUMBER, "all")

    wait_for("it to leave the list", lambda: order not in person.orders())
    wait_for("the counts", lambda: person.entries()["Shipped"] == before["Shipped"] + 1)
    assert person.entries()["To ship"] == before["To ship"] - 1
    person.clicks(person.waits_for(role="list item", start="Shipped, "))
    person.clicks(person.waits_for(role="table cell", name=order))
    person.waits_for(role="label", start=f"CPAM  ·  {NUMBER}")


def test_a_refusal_is_explained_in_both_languages(person: Person, shop: Practice) -> None:
    shop.refuse_next("-321", "该运单号已被使用")
    order = shop.waiting_orders()[0]
    person.clicks(person.waits_for(role="table cell", name=order))
    person.clicks_key("carrierPicker")
    person.types("CPAM")
    person.presses("Return", "Tab", "Tab")
    wait_for("the keyboard in a field", lambda: _key_at(person) == "trackingNumberEdit")
    person.types(NUMBER)
    person.presses("Return")

    person.waits_to_read("outcomeText", "refused", NUMBER)
    person.waits_to_read("explanationCode", "-321")
    assert person.reads("explanationZh")
    assert person.reads("explanationEn")
    person.waits_to_read("explanationOriginal", "该运单号已被使用")
    assert shop.ledger() == []
    assert shop.faults() == []
    wait_for("one that needs attention", lambda: person.entries()["Needs attention"] == 1)


def _key_at(person: Person) -> str:
    at = person.is_at()
    return at.key if at else ""
