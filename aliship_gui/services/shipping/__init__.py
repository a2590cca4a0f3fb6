"""Shipping exactly once: the engine that empties the outbox. No Qt."""

from __future__ import annotations

from aliship_gui.services.shipping.events import (
    DeclarationChanged,
    Held,
    OtherWriter,
    Paused,
    Resumed,
    ShippingEvent,
    Step,
    StoreTrouble,
)
from aliship_gui.services.shipping.platform import Platform, RetryPolicy
from aliship_gui.services.shipping.service import ShippingService
from aliship_gui.services.shipping.timing import Timing

__all__ = [
    "DeclarationChanged",
    "Held",
    "OtherWriter",
    "Paused",
    "Platform",
    "Resumed",
    "RetryPolicy",
    "ShippingEvent",
    "ShippingService",
    "Step",
    "StoreTrouble",
    "Timing",
]
