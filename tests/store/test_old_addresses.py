"""Addresses of orders that are over are deleted, and cannot be found on the disk any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from aliship_gui.domain.orders import Address, OrderDetails
from aliship_gui.store.database import Database
from aliship_gui.store.old_addresses import FORGOTTEN, OldAddresses
from aliship_gui.store.orders import OrderStore
from tests.store.samples import NOON, an_order

STREET = "Calle-Mayor-4711"
MONTH_AGO = NOON - timedelta(days=30)


def know(
    database: Database, order_id: str, status: str, changed_days_ago: float, shop_id: str = "shop"
) -> OrderStore:
    """An order with its address, last changed so long before noon and read then."""
    store = OrderStore(database, shop_id)
    changed_at = NOON - timedelta(days=changed_days_ago)
    order = replace(an_order(order_id, status), modified_at=changed_at)
    store.save([order], changed_at)
    address = Address("Ana", "ES", detail_address=STREET * 40, mobile="600123123")
    details = OrderDetails(order_id, status, address, modified_at=changed_at)
    store.save_details(details, changed_at)
    return store


@pytest.mark.parametrize(
    ("status", "days", "goes"),
    [
        ("FINISH", 31, True),
        ("ARCHIVE", 31, True),
        ("FINISH", 29, False),
        ("WAIT_BUYER_ACCEPT_GOODS", 31, False),
        ("IN_ISSUE", 31, False),
        ("WAIT_SELLER_SEND_GOODS", FORGOTTEN.days + 29, False),
        ("WAIT_SELLER_SEND_GOODS", FORGOTTEN.days + 31, True),
        ("A_NEW_STATUS", 31, False),
    ],
)
def test_what_is_over_for_long_goes(
    database: Database, status: str, days: float, goes: bool
) -> None:
    store = know(database, "1", status, days)
    assert OldAddresses(database).drop(MONTH_AGO) == int(goes)
    assert (store.details("1") is None) == goes
    row = store.get("1")
    assert row is not None
    assert (row.country, row.lines) == ("ES", an_order().lines)


def test_every_shop_is_looked_through(database: Database) -> None:
    for shop in ("one", "two"):
        know(database, "1", "FINISH", 40, shop)
    assert OldAddresses(database).drop(MONTH_AGO) == 2
    assert OldAddresses(database).drop(MONTH_AGO) == 0


def test_with_no_days_left_every_closed_order_loses_its_address(database: Database) -> None:
    know(database, "1", "FINISH", 0.001)
    know(database, "2", "WAIT_BUYER_ACCEPT_GOODS", 0.001)
    assert OldAddresses(database).drop(NOON) == 1


def test_nothing_of_it_is_left_in_the_files(database: Database, folder: Path) -> None:
    for number in range(30):
        know(database, str(number), "FINISH", 40)
    held = b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())
    assert STREET.encode() in held
    OldAddresses(database).drop(MONTH_AGO)
    held = b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())
    assert STREET.encode() not in held
    assert b"600123123" not in held


def test_an_address_that_was_revealed_stays_clear_where_the_mask_fits(database: Database) -> None:
    store = know(database, "1", "WAIT_SELLER_SEND_GOODS", 0)
    known = store.details("1")
    assert known is not None
    clear = known[0]
    masked = replace(clear, address=replace(clear.address, mobile="60****123"), memo="new")
    assert store.with_known_address(masked) == replace(clear, memo="new")
    moved = replace(masked, address=replace(masked.address, city="Toledo"))
    assert store.with_known_address(moved) == moved
    stranger = replace(masked, order_id="2")
    assert store.with_known_address(stranger) == stranger
