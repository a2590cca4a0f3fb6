"""How a seller runs into each row of the platform's order management errors.

The practice shop changes behind the program's back, or the seller sends although the refusal is
foreseen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.fakes.back_room import SHIPPED, BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

GOOD_NUMBER = "LZ123456789CN"


@dataclass(frozen=True)
class Scene:
    """How a row of the document comes about; `plays` ends with the sending."""

    row: str
    plays: Callable[[Seller, BackRoom], None]
    foreseen: bool = False
    """Whether the form names the error before anything is sent."""

    def __str__(self) -> str:
        return f"{self.row.removeprefix('fulfil.')}-{self.plays.__name__}"


def a_colleague_declared_it(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    room.goes_unseen()
    room.colleague_declares(order, "CPAM", "LZ000000001CN")
    seller.presses_ship()


def it_was_shipped_meanwhile(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    room.goes_unseen()
    room.set_status(order, SHIPPED)
    seller.presses_ship()


def the_buyer_has_not_paid(seller: Seller, room: BackRoom) -> None:
    seller.opens("Waiting for payment")
    seller.fills_in(room.order("PLACE_ORDER_SUCCESS"), "CPAM", GOOD_NUMBER)
    seller.insists()


def risk_control_holds_it(seller: Seller, room: BackRoom) -> None:
    seller.opens("Held by risk control")
    seller.fills_in(room.order("RISK_CONTROL_HOLD"), "CPAM", GOOD_NUMBER)
    seller.insists()


def the_number_went_with_another_order(seller: Seller, room: BackRoom) -> None:
    first, second = room.orders()[:2]
    room.colleague_declares(first, "CPAM", GOOD_NUMBER)
    seller.fills_in(second, "CPAM", GOOD_NUMBER)
    seller.presses_ship()


def the_number_stands_on_a_shipped_order(seller: Seller, room: BackRoom) -> None:
    shipped = room.order(SHIPPED, origin="CN")
    seller.opens("Shipped")
    seller.picks_order(shipped)
    wait_for("its parcel", lambda: " " in seller.row(shipped)[-1])
    carrier, number = seller.row(shipped)[-1].split(" ")
    seller.opens("To ship")
    seller.fills_in(room.order(origin="CN"), carrier, number)
    wait_for("a warning", lambda: any("-999" in finding for finding in seller.findings()))
    seller.presses_ship()


def the_order_is_closed(seller: Seller, room: BackRoom) -> None:
    seller.opens("Archived")
    seller.fills_in(room.order("ARCHIVE"), "CPAM", GOOD_NUMBER)
    seller.insists()


def the_order_was_cancelled_meanwhile(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    room.goes_unseen()
    room.set_status(order, "FINISH")
    seller.presses_ship()


def the_carrier_was_retired_meanwhile(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", GOOD_NUMBER)
    room.change_carrier("CPAM", retired=True)
    seller.presses_ship()


def the_retired_carrier_left_the_list(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", GOOD_NUMBER)
    room.change_carrier("CPAM", retired=True)
    seller.hands.click("refreshCarriersButton")
    wait_for("the carrier to be missed", lambda: not seller.may_ship())
    seller.insists()


def the_platform_lags_behind_a_colleague(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    room.settings(readback_lag_ms=60_000)
    room.colleague_declares(order, "CPAM", "LZ000000001CN")
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    seller.presses_ship()


def the_buyer_asks_to_cancel(seller: Seller, room: BackRoom) -> None:
    seller.opens("Cancellation asked")
    seller.fills_in(room.order("IN_CANCEL"), "CPAM", GOOD_NUMBER)
    assert seller.may_ship()
    seller.presses_ship()


def the_buyer_asked_meanwhile(seller: Seller, room: BackRoom) -> None:
    order = room.order()
    seller.fills_in(order, "CPAM", GOOD_NUMBER)
    room.goes_unseen()
    room.set_status(order, "IN_CANCEL")
    seller.presses_ship()


def the_carrier_is_of_another_country(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(origin="CN", country="FR"), "SPAIN_LOCAL_SEUR", "12345678901")
    seller.insists()


def the_number_breaks_the_rule(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", "LZ12345678CN")
    seller.insists()


def the_number_has_dashes(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", "LZ-123456789-CN")
    seller.insists()


def the_rule_changed_meanwhile(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(), "CPAM", GOOD_NUMBER)
    room.change_carrier("CPAM", pattern="^R[A-Z][0-9]{9}CN$")
    seller.presses_ship()


def the_funds_are_on_their_way(seller: Seller, room: BackRoom) -> None:
    seller.opens("Funds processing")
    seller.fills_in(room.order("FUND_PROCESSING"), "CPAM", GOOD_NUMBER)
    seller.insists()


def the_order_is_frozen(seller: Seller, room: BackRoom) -> None:
    seller.opens("Frozen")
    seller.fills_in(room.order("IN_FROZEN"), "CPAM", GOOD_NUMBER)
    assert seller.may_ship()
    seller.presses_ship()


def the_own_carrier_has_no_url(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(country="FR"), "OTHER_FR_OVERSEAS", "HOME20261")
    seller.insists()


def a_listed_number_went_with_the_own_carrier(seller: Seller, room: BackRoom) -> None:
    seller.fills_in(room.order(country="FR"), "OTHER_FR_OVERSEAS", GOOD_NUMBER)
    seller.insists()


REFUSALS = (
    Scene("fulfil.already_declared", a_colleague_declared_it),
    Scene("fulfil.already_declared", it_was_shipped_meanwhile),
    Scene("fulfil.not_released", the_buyer_has_not_paid, foreseen=True),
    Scene("fulfil.not_released", risk_control_holds_it, foreseen=True),
    Scene("fulfil.number_rejected", the_number_went_with_another_order),
    Scene("fulfil.number_rejected", the_number_stands_on_a_shipped_order, foreseen=True),
    Scene("fulfil.wrong_order", the_order_is_closed, foreseen=True),
    Scene("fulfil.wrong_order", the_order_was_cancelled_meanwhile),
    Scene("fulfil.carrier_gone", the_carrier_was_retired_meanwhile),
    Scene("fulfil.carrier_gone", the_retired_carrier_left_the_list, foreseen=True),
    Scene("fulfil.still_updating", the_platform_lags_behind_a_colleague),
    Scene("fulfil.not_waiting", the_buyer_asks_to_cancel, foreseen=True),
    Scene("fulfil.not_waiting", the_buyer_asked_meanwhile),
    Scene("fulfil.wrong_country", the_carrier_is_of_another_country, foreseen=True),
    Scene("fulfil.number_format", the_number_breaks_the_rule, foreseen=True),
    Scene("fulfil.number_format", the_rule_changed_meanwhile),
    Scene("fulfil.status_query", the_funds_are_on_their_way, foreseen=True),
    Scene("fulfil.status_query", the_order_is_frozen, foreseen=True),
    Scene("fulfil.url_missing", the_own_carrier_has_no_url, foreseen=True),
)
"""Refusals that the seller reads at once."""

PASSING = {
    "fulfil.system_busy": "system_error",
    "fulfil.internal": "minus_one",
    "fulfil.service_error": "fulfil_system_error",
}
"""Answers that say "try again", by the practice shop's word for them."""
