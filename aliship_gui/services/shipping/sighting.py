"""Reading back: does the platform hold what was declared?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto

from aliship_gui.api.errors import (
    ApiError,
    FlowControlled,
    PlatformError,
    Refused,
    ServiceTrouble,
    SessionExpired,
    Unreachable,
)
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import SHIPPABLE
from aliship_gui.services.shipping.platform import Platform, RetryPolicy, Shipment
from aliship_gui.store.declarations import Declaration, DeclarationKind
from aliship_gui.store.folding import same_text


class Sighting(Enum):
    """What a look at the platform showed."""

    OURS = auto()
    """It holds the declaration's carrier and number."""
    ABSENT = auto()
    """It does not, and the order is as if nothing had been sent."""
    OTHER = auto()
    """It does not, and something that we did not declare stands in its place."""
    REFUSED = auto()
    """It refuses to tell."""


def look(
    platform: Platform, row: Declaration, others: Iterable[Declaration], policy: RetryPolicy
) -> Sighting:
    """Ask both sides of the platform for a declaration.

    The logistics side is asked first; where that call is refused, missing or broken, the
    order's own list has the word. `others` are the order's other declarations; what they
    declared is no surprise. Raises `ApiError` when nothing can be told now.
    """
    shipments = _logistics_side(platform, row)
    if shipments is not None and any(_is(row, shipment) for shipment in shipments):
        return Sighting.OURS
    details = _order_side(platform, row, policy)
    if details is None:
        return Sighting.REFUSED if shipments is None else Sighting.ABSENT
    if any(_is(row, parcel) for parcel in details.parcels):
        return Sighting.OURS
    return _in_its_place(row, (*(shipments or ()), *details.parcels), details.status, others)


def _logistics_side(platform: Platform, row: Declaration) -> Sequence[Shipment] | None:
    draft = row.draft
    try:
        return platform.shipments(row.order_id, draft.carrier_key, draft.tracking_number)
    except (FlowControlled, SessionExpired, Unreachable):
        raise
    except ApiError:
        return None


def _order_side(platform: Platform, row: Declaration, policy: RetryPolicy) -> OrderDetails | None:
    try:
        return platform.order_details(row.order_id)
    except (FlowControlled, SessionExpired, ServiceTrouble):
        raise
    except (PlatformError, Refused) as error:
        if policy.is_retryable(error.failure):
            raise
        return None


def _in_its_place(
    row: Declaration,
    held: Sequence[Shipment],
    status: str,
    others: Iterable[Declaration],
) -> Sighting:
    if row.kind is DeclarationKind.MODIFY:
        return Sighting.ABSENT if not held or any(_is_old(row, s) for s in held) else Sighting.OTHER
    numbers = [other.draft.tracking_number for other in others if other.attempts]
    strange = [s for s in held if not any(same_text(s.tracking_number, n) for n in numbers)]
    # While the order still takes shipments, another parcel is no answer to whether ours is there.
    return Sighting.OTHER if strange and status not in SHIPPABLE else Sighting.ABSENT


def _is(row: Declaration, shipment: Shipment) -> bool:
    return _pair(shipment, row.draft.carrier_key, row.draft.tracking_number)


def _is_old(row: Declaration, shipment: Shipment) -> bool:
    return _pair(shipment, row.old_carrier_key, row.old_tracking_number)


def _pair(shipment: Shipment, carrier_key: str, tracking_number: str) -> bool:
    carrier_fits = not shipment.carrier_key or same_text(shipment.carrier_key, carrier_key)
    return carrier_fits and same_text(shipment.tracking_number, tracking_number)
