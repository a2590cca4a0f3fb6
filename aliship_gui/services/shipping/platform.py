"""What the engine needs from the platform client, and nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.shipments import ShipmentDraft


class Receipt(Protocol):
    """The platform's word that a write took effect."""

    @property
    def request_id(self) -> str:
        """What the platform's support asks for; may be empty."""
        ...


class Shipment(Protocol):
    """A shipment that the platform holds for an order."""

    @property
    def carrier_key(self) -> str:
        """The carrier's key; "" when the platform did not tell."""
        ...

    @property
    def tracking_number(self) -> str:
        """The tracking number."""
        ...


class Platform(Protocol):
    """The calls of the platform. Each raises `api.errors.ApiError` and returns on success only."""

    def declare(self, draft: ShipmentDraft) -> Receipt:
        """Declare a shipment."""
        ...

    def modify(
        self, order_id: str, old_carrier: str, old_number: str, draft: ShipmentDraft
    ) -> Receipt:
        """Replace a declared carrier and number by those of `draft`."""
        ...

    def order_details(self, order_id: str) -> OrderDetails:
        """What the platform says about an order now, its parcels among it."""
        ...

    def shipments(
        self, order_id: str, carrier_key: str = "", tracking_number: str = ""
    ) -> Sequence[Shipment]:
        """The shipments that the logistics side holds for an order."""
        ...


class RetryPolicy(Protocol):
    """Which failures pass by themselves; `api.flow_control` is one."""

    def is_retryable(self, failure: Failure) -> bool:
        """Whether the same call may succeed later without anybody changing anything."""
        ...

    def wait_seconds(self, failure: Failure) -> int | None:
        """How long the platform asked to wait, its extra second included; None if it did not."""
        ...
