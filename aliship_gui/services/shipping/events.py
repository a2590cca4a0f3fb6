"""What the engine tells while it works, and the named steps of a declaration."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from aliship_gui.domain.failures import Failure
from aliship_gui.store.declarations import Declaration


class DeclarationChanged(Struct, frozen=True):
    """Something happened to a declaration, and is committed."""

    declaration: Declaration


class Paused(Struct, frozen=True):
    """Nothing is sent until the seller signs in again; every row is kept."""

    failure: Failure


class Resumed(Struct, frozen=True):
    """Sending goes on."""


class Held(Struct, frozen=True):
    """Nothing is sent before `until` (aware UTC): flow control, or the platform is not there."""

    failure: Failure
    until: datetime


class OtherWriter(Struct, frozen=True):
    """Another window or program sends for this shop; its outbox is the same."""


class StoreTrouble(Struct, frozen=True):
    """The outbox cannot be written, so nothing is sent."""

    failure: Failure


ShippingEvent = DeclarationChanged | Paused | Resumed | Held | OtherWriter | StoreTrouble


class Step(StrEnum):
    """The steps of a declaration, in the order in which they are passed.

    A probe is called at each, between what is done before and what is done after it; a test
    that ends the program there sees whether anything is lost or done twice.
    """

    COMMITTED = "committed"
    LOCKED = "locked"
    MARKED_SENDING = "marked_sending"
    BEFORE_SEND = "before_send"
    AFTER_SEND = "after_send"
    RECORDED = "recorded"
    INTERRUPTION_SETTLED = "interruption_settled"
    BEFORE_READ_BACK = "before_read_back"
    AFTER_READ_BACK = "after_read_back"
    READ_BACK_RECORDED = "read_back_recorded"
