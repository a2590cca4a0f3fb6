"""What the engine takes from outside, so that tests bring their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from msgspec import Struct

from aliship_gui.services.shipping.events import ShippingEvent, Step
from aliship_gui.services.shipping.platform import Platform, RetryPolicy
from aliship_gui.services.shipping.timing import Timing


class PlatformProvider(Protocol):
    """Gives the client to use now; it changes when the seller signs in again."""

    def __call__(self) -> Platform:
        """The client. Raises `ApiError` when there is none."""
        ...


class Surroundings(Struct, frozen=True):
    """`clock` tells aware UTC, `chance` a number in [0, 1); `probe` is called at each `Step`."""

    platform: PlatformProvider
    policy: RetryPolicy
    timing: Timing
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    notify: Callable[[ShippingEvent], None]
    probe: Callable[[Step], None]
