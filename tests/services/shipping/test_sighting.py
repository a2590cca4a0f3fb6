"""What a look at the platform means, for every way in which an order can stand there."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest

from aliship_gui.api import flow_control
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import OrderStatus, Parcel
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.shipping.sighting import Sighting, look
from aliship_gui.store.declarations import Declaration, DeclarationKind
from tests.fakes.platform import FakePlatform
from tests.services.shipping.desk import NOON, a_draft

WAITING = str(OrderStatus.WAIT_SELLER_SEND_GOODS)
SHIPPED = str(OrderStatus.WAIT_BUYER_ACCEPT_GOODS)
OURS = Parcel("CPAM", "LX1")
OLD = Parcel("CPAM", "OLD")
STRANGE = Parcel("GLS", "XX9")


@dataclasses.dataclass
class Standing(FakePlatform):
    """A platform on which an order stands in a certain way."""

    status: str = WAITING
    order_side: tuple[Parcel, ...] = ()
    logistics_side: tuple[Parcel, ...] = ()

    def order_details(self, order_id: str) -> OrderDetails:
        return OrderDetails(order_id, self.status, parcels=self.order_side)

    def shipments(
        self, order_id: str, carrier_key: str = "", tracking_number: str = ""
    ) -> tuple[Parcel, ...]:
        return self.logistics_side


def a_row(number: str = "LX1", attempts: int = 1) -> Declaration:
    return Declaration(
        number,
        "shop",
        a_draft(number=number),
        DeclarationState.UNKNOWN,
        NOON,
        NOON,
        attempts=attempts,
    )


def sighting(
    row: Declaration,
    status: str,
    order_side: Sequence[Parcel],
    others: Sequence[Declaration] = (),
    logistics_side: Sequence[Parcel] = (),
) -> Sighting:
    platform = Standing(
        lambda: NOON,
        status=status,
        order_side=tuple(order_side),
        logistics_side=tuple(logistics_side),
    )
    return look(platform, row, others, flow_control)


@pytest.mark.parametrize(
    ("status", "parcels", "expected"),
    [
        (WAITING, (), Sighting.ABSENT),
        (SHIPPED, (), Sighting.ABSENT),
        (SHIPPED, (OURS,), Sighting.OURS),
        (WAITING, (STRANGE, OURS), Sighting.OURS),
        (SHIPPED, (Parcel("cpam ", " lx1"),), Sighting.OURS),
        (SHIPPED, (Parcel("", "LX1"),), Sighting.OURS),
        (SHIPPED, (Parcel("GLS", "LX1"),), Sighting.OTHER),
        (SHIPPED, (STRANGE,), Sighting.OTHER),
        (WAITING, (STRANGE,), Sighting.ABSENT),
    ],
)
def test_a_declaration(status: str, parcels: tuple[Parcel, ...], expected: Sighting) -> None:
    assert sighting(a_row(), status, parcels) is expected


def test_either_side_may_show_it() -> None:
    assert sighting(a_row(), SHIPPED, (), logistics_side=(OURS,)) is Sighting.OURS
    assert sighting(a_row(), SHIPPED, (OURS,)) is Sighting.OURS
    assert sighting(a_row(), SHIPPED, (), logistics_side=(STRANGE,)) is Sighting.OTHER


def test_what_our_other_declarations_did_is_no_surprise() -> None:
    assert sighting(a_row(), SHIPPED, (OLD,), [a_row("OLD")]) is Sighting.ABSENT
    assert sighting(a_row(), SHIPPED, (OLD,), [a_row("OLD", attempts=0)]) is Sighting.OTHER


@pytest.mark.parametrize(
    ("parcels", "expected"),
    [
        ((OURS,), Sighting.OURS),
        ((OLD,), Sighting.ABSENT),
        ((OLD, STRANGE), Sighting.ABSENT),
        ((STRANGE,), Sighting.OTHER),
        ((), Sighting.ABSENT),
    ],
)
def test_a_correction(parcels: tuple[Parcel, ...], expected: Sighting) -> None:
    row = dataclasses.replace(
        a_row(), kind=DeclarationKind.MODIFY, old_carrier_key="CPAM", old_tracking_number="OLD"
    )
    assert sighting(row, SHIPPED, parcels) is expected
