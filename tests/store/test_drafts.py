"""Many drafts at once, and which numbers are taken already."""

from __future__ import annotations

from aliship_gui.domain.orders import OrderStatus, Parcel
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.store.database import Database
from aliship_gui.store.declarations import declared, dropped, refused, sending
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.history import Who
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from tests.viewmodels.samples import NOON, SHIPPED, an_order
from tests.viewmodels.shop_desk import TOO_LONG

PARTLY = str(OrderStatus.SELLER_PART_SEND_GOODS)


def test_drafts_change_together(database: Database) -> None:
    drafts = DraftStore(database, "shop")
    drafts.change({str(place): ShipmentDraft(str(place), "EMS") for place in range(1_000)})
    assert len(drafts.all()) == 1_000
    drafts.change({"1": None, "2": ShipmentDraft("2", "CPAM"), "nowhere": None})
    assert drafts.get("1") is None
    assert drafts.all()["2"] == ShipmentDraft("2", "CPAM")
    assert DraftStore(database, "other").all() == {}


def test_numbers_that_the_platform_lists_are_found_with_their_orders(database: Database) -> None:
    orders = OrderStore(database, "shop")
    parts = (Parcel("EMS", "First1"), Parcel("EMS", "Second1"))
    orders.save(
        [
            an_order("1", SHIPPED, parcels=(Parcel("CPAM", "Lz9"),)),
            an_order("2", PARTLY, parcels=parts),
        ],
        NOON,
    )
    asked = ["LZ9", "first1", "Second1", "unknown", ""]
    assert orders.orders_with_parcels(asked) == {"LZ9": "1", "first1": "2", "Second1": "2"}
    assert orders.orders_with_parcels([]) == {}


def test_numbers_that_left_from_here_are_found_with_their_orders(database: Database) -> None:
    outbox = Outbox(database, "shop")
    steps = {
        "1": (sending, declared),
        "2": (),
        "3": (sending, refused(TOO_LONG)),
        "4": (sending, refused(TOO_LONG), dropped),
    }
    for order_id, changes in steps.items():
        row = outbox.add(ShipmentDraft(order_id, "EMS", f"E{order_id}"), Who.SELLER, NOON)
        for change in changes:
            outbox.advance(row.declaration_id, change, Who.PROGRAM, NOON)
    assert outbox.orders_with_numbers(["e1", "E2", "E3", "E4"]) == {"e1": "1", "E2": "2"}
