"""A hundred thousand orders are opened as easily as ten. The limits are generous on purpose."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from aliship_gui.domain.orders import Order
from aliship_gui.store.database import open_database
from aliship_gui.store.orders import OrderSort, OrderStore, OrderView
from tests.store.samples import NOON, an_order


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Process time counts, not the clock on the wall: the machine may be busy with others."""
    began = time.process_time()
    yield
    assert time.process_time() - began < seconds


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OrderStore]:
    database = open_database(tmp_path_factory.mktemp("large"))
    store = OrderStore(database, "shop")
    for first in range(0, 100_000, 10_000):
        orders = [_numbered(number) for number in range(first, first + 10_000)]
        with within(2):
            assert len(store.save(orders, NOON)) == 10_000
    yield store
    database.close()


def _numbered(number: int) -> Order:
    return an_order(str(8_000_000_000_000_000 + number), item=f"Lamp {number:06} 灯")


@pytest.mark.parametrize("sort", list(OrderSort))
def test_all_ids_are_sorted_quickly(full: OrderStore, sort: OrderSort) -> None:
    with within(1):
        assert len(full.ids(OrderView(sort=sort, descending=True))) == 100_000


def test_searching_everything_is_quick(full: OrderStore) -> None:
    with within(0.5):
        assert full.ids(OrderView(text="LAMP 012345")) == ["8000000000012345"]


def test_a_screenful_is_read_at_once(full: OrderStore) -> None:
    ids = full.ids(OrderView())
    with within(0.1):
        assert len(full.rows(ids[50_000:50_100])) == 100
    with within(0.2):
        assert sum(full.status_counts().values()) == 100_000
