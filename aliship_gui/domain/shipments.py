"""What a seller declares: a shipment for an order, and what became of the declaration."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class SendType(StrEnum):
    """Whether a declaration covers the whole order or a part; the values are the platform's."""

    ALL = "all"
    PART = "part"


class ShipmentDraft(Struct, frozen=True, gc=False):
    """A shipment as typed for an order, not yet sent."""

    order_id: str
    carrier_key: str = ""
    tracking_number: str = ""
    tracking_url: str = ""
    description: str = ""
    send_type: SendType = SendType.ALL


class DeclarationState(StrEnum):
    """Where a declaration stands. `store.outbox` draws the transitions."""

    QUEUED = "queued"
    SENDING = "sending"
    DECLARED = "declared"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
