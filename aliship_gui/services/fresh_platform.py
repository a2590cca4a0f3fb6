"""A platform client whose keys are always good: what a shop with a real sign-in is called with.

Before each call the session is asked for its keys, which renews them where their end is near. A
*read* that the platform refuses for its session all the same is tried once more with new keys. A
*write* is not: the outbox alone decides when something is sent again. Whoever is told that the
outbox paused calls `renew` and lets it go on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import SessionExpired, Unreachable
from aliship_gui.services.session import Session
from aliship_gui.store.errors import StoreError

if TYPE_CHECKING:
    from aliship_gui.api.calls import PlatformClient
    from aliship_gui.api.orders import OrderPage, OrderQuery
    from aliship_gui.api.revealing import ClearContact
    from aliship_gui.api.shipments import DeclaredShipment, Receipt
    from aliship_gui.domain.carriers import Carrier
    from aliship_gui.domain.order_details import OrderDetails
    from aliship_gui.domain.shipments import ShipmentDraft

T = TypeVar("T")


class FreshPlatform:
    """The calls of `PlatformClient`, which raise `ApiError` and nothing else.

    A key store that gives no keys is Unreachable with the key store's failure: nothing was sent.
    `make` gives a client for keys; it is called again when the keys changed. For worker threads.
    """

    def __init__(self, session: Session, make: Callable[[Credentials], PlatformClient]) -> None:
        self._session = session
        self._make = make
        self._lock = threading.Lock()
        self._keys: Credentials | None = None
        self._client: PlatformClient | None = None

    def renew(self) -> None:
        """Have other keys from here on than those that were used last, if any were."""
        with self._lock:
            used = self._keys
        if used is not None:
            self._renewed(used)

    def order_page(self, query: OrderQuery, page: int) -> OrderPage:
        """See `PlatformClient.order_page`."""
        return self._read(lambda client: client.order_page(query, page))

    def order_details(self, order_id: str) -> OrderDetails:
        """See `PlatformClient.order_details`."""
        return self._read(lambda client: client.order_details(order_id))

    def carriers(self) -> tuple[Carrier, ...]:
        """See `PlatformClient.carriers`."""
        return self._read(lambda client: client.carriers())

    def shipments(
        self, order_id: str, carrier_key: str = "", tracking_number: str = ""
    ) -> tuple[DeclaredShipment, ...]:
        """See `PlatformClient.shipments`."""
        return self._read(lambda client: client.shipments(order_id, carrier_key, tracking_number))

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        """See `PlatformClient.reveal`."""
        return self._read(lambda client: client.reveal(order_id, oaid))

    def declare(self, draft: ShipmentDraft) -> Receipt:
        """See `PlatformClient.declare`."""
        return self._for(self._good_keys()).declare(draft)

    def modify(
        self, order_id: str, old_carrier: str, old_number: str, draft: ShipmentDraft
    ) -> Receipt:
        """See `PlatformClient.modify`."""
        client = self._for(self._good_keys())
        return client.modify(order_id, old_carrier, old_number, draft)

    def _read(self, call: Callable[[PlatformClient], T]) -> T:
        keys = self._good_keys()
        try:
            return call(self._for(keys))
        except SessionExpired:
            renewed = self._renewed(keys)
        return call(self._for(renewed))

    def _good_keys(self) -> Credentials:
        try:
            return self._session.credentials()
        except StoreError as error:
            failure = error.failure
        raise Unreachable(failure)

    def _renewed(self, refused: Credentials) -> Credentials:
        try:
            return self._session.renew(refused)
        except StoreError as error:
            failure = error.failure
        raise Unreachable(failure)

    def _for(self, keys: Credentials) -> PlatformClient:
        with self._lock:
            if self._client is None or keys != self._keys:
                self._keys, self._client = keys, self._make(keys)
            return self._client
