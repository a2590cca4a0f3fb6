"""Views that the seller saved, and what their filters select."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aliship_gui.domain.deadlines import Due
from aliship_gui.domain.orders import OrderLine, Parcel
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.store.database import Database
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.history import Who
from aliship_gui.store.orders import OrderStore, OrderView
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.saved_views import Choice, SavedView, SavedViews
from aliship_gui.store.settings import SettingsStore
from tests.viewmodels.samples import NOON, SHIPPED, an_order

VIEWS = (
    SavedView("Spain & co", Choice("WAIT_SELLER_SEND_GOODS", country="ES", due=Due.TODAY)),
    SavedView("逾期", Choice("*", carrier="CPAM", text="lamp")),
)


def test_views_come_back_in_their_order_and_apart_by_shop(database: Database) -> None:
    views = SavedViews(SettingsStore(database, "one"))
    assert views.load() == ()
    views.save(VIEWS)
    assert views.load() == VIEWS
    assert SavedViews(SettingsStore(database, "two")).load() == ()
    SettingsStore(database, "one").set("orders.views", [{"name": 1}])
    assert views.load() == ()


@pytest.fixture
def orders(database: Database) -> OrderStore:
    """1 goes to Spain and is due soon, 2 to Poland, 3 is shipped, 4 wants a carrier."""
    orders = OrderStore(database, "shop")
    late = NOON - timedelta(hours=1)
    lines = (OrderLine("1", "Lamp", 1, carrier_key="EMS"),)
    orders.save(
        [
            an_order("1", ship_by=NOON + timedelta(hours=5)),
            an_order("2", country="PL", ship_by=late),
            an_order("3", SHIPPED, ship_by=late, parcels=(Parcel("CPAM", "L3"),)),
            an_order("4", country="", lines=lines),
        ],
        NOON,
    )
    return orders


def test_filters_narrow_what_is_shown(orders: OrderStore) -> None:
    def ids(**wanted: object) -> set[str]:
        return set(orders.ids(OrderView(**wanted)))  # type: ignore[arg-type]

    assert orders.countries() == {"ES", "PL"}
    assert ids(country="ES") == {"1", "3"}
    assert ids(due_until=Due.OVERDUE.until(NOON)) == {"2"}
    assert ids(due_until=Due.TODAY.until(NOON)) == {"1", "2"}
    assert ids(due_until=Due.SOON.until(NOON)) == {"1", "2", "4"}
    assert ids(due_until=Due.ANY.until(NOON)) == {"1", "2", "3", "4"}
    assert ids(country="PL", due_until=Due.TODAY.until(NOON)) == {"2"}


def test_a_carrier_is_found_wherever_it_stands(database: Database, orders: OrderStore) -> None:
    def ids(carrier: str, text: str = "") -> list[str]:
        return sorted(orders.ids(OrderView(carrier=carrier, text=text)))

    assert (ids("CPAM"), ids("EMS"), ids("EM")) == (["3"], ["4"], [])
    DraftStore(database, "shop").save(ShipmentDraft("1", "EMS"))
    DraftStore(database, "other").save(ShipmentDraft("2", "EMS"))
    assert ids("EMS") == ["1", "4"]
    Outbox(database, "shop").add(ShipmentDraft("2", "EMS", "E2"), Who.SELLER, NOON)
    assert ids("EMS") == ["1", "2", "4"]
    assert ids("EMS", text="e2") == ["2"]
