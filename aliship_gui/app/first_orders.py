"""The orders of the shop that was open last, read while the program is still being loaded.

In a large shop SQLite walks through them for longer than everything takes that has to be done
before they can be asked for; it does so beside the interpreter.
"""

from __future__ import annotations

import threading
from contextlib import suppress

from msgspec import Struct

from aliship_gui.app.shop_keys import LAST_SHOP
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.store.access import ShopAccess
from aliship_gui.store.database import Database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.orders import OrderStore, OrderView
from aliship_gui.store.settings import SettingsStore

FIRST_STATUS = OrderStatus.WAIT_SELLER_SEND_GOODS
"""What a shop shows when it is opened."""


class ShopOrders(Struct, frozen=True):
    """A shop's orders, and the access to them that ends with the shop."""

    access: ShopAccess
    store: OrderStore


class FirstOrders:
    """Gives the orders of a shop that is opened.

    Whoever opens the first one, and finds it to be the one that was open last, finds its list
    read, or waits for the rest of the reading.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._is_late = False
        self._begun: tuple[str, ShopOrders] | None = None

    def read_ahead(self) -> None:
        """Read the list on another thread, which opens the database for all others."""
        threading.Thread(target=self._read_quietly, name="first-orders", daemon=True).start()

    def _read_quietly(self) -> None:
        # Whoever needs what was not read meets the same trouble.
        with suppress(StoreError):
            self._read()

    def _read(self) -> None:
        shop_id = SettingsStore(self._database).get(LAST_SHOP, str)
        if not shop_id:
            return
        orders = self._orders_of(shop_id)
        with self._lock:
            # What is read now is not what is true when another shop is opened.
            if self._is_late:
                return
            self._begun = shop_id, orders
        orders.store.ids(OrderView(statuses=frozenset({FIRST_STATUS})))

    def take(self, shop_id: str) -> ShopOrders:
        """The orders of a shop that is opened now."""
        with self._lock:
            begun, self._begun, self._is_late = self._begun, None, True
        if begun is not None and begun[0] == shop_id:
            return begun[1]
        return self._orders_of(shop_id)

    def _orders_of(self, shop_id: str) -> ShopOrders:
        access = ShopAccess(self._database)
        return ShopOrders(access, OrderStore(access, shop_id))
