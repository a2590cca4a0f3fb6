"""Addresses of orders that are over are deleted, and cannot be found on the disk any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs

from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.store.database import Database
from aliship_gui.store.folding import fold
from aliship_gui.store.old_addresses import FORGOTTEN, OldAddresses, _old_rows, _unname
from aliship_gui.store.orders import OrderStore, OrderView
from tests.store.samples import NOON, an_order

STREET = "Calle-Mayor-4711"
NAME = "Mar\u00eda-Z\u00fa\u00f1iga-Rarename"
MEMO = "please-ring-at-number-nine"
MONTH_AGO = NOON - timedelta(days=30)


def named(order_id: str, status: str, changed_at: datetime) -> Order:
    """An order whose buyer is named, and wrote something."""
    order = an_order(order_id, status)
    lines = tuple(structs.replace(line, memo=MEMO) for line in order.lines)
    return structs.replace(order, modified_at=changed_at, buyer_name=NAME, lines=lines)


def know(
    database: Database, order_id: str, status: str, changed_days_ago: float, shop_id: str = "shop"
) -> OrderStore:
    """An order with its address, last changed so long before noon and read then."""
    store = OrderStore(database, shop_id)
    changed_at = NOON - timedelta(days=changed_days_ago)
    order = named(order_id, status, changed_at)
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
    assert OldAddresses(database).drop(MONTH_AGO) == ({("shop", "1")} if goes else set())
    assert (store.details("1") is None) == goes
    row = store.get("1")
    assert row is not None
    assert (row.country, row.lines[0].product_name, row.buyer_login) == ("ES", "Lamp", "es123")
    assert (row.buyer_name, row.lines[0].memo) == (("", "") if goes else (NAME, MEMO))


@pytest.mark.parametrize("memo", [MEMO, "x", "长" * 200])
def test_what_a_buyer_without_a_name_wrote_goes_as_well(database: Database, memo: str) -> None:
    store, changed_at = OrderStore(database, "shop"), NOON - timedelta(days=40)
    order = named("1", "FINISH", changed_at)
    first, *others = structs.replace(order, buyer_name="").lines * 2
    lines = (
        structs.replace(first, memo=""),
        *(structs.replace(line, memo=memo) for line in others),
    )
    store.save([structs.replace(order, buyer_name="", lines=lines)], changed_at)
    assert OldAddresses(database).drop(MONTH_AGO) == {("shop", "1")}
    row = store.get("1")
    assert row is not None
    assert {line.memo for line in row.lines} == {""}
    assert OldAddresses(database).drop(MONTH_AGO) == frozenset(), "once is enough"


def test_every_shop_is_looked_through(database: Database) -> None:
    for shop in ("one", "two"):
        know(database, "1", "FINISH", 40, shop)
    assert OldAddresses(database).drop(MONTH_AGO) == {("one", "1"), ("two", "1")}
    assert OldAddresses(database).drop(MONTH_AGO) == frozenset()


def test_with_no_days_left_every_closed_order_loses_its_address(database: Database) -> None:
    know(database, "1", "FINISH", 0.001)
    know(database, "2", "WAIT_BUYER_ACCEPT_GOODS", 0.001)
    assert OldAddresses(database).drop(NOON) == {("shop", "1")}


def bytes_in(folder: Path) -> bytes:
    """Everything that stands in the files, the log's among them, as it is and folded."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


def test_nothing_of_it_is_left_in_the_files(database: Database, folder: Path) -> None:
    for number in range(30):
        know(database, str(number), "FINISH", 40)
    private = [text.encode() for text in (STREET, "600123123", NAME, fold(NAME), MEMO)]
    assert all(text in bytes_in(folder) for text in private)
    OldAddresses(database).drop(MONTH_AGO)
    assert [text for text in private if text in bytes_in(folder)] == []


def test_an_order_is_found_by_its_login_and_no_more_by_its_name(database: Database) -> None:
    know(database, "1", "FINISH", 40)
    store = OrderStore(database, "shop")
    assert store.ids(OrderView(text=NAME)) == ["1"]
    OldAddresses(database).drop(MONTH_AGO)
    store.read_again()
    assert store.ids(OrderView(text=NAME)) == []
    assert store.ids(OrderView(text="es123")) == ["1"]


def test_a_row_without_details_loses_its_name_too(database: Database) -> None:
    store = OrderStore(database, "shop")
    store.save([named("1", "FINISH", NOON - timedelta(days=40))], NOON)
    assert OldAddresses(database).drop(MONTH_AGO) == {("shop", "1")}
    [row] = store.rows(["1"])
    assert row.buyer_name == ""


def test_a_name_does_not_come_back_unless_something_happened(database: Database) -> None:
    store = know(database, "1", "FINISH", 40)
    changed_at = NOON - timedelta(days=40)
    OldAddresses(database).drop(MONTH_AGO)
    again = named("1", "FINISH", changed_at)
    assert store.save([again], NOON) == frozenset(), "read again, it is the same order"
    details = OrderDetails("1", "FINISH", buyer_name=NAME, modified_at=changed_at)
    store.save_details(details, NOON)
    [row] = store.rows(["1"])
    assert (row.buyer_name, row.lines[0].memo) == ("", "")
    store.save([structs.replace(again, modified_at=NOON)], NOON + timedelta(seconds=1))
    [row] = store.rows(["1"])
    assert row.buyer_name == NAME


def test_a_row_that_is_written_meanwhile_is_not_overwritten(database: Database) -> None:
    store = know(database, "1", "FINISH", 40)
    with database.reading() as connection:
        [row] = list(_old_rows(connection, MONTH_AGO))
    store.save([named("1", "FINISH", NOON)], NOON)
    with database.transaction() as connection:
        _unname(connection, [row])
    [now] = store.rows(["1"])
    assert (now.buyer_name, now.modified_at) == (NAME, NOON)


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
