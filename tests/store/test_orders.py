"""What is known of a shop's orders, how it is found again, and which word wins."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from aliship_gui.domain.money import Money
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import Order, OrderLine, OrderStatus, Parcel
from aliship_gui.store.database import Database
from aliship_gui.store.declarations import cancelled
from aliship_gui.store.history import Who
from aliship_gui.store.order_view import question
from aliship_gui.store.orders import OrderSort, OrderStore, OrderView
from aliship_gui.store.outbox import Outbox
from tests.store.samples import NOON, a_draft, an_order, later

SHIPPED = str(OrderStatus.WAIT_BUYER_ACCEPT_GOODS)
PARCEL = Parcel("CPAM", "LX123456789CN", sent_at=later(5))


@pytest.fixture
def store(database: Database) -> OrderStore:
    return OrderStore(database, "shop")


def details_of(order: Order, **changes: object) -> OrderDetails:
    found = OrderDetails(order.order_id, order.status, address=Address("Ana", country="ES"))
    return dataclasses.replace(found, **changes)  # type: ignore[arg-type]


def test_an_order_comes_back_as_it_was(store: OrderStore) -> None:
    order = structs.replace(an_order(), parcels=(PARCEL,), country="ES")
    assert store.save([order], NOON) == {order.order_id}
    assert store.get(order.order_id) == order
    assert store.get("unknown") is None


def test_only_what_changed_is_named(store: OrderStore) -> None:
    one, two = an_order("1"), an_order("2")
    store.save([one, two], NOON)
    assert store.save([one, two], later(1)) == frozenset()
    assert store.save([one, an_order("2", SHIPPED)], later(2)) == {"2"}
    assert store.status_counts() == {one.status: 1, SHIPPED: 1}


def test_the_last_of_two_rows_for_one_order_counts(store: OrderStore) -> None:
    store.save([an_order("1"), an_order("1", SHIPPED)], NOON)
    assert store.status_counts() == {SHIPPED: 1}


def test_a_page_keeps_what_only_the_details_told(store: OrderStore) -> None:
    order = an_order()
    store.save([order], NOON)
    assert store.save_details(details_of(order, parcels=(PARCEL,)), later(1))
    assert store.save([order], later(2)) == frozenset()
    known = store.get(order.order_id)
    assert known is not None
    assert (known.country, known.parcels) == ("ES", (PARCEL,))


def test_a_page_that_tells_better_wins(store: OrderStore) -> None:
    order = an_order()
    store.save_details(details_of(order), NOON)
    store.save([structs.replace(order, country="PT", parcels=(PARCEL,))], later(1))
    known = store.get(order.order_id)
    assert known is not None
    assert (known.country, known.parcels) == ("PT", (PARCEL,))


def test_details_bring_the_row_up_to_date(store: OrderStore) -> None:
    order = an_order()
    store.save([order], NOON)
    details = details_of(order, status=SHIPPED, deadline=later(99), parcels=(PARCEL,))
    assert store.save_details(details, later(1))
    assert not store.save_details(details, later(2))
    assert store.details(order.order_id) == (details, later(2))
    known = store.get(order.order_id)
    assert known == structs.replace(
        order, status=SHIPPED, ship_by=later(99), country="ES", parcels=(PARCEL,)
    )
    assert store.ids(OrderView(statuses=frozenset({SHIPPED}))) == [order.order_id]


def test_details_of_an_order_that_no_page_showed_make_its_row(store: OrderStore) -> None:
    assert store.save_details(details_of(an_order()), NOON)
    known = store.get(an_order().order_id)
    assert known is not None
    assert known.country == "ES"


@pytest.mark.parametrize("unchanged_between", [False, True])
def test_a_late_old_answer_changes_nothing(store: OrderStore, unchanged_between: bool) -> None:
    new = an_order("1", SHIPPED)
    store.save([new], NOON if unchanged_between else later(10))
    store.save([new], later(10))
    assert store.save([an_order("1")], later(5)) == frozenset()
    assert not store.save_details(details_of(an_order("1")), later(5))
    assert store.get("1") == new


def test_old_details_do_not_replace_newer_ones(store: OrderStore) -> None:
    newer = details_of(an_order(), memo="newer")
    store.save_details(newer, later(10))
    assert not store.save_details(details_of(an_order(), memo="older"), later(5))
    assert store.details(newer.order_id) == (newer, later(10))


def test_shops_are_apart(database: Database) -> None:
    one, other = OrderStore(database, "one"), OrderStore(database, "other")
    one.save([an_order()], NOON)
    one.set_last_sync(NOON)
    assert (other.ids(OrderView()), other.status_counts()) == ([], {})
    assert (other.get(an_order().order_id), other.last_sync()) == (None, None)


def test_last_sync(store: OrderStore) -> None:
    assert store.last_sync() is None
    store.set_last_sync(NOON, NOON - timedelta(hours=1))
    assert (store.last_sync(), store.read_until()) == (NOON, NOON - timedelta(hours=1))
    store.set_last_sync(NOON)
    assert (store.last_sync(), store.read_until()) == (NOON, NOON)
    with pytest.raises(ValueError, match="time zone"):
        store.set_last_sync(NOON.replace(tzinfo=None))


def test_rows_come_in_the_order_asked_for(store: OrderStore) -> None:
    store.save([an_order("1"), an_order("2"), an_order("3")], NOON)
    assert [order.order_id for order in store.rows(["3", "1", "9", "2"])] == ["3", "1", "2"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["1", "2"]),
        ("straße", ["1"]),
        ("STRASSE", ["1"]),
        ("  josé ", ["1"]),
        ("灯", ["2"]),
        ("лампа", ["2"]),
        ("sku-7", ["1"]),
        ("lx123456789cn", ["1"]),
        ("ＬＸ123", ["1"]),
        ("%", ["2"]),
        ("_", ["2"]),
        ("l%p", []),
        ("'", []),
        ("100% wool_en", ["2"]),
        ("pending9", ["2"]),
        ("taken-back", []),
    ],
)
def test_search_is_literal_and_reads_every_script(
    database: Database, store: OrderStore, text: str, found: list[str]
) -> None:
    one = structs.replace(an_order("1"), parcels=(PARCEL,))
    two = Order(
        "2", "IN_ISSUE", lines=(OrderLine("1", "灯 ЛАМПА 100% WOOL_EN", 1),), created_at=NOON
    )
    store.save([one, two], NOON)
    outbox = Outbox(database, "shop")
    taken_back = outbox.add(a_draft("1", "TAKEN-BACK"), Who.SELLER, NOON)
    outbox.advance(taken_back.declaration_id, cancelled, Who.SELLER, NOON)
    outbox.add(a_draft("2", "PENDING9"), Who.SELLER, NOON)
    assert store.ids(OrderView(text=text, sort=OrderSort.ORDER_ID)) == found


def test_views_combine(store: OrderStore) -> None:
    store.save([an_order(str(n), SHIPPED if n % 2 else "") for n in range(6)], NOON)
    view = OrderView(statuses=frozenset({SHIPPED}), only_ids=frozenset({"1", "2", "5"}))
    assert store.ids(view) == ["1", "5"]
    assert store.ids(OrderView(statuses=frozenset())) == []
    assert store.ids(OrderView(only_ids=frozenset())) == []


def _sorting_sample() -> list[Order]:
    full = Order(
        "20",
        str(OrderStatus.SELLER_PART_SEND_GOODS),
        created_at=later(2),
        ship_by=later(20),
        amount=Money(Decimal("9.5"), "EUR"),
        buyer_name="Ábel",
        country="DE",
        lines=(OrderLine("1", "x", 3),),
        parcels=(Parcel("A", "B1"),),
    )
    small = structs.replace(
        full,
        order_id="3",
        status=str(OrderStatus.WAIT_SELLER_SEND_GOODS),
        created_at=later(1),
        ship_by=later(10),
        amount=Money(Decimal(10), "USD"),
        buyer_name="zoe",
        country="US",
        lines=(OrderLine("1", "x", 10),),
        parcels=(Parcel("A", "A1"),),
    )
    return [full, small, Order("100", "SOMETHING_NEW", ship_by=later(5))]


@pytest.mark.parametrize(
    ("sort", "rising", "falling"),
    [
        (OrderSort.ORDER_ID, "3 20 100", "100 20 3"),
        (OrderSort.SHIP_BY, "3 20 100", "20 3 100"),
        (OrderSort.BUYER, "3 20 100", "20 3 100"),
        (OrderSort.COUNTRY, "20 3 100", "3 20 100"),
        (OrderSort.ITEMS, "100 20 3", "3 20 100"),
        (OrderSort.AMOUNT, "20 3 100", "3 20 100"),
        (OrderSort.STATUS, "3 20 100", "100 20 3"),
        (OrderSort.TRACKING, "3 20 100", "20 3 100"),
        (OrderSort.CREATED, "3 20 100", "20 3 100"),
    ],
)
def test_what_has_no_value_comes_last_either_way(
    store: OrderStore, sort: OrderSort, rising: str, falling: str
) -> None:
    store.save(_sorting_sample(), NOON)
    assert " ".join(store.ids(OrderView(sort=sort))) == rising
    assert " ".join(store.ids(OrderView(sort=sort, descending=True))) == falling


def test_more_orders_than_are_read_in_one_piece_beside_those_of_another_shop(
    database: Database, store: OrderStore
) -> None:
    other = OrderStore(database, "other")
    for start in range(0, 6_000, 1_500):
        orders = [an_order(str(number)) for number in range(start, start + 1_500)]
        store.save(orders, NOON)
        other.save(orders, NOON)
    found = store.ids(OrderView(text="lamp"))
    assert sorted(found, key=int) == [str(number) for number in range(6_000)]


printable = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=printable, piece=printable, after=printable)
def test_any_piece_of_a_buyers_name_finds_the_order(
    store: OrderStore, before: str, piece: str, after: str
) -> None:
    store.save([Order("7", "X", buyer_name=before + piece + after)], NOON)
    for typed in (piece, piece.upper(), piece.lower()):
        assert store.ids(OrderView(text=typed)) == ["7"]


def test_a_status_is_listed_by_deadline_without_sorting(
    store: OrderStore, database: Database
) -> None:
    statement, values = question("shop", OrderView(statuses=frozenset({SHIPPED})))
    with database.reading() as connection:
        plan = [
            row["detail"] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    assert any("orders_by_deadline" in step for step in plan)
    assert not any("TEMP B-TREE" in step for step in plan)
