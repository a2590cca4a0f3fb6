"""What happens in a practice shop behind the program's back, by its control endpoints."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.transport import Transport
from aliship_gui.app.shop_keys import keys_to
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.sandbox.server import PracticeShop
from tests.fakes.practice_control import ask_shop

TO_SHIP = "WAIT_SELLER_SEND_GOODS"
SHIPPED = "WAIT_BUYER_ACCEPT_GOODS"

DECLARE = "aliexpress.solution.order.fulfill"
ORDER_LIST = "aliexpress.solution.order.get"
ORDER_DETAILS = "aliexpress.solution.order.info.get"
CARRIERS = "aliexpress.logistics.redefining.listlogisticsservice"
REVEAL = "aliexpress.trade.seller.order.decrypt"
SHIPMENTS = "aliexpress.logistics.querysellershipmentinfo"

_FOR_GOOD = 1_000_000


class BackRoom:
    """Tells what the practice shop really holds, and makes it misbehave."""

    def __init__(self, shop: PracticeShop) -> None:
        self.shop = shop

    def ledger(self) -> list[dict[str, Any]]:
        """Every declaration that took effect, in order."""
        entries: list[dict[str, Any]] = self._ask("GET", "ledger")
        return entries

    def modifications(self) -> list[dict[str, Any]]:
        """Every correction that took effect, in order."""
        entries: list[dict[str, Any]] = self._ask("GET", "modifications")
        return entries

    def orders(self, status: str = TO_SHIP, **wanted: object) -> list[str]:
        """This seller's orders of a status; `wanted` narrows by country, origin or lines."""
        rows = self._ask("GET", f"orders?status={status}&foreign=false")
        return [
            str(row["order_id"])
            for row in rows
            if all(row[name] == value for name, value in wanted.items())
        ]

    def order(self, status: str = TO_SHIP, **wanted: object) -> str:
        """The first of `orders`."""
        return self.orders(status, **wanted)[0]

    def status(self, order_id: str) -> str:
        """The status that an order really has."""
        rows = self._ask("GET", "orders")
        return next(str(row["status"]) for row in rows if row["order_id"] == order_id)

    def set_status(self, order_id: str, status: str) -> None:
        """Let an order change without the program's knowing."""
        self._ask("PATCH", f"orders/{order_id}", status=status)

    def change_carrier(self, key: str, **changes: object) -> None:
        """Give a carrier another `pattern`, or make it `retired`."""
        self._ask("PATCH", f"carriers/{key}", **changes)

    def settings(self, **changes: object) -> None:
        """Change `latency_ms`, `readback_lag_ms` or `failure_form`."""
        self._ask("PATCH", "settings", **changes)

    def fault(self, kind: str, method: str = "", **details: object) -> None:
        """Ask for misbehaviour at the next call, or the next `count` calls."""
        self._ask("POST", "faults", kind=kind, method=method, **details)

    def lasting_fault(self, kind: str, *methods: str) -> None:
        """Ask for misbehaviour until `heal`."""
        for method in methods:
            self.fault(kind, method, count=_FOR_GOOD)

    def faults(self) -> list[dict[str, Any]]:
        """The misbehaviour that is still to come."""
        waiting: list[dict[str, Any]] = self._ask("GET", "faults")
        return waiting

    def calls(self) -> dict[str, int]:
        """How often each method was called since the shop opened."""
        counted: dict[str, int] = self._ask("GET", "calls")
        return counted

    def masked_order(self, *, clear: bool = False) -> OrderDetails:
        """An order to ship whose buyer the platform masks, or, if told so, does not."""
        with self._client() as client:
            return next(
                details
                for details in map(client.order_details, self.orders())
                if bool(details.oaid) is not clear
            )

    def buyer_login(self, order_id: str) -> str:
        """What the platform calls the buyer of an order."""
        with self._client() as client:
            return client.order_details(order_id).buyer_login

    def address(self, order_id: str) -> Address:
        """Where an order really goes, whether the platform masks it or not."""
        with self._client() as client:
            details = client.order_details(order_id)
            if not details.oaid:
                return details.address
            return client.reveal(order_id, details.oaid).over(details.address)

    def revealed(self, details: OrderDetails) -> Address:
        """The address that a masked order really goes to."""
        with self._client() as client:
            return client.reveal(details.order_id, details.oaid).over(details.address)

    def goes_unseen(self) -> None:
        """Until `heal`, the program cannot look at single orders, so it knows what it knows."""
        self.lasting_fault("http_502", ORDER_DETAILS)

    def heal(self) -> None:
        """From here on everything goes right."""
        self._ask("DELETE", "faults")

    def colleague_declares(self, order_id: str, carrier_key: str, number: str) -> None:
        """Somebody declares a shipment with another program."""
        with self._client() as client:
            client.declare(ShipmentDraft(order_id, carrier_key, number))

    @contextmanager
    def _client(self) -> Iterator[PlatformClient]:
        gateway, credentials = keys_to(self.shop)
        transport = Transport()
        try:
            yield PlatformClient(gateway, credentials, transport)
        finally:
            transport.close()

    def _ask(self, verb: str, path: str, **body: object) -> Any:
        return ask_shop(self.shop.base_url, verb, path, **body)
