"""What stands on a packing slip."""

from __future__ import annotations

from dataclasses import replace

from aliship_gui.domain.orders import OrderLine
from aliship_gui.viewmodels.slip import SlipItem, slip_of
from tests.viewmodels.samples import ADDRESS, ORDER_ID, an_order, details_of

LINES = (
    OrderLine("1", "Lamp", 2, sku_code="L-7", sku_text="Red"),
    OrderLine("2", "Shade", 1, memo="Ring twice"),
)


def test_an_order_with_its_details() -> None:
    order = an_order(lines=LINES)
    slip = slip_of(order, details_of(order, memo="Gift"))
    assert slip.order_id == ORDER_ID
    assert slip.address[:3] == ("José Straße", "Calle Mayor 1", "28013 Madrid")
    assert slip.recipient == "José Straße"
    assert slip.items == (SlipItem(2, "Lamp", "Red", "L-7"), SlipItem(1, "Shade"))
    assert slip.pieces == 3
    assert slip.note == "Gift\nRing twice"
    assert not slip.is_masked


def test_an_order_whose_address_was_not_read() -> None:
    slip = slip_of(an_order(lines=LINES), None)
    assert slip.address == ()
    assert slip.pieces == 3


def test_a_masked_address_stays_masked() -> None:
    order = an_order()
    masked = replace(ADDRESS, detail_address="Calle M*******")
    slip = slip_of(order, details_of(order, address=masked))
    assert slip.is_masked
    assert "Calle M*******" in slip.address
