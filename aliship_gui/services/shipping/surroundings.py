"""What the engine takes from outside, so that tests bring their own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from aliship_gui.services.shipping.events import DeclarationChanged, ShippingEvent, Step
from aliship_gui.services.shipping.platform import Platform, RetryPolicy
from aliship_gui.services.shipping.timing import Timing
from aliship_gui.store.declarations import Declaration


class PlatformProvider(Protocol):
    """Gives the client to use now; it changes when the seller signs in again."""

    def __call__(self) -> Platform:
        """The client. Raises `ApiError` when there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`clock` tells aware UTC, `chance` a number in [0, 1); `probe` is called at each `Step`."""

    platform: PlatformProvider
    policy: RetryPolicy
    timing: Timing
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    notify: Callable[[ShippingEvent], None]
    probe: Callable[[Step], None]
    _one_by_one: threading.RLock = field(default_factory=threading.RLock)

    def commit(self, write: Callable[[], Declaration]) -> Declaration:
        """Write what happens to a declaration, and tell of it before anything else is written.

        The seller's word and what becomes of it are written on two threads: told in the other
        order, a declared parcel would be shown as one that waits.
        """
        with self._one_by_one:
            row = write()
            self.notify(DeclarationChanged(row))
        return row
