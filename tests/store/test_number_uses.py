"""Where a tracking number stands already: on the platform's list, or declared from here."""

from __future__ import annotations

from msgspec import structs

from aliship_gui.domain.orders import Parcel
from aliship_gui.store import declarations as become
from aliship_gui.store.database import Database
from aliship_gui.store.history import Who
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from tests.store.samples import NOON, a_draft, an_order


def test_a_number_on_the_platforms_list_is_found_whatever_its_letters(database: Database) -> None:
    orders = OrderStore(database, "one")
    order = structs.replace(an_order("81"), parcels=(Parcel("CPAM", "LZ123456789CN"),))
    orders.save([order, an_order("82")], NOON)
    assert orders.order_with_parcel("lz123456789cn") == "81"


def test_a_part_of_a_number_is_no_number(database: Database) -> None:
    orders = OrderStore(database, "one")
    orders.save([structs.replace(an_order("81"), parcels=(Parcel("CPAM", "LZ123456789CN"),))], NOON)
    assert orders.order_with_parcel("LZ12345678") == ""


def test_only_what_was_declared_from_here_counts(database: Database) -> None:
    outbox = Outbox(database, "one")
    waiting = outbox.add(a_draft("81", "LX1"), Who.SELLER, NOON)
    assert outbox.order_with_number("LX1") == ""
    outbox.advance(waiting.declaration_id, become.sending, Who.PROGRAM, NOON)
    outbox.advance(waiting.declaration_id, become.declared, Who.PROGRAM, NOON)
    assert outbox.order_with_number("lx1") == "81"


def test_another_shops_numbers_are_its_own(database: Database) -> None:
    orders = OrderStore(database, "one")
    orders.save([structs.replace(an_order("81"), parcels=(Parcel("CPAM", "LX1"),))], NOON)
    assert OrderStore(database, "other").order_with_parcel("LX1") == ""
