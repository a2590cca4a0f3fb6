"""Trouble that concerns no order: told, and over as soon as it is."""

from __future__ import annotations

import pytest

from aliship_gui.api.errors import Unreachable
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.shipping import Held, OtherWriter, Paused, Resumed, ShippingEvent
from tests.viewmodels.samples import NOON, ORDER_ID
from tests.viewmodels.shop_desk import ShopDesk

DOWN = Failure(FailureKind.UNREACHABLE, "network.refused")


def trouble(shop: ShopDesk) -> str:
    """The code of the trouble that was told last, "" when it is over."""
    shown = shop.troubles[-1]
    return shown.code if shown else ""


def test_trouble_with_the_reading_is_told_and_over_at_the_next(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    shop.reader.troubles = {1: Unreachable(DOWN)}
    shop.desk.refresh()
    shop.finish()
    assert trouble(shop) == "network.refused"
    shop.reader.troubles = {}
    shop.desk.refresh()
    assert trouble(shop) == ""
    shop.finish()
    assert trouble(shop) == ""


def test_details_that_do_not_come_are_told_only_of_the_picked_order(
    order_on_desk: ShopDesk,
) -> None:
    shop = order_on_desk
    shop.reader.details = dict.fromkeys((ORDER_ID, "2"), Unreachable(DOWN))
    before = len(shop.troubles)
    shop.services.sync.load_details("2")
    shop.finish()
    assert len(shop.troubles) == before
    shop.desk.reload_order()
    shop.finish()
    assert len(shop.troubles) == before + 1


def test_missed_details_are_no_trouble_any_more_once_some_come(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    known = dict(shop.reader.details)
    shop.reader.details = {ORDER_ID: Unreachable(DOWN)}
    # Asked before the reading that then works, answered after it.
    shop.desk.refresh()
    shop.finish()
    assert trouble(shop) == "network.refused"
    shop.reader.details = known
    shop.desk.pick(ORDER_ID)
    shop.finish()
    assert trouble(shop) == ""


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (Paused(Failure(FailureKind.PLATFORM, "27")), "27"),
        (Held(DOWN, NOON), "network.refused"),
        (OtherWriter(), "outbox.other_writer"),
    ],
)
def test_an_outbox_that_waits_says_so_until_it_goes_on(
    shop: ShopDesk, event: ShippingEvent, code: str
) -> None:
    shop.services.dispatch.told.emit(event)
    assert trouble(shop) == code
    shop.services.dispatch.told.emit(Resumed())
    assert trouble(shop) == ""
