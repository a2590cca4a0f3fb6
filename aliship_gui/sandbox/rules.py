"""Why a declaration is refused: pure rules, asked in the platform's order.

Each rule looks at a `Case` and answers a `Refusal` or None; the first refusal counts. Sources:
the order management error document for codes and messages, the Shipping Validation Error guide
for seller-defined carriers. The order of the rules is this program's reading: the widest trouble
(which order, which carrier) comes before the narrowest (which letters).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import regex  # type: ignore[import-untyped]

from aliship_gui.domain.carriers import Carrier, carrier_country
from aliship_gui.domain.orders import CLOSED, UNPAID_OR_HELD, OrderStatus
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.sandbox.refusals import (
    ALREADY_DECLARED,
    BAD_NUMBER,
    NO_FULFILMENT,
    NO_SUCH_CARRIER,
    NO_URL,
    NOT_RELEASED,
    NOT_WAITING,
    NOT_YOUR_ORDER,
    RISKY_NUMBER,
    STILL_UPDATING,
    WRONG_COUNTRY,
    Refusal,
)

DESCRIPTION_LIMIT = 512
_PATTERN_SECONDS = 0.25
_TYPOGRAPHY = frozenset("‘’“”–—…\n\r\t")
"""What English text has besides printable ASCII."""


class Declared(Enum):
    """Whether an order was declared with `all` here, and whether the platform's view shows it."""

    NO = "no"
    UPDATING = "updating"
    SETTLED = "settled"


class NumberUse(Enum):
    """Where a tracking number was declared before."""

    NOWHERE = "nowhere"
    THIS_ORDER = "this order"
    ANOTHER_ORDER = "another order"


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What the rules need to know of an order; countries are ISO codes."""

    status: OrderStatus
    declared: Declared
    origin: str
    destination: str


@dataclass(frozen=True, slots=True)
class Case:
    """A declaration with everything that decides it.

    `order` is None when the order is unknown or another seller's, `carrier` when it is not in
    the list or retired.
    """

    draft: ShipmentDraft
    order: OrderFacts | None
    carrier: Carrier | None
    number_use: NumberUse


Rule = Callable[[Case], Refusal | None]


def refusal(case: Case) -> Refusal | None:
    """Why this declaration is refused, None when it is accepted."""
    return _first(_DECLARING, case)


def modification_refusal(case: Case) -> Refusal | None:
    """Why a declared parcel may not become what the case's draft says, None when it may."""
    return _first(_MODIFYING, case)


def is_english(description: str) -> bool:
    """Whether a description is English: printable ASCII, line breaks, typographic marks."""
    return all(letter in _TYPOGRAPHY or " " <= letter <= "~" for letter in description)


def _first(rules: tuple[Rule, ...], case: Case) -> Refusal | None:
    return next((found for rule in rules if (found := rule(case))), None)


def _order_is_not_yours(case: Case) -> Refusal | None:
    return NOT_YOUR_ORDER if case.order is None or case.order.status in CLOSED else None


def _carrier_is_gone(case: Case) -> Refusal | None:
    return NO_SUCH_CARRIER if case.carrier is None else None


def _declared_before(case: Case) -> Refusal | None:
    declared = case.order.declared if case.order else Declared.NO
    return {Declared.UPDATING: STILL_UPDATING, Declared.SETTLED: ALREADY_DECLARED}.get(declared)


def _unpaid_or_held(case: Case) -> Refusal | None:
    return NOT_RELEASED if case.order and case.order.status in UNPAID_OR_HELD else None


_WRONG_STATUS = {
    OrderStatus.IN_CANCEL: NOT_WAITING,
    OrderStatus.WAIT_BUYER_ACCEPT_GOODS: ALREADY_DECLARED,
    OrderStatus.FUND_PROCESSING: NO_FULFILMENT,
    OrderStatus.IN_FROZEN: NO_FULFILMENT,
}


def _wrong_status(case: Case) -> Refusal | None:
    return _WRONG_STATUS.get(case.order.status) if case.order else None


def _carrier_of_another_country(case: Case) -> Refusal | None:
    country = carrier_country(case.draft.carrier_key)
    if not country or case.order is None:
        return None
    return None if country in {case.order.origin, case.order.destination} else WRONG_COUNTRY


def _other_without_url(case: Case) -> Refusal | None:
    needs_url = case.carrier is not None and case.carrier.is_other
    return NO_URL if needs_url and not case.draft.tracking_url.strip() else None


def _number_breaks_pattern(case: Case) -> Refusal | None:
    pattern = case.carrier.pattern if case.carrier else ""
    return None if fits(pattern, case.draft.tracking_number) else BAD_NUMBER


def _number_used(case: Case) -> Refusal | None:
    if case.number_use is NumberUse.ANOTHER_ORDER:
        return RISKY_NUMBER
    again = case.number_use is NumberUse.THIS_ORDER and case.draft.send_type is SendType.PART
    return RISKY_NUMBER if again else None


def _number_used_elsewhere(case: Case) -> Refusal | None:
    return RISKY_NUMBER if case.number_use is NumberUse.ANOTHER_ORDER else None


def fits(pattern: str, number: str) -> bool:
    """Whether a number fits a pattern somewhere (`find`, not `matches`; `\\d` means 0 to 9).

    An empty pattern fits everything, and so does one that is malformed or that cannot be
    decided in time: a shop must not refuse what it could not check.
    """
    try:
        return regex.search(pattern, number, regex.ASCII, timeout=_PATTERN_SECONDS) is not None
    except (regex.error, TimeoutError):
        return True


_ABOUT_PARCEL: tuple[Rule, ...] = (
    _carrier_of_another_country,
    _other_without_url,
    _number_breaks_pattern,
)

_DECLARING: tuple[Rule, ...] = (
    _order_is_not_yours,
    _carrier_is_gone,
    _declared_before,
    _unpaid_or_held,
    _wrong_status,
    *_ABOUT_PARCEL,
    _number_used,
)

_MODIFYING: tuple[Rule, ...] = (
    _order_is_not_yours,
    _carrier_is_gone,
    _unpaid_or_held,
    *_ABOUT_PARCEL,
    _number_used_elsewhere,
)
