"""A hundred thousand orders are opened as easily as ten: SQLite does little for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from aliship_gui.domain.orders import Order
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.orders import OrderSort, OrderStore, OrderView
from tests.store.samples import NOON, an_order

MANY = 100_000
AT_ONCE = 10_000
_COUNTED_BY = 100


@dataclass(frozen=True)
class Shop:
    """A shop with many orders."""

    database: Database
    orders: OrderStore

    @contextmanager
    def within(self, steps: int) -> Iterator[None]:
        """No more steps of SQLite's machine than these; a clock would count others' work, too."""
        counted = 0

        def count() -> None:
            nonlocal counted
            counted += _COUNTED_BY

        with self.database.reading() as connection:
            connection.set_progress_handler(count, _COUNTED_BY)
        yield
        with self.database.reading() as connection:
            connection.set_progress_handler(None, 0)
        assert counted <= steps, counted


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    database = open_database(tmp_path_factory.mktemp("large"))
    shop = Shop(database, OrderStore(database, "shop"))
    for first in range(0, MANY, AT_ONCE):
        orders = [_numbered(number) for number in range(first, first + AT_ONCE)]
        with shop.within(150 * AT_ONCE):
            assert len(shop.orders.save(orders, NOON)) == AT_ONCE
    yield shop
    database.close()


def _numbered(number: int) -> Order:
    return an_order(str(8_000_000_000_000_000 + number), item=f"Lamp {number:06} 灯")


@pytest.mark.parametrize("sort", list(OrderSort))
def test_all_ids_are_sorted_quickly(shop: Shop, sort: OrderSort) -> None:
    with shop.within(30 * MANY):
        assert len(shop.orders.ids(OrderView(sort=sort, descending=True))) == MANY


def test_a_search_reads_the_texts_once(shop: Shop) -> None:
    with shop.within(80 * MANY):
        assert shop.orders.ids(OrderView(text="LAMP 012345")) == ["8000000000012345"]
    with shop.within(0):
        assert shop.orders.ids(OrderView(text="LAMP 012346")) == ["8000000000012346"]


def test_a_screenful_is_read_at_once(shop: Shop) -> None:
    ids = shop.orders.ids(OrderView())
    with shop.within(50 * 100):
        assert len(shop.orders.rows(ids[50_000:50_100])) == 100
    with shop.within(15 * MANY):
        assert sum(shop.orders.status_counts().values()) == MANY
