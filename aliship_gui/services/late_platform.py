"""A platform client that may still be on its way.

The practice shop takes a moment to start, and the real one's client loads the HTTP library
when it is first used. Neither may hold up the first paint, so services get this stand-in; its
calls come from worker threads only and wait there for the client.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aliship_gui.api.calls import PlatformClient
    from aliship_gui.api.orders import OrderPage, OrderQuery
    from aliship_gui.api.revealing import ClearContact
    from aliship_gui.api.shipments import DeclaredShipment, Receipt
    from aliship_gui.domain.carriers import Carrier
    from aliship_gui.domain.order_details import OrderDetails
    from aliship_gui.domain.shipments import ShipmentDraft
    from aliship_gui.services.fresh_platform import FreshPlatform


class LatePlatform:
    """Passes every call on to the client that `make` returns; makes it once, when first needed.

    What `make` raises, every call raises; it is tried again at the next call.
    """

    def __init__(self, make: Callable[[], PlatformClient | FreshPlatform]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._client: PlatformClient | FreshPlatform | None = None

    @property
    def client(self) -> PlatformClient | FreshPlatform:
        """The client; for worker threads, since making it takes its time."""
        with self._lock:
            if self._client is None:
                self._client = self._make()
            return self._client

    def renew(self) -> None:
        """Make another client at the next call: the keys changed."""
        with self._lock:
            self._client = None

    def order_page(self, query: OrderQuery, page: int) -> OrderPage:
        """See `PlatformClient.order_page`."""
        return self.client.order_page(query, page)

    def order_details(self, order_id: str) -> OrderDetails:
        """See `PlatformClient.order_details`."""
        return self.client.order_details(order_id)

    def carriers(self) -> tuple[Carrier, ...]:
        """See `PlatformClient.carriers`."""
        return self.client.carriers()

    def declare(self, draft: ShipmentDraft) -> Receipt:
        """See `PlatformClient.declare`."""
        return self.client.declare(draft)

    def modify(
        self, order_id: str, old_carrier: str, old_number: str, draft: ShipmentDraft
    ) -> Receipt:
        """See `PlatformClient.modify`."""
        return self.client.modify(order_id, old_carrier, old_number, draft)

    def shipments(
        self, order_id: str, carrier_key: str = "", tracking_number: str = ""
    ) -> tuple[DeclaredShipment, ...]:
        """See `PlatformClient.shipments`."""
        return self.client.shipments(order_id, carrier_key, tracking_number)

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        """See `PlatformClient.reveal`."""
        return self.client.reveal(order_id, oaid)
