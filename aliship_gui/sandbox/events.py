"""What can happen to a practice shop after it opened.

The shop's present is the fold of these events over the world it opened with, so a file of them
is a complete state. Times are seconds since 1970; `lag` is how long the platform's own view takes
to show the event.
"""

from __future__ import annotations

import msgspec

ACCESS_SECONDS = 86_400
REFRESH_SECONDS = 172_800
"""What the tokens of a test app live for."""


class Opened(msgspec.Struct, frozen=True, tag="opened", forbid_unknown_fields=True):
    """The first event: which world the others happened to. `day` is an ISO date."""

    seed: int
    orders: int
    day: str


class Declared(msgspec.Struct, frozen=True, tag="declared", forbid_unknown_fields=True):
    """A shipment was declared and took effect.

    `lines` are the order lines it was declared for, counted from 1 and empty for the order as a
    whole; `completes` tells whether nothing is left to send.
    """

    order_id: int
    service_name: str
    logistics_no: str
    tracking_website: str
    send_type: str
    at: float
    lag: float
    completes: bool
    lines: tuple[int, ...] = ()


class Modified(msgspec.Struct, frozen=True, tag="modified", forbid_unknown_fields=True):
    """A declared parcel got another carrier or number."""

    order_id: int
    old_service_name: str
    old_logistics_no: str
    service_name: str
    logistics_no: str
    tracking_website: str
    send_type: str
    at: float
    lag: float


class StatusSet(msgspec.Struct, frozen=True, tag="status", forbid_unknown_fields=True):
    """Somebody set an order's status by hand."""

    order_id: int
    status: str
    at: float


class CarrierChanged(msgspec.Struct, frozen=True, tag="carrier", forbid_unknown_fields=True):
    """Somebody gave a carrier another pattern, or retired it, or brought it back."""

    key: str
    pattern: str | None = None
    retired: bool | None = None


class TokensIssued(msgspec.Struct, frozen=True, tag="tokens", forbid_unknown_fields=True):
    """The seller signed in, or a token was refreshed.

    `access_s` and `refresh_s` are for how many seconds the two tokens are good.
    """

    serial: int
    at: float
    access_s: int = ACCESS_SECONDS
    refresh_s: int = REFRESH_SECONDS


Event = Declared | Modified | StatusSet | CarrierChanged | TokensIssued
"""Everything that can follow `Opened`."""
