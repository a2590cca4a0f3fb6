"""The orders of the shop that was open last are read before anybody asks, once and for it alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aliship_gui.app.first_orders import FIRST_STATUS, FirstOrders
from aliship_gui.app.shop_keys import LAST_SHOP
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.orders import OrderStore, OrderView
from aliship_gui.store.settings import SettingsStore
from tests.fakes.hands import wait_for
from tests.viewmodels.samples import an_order

FIRST_VIEW = OrderView(statuses=frozenset({FIRST_STATUS}))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Two shops with an order each; "lamps" was open last."""
    database = open_database(tmp_path)
    add_order(database, "lamps", "1")
    add_order(database, "rugs", "2")
    SettingsStore(database).set(LAST_SHOP, "lamps")
    yield database
    database.close()


def add_order(database: Database, shop_id: str, order_id: str) -> None:
    OrderStore(database, shop_id).save([an_order(order_id)], datetime.now(UTC))


def wait_until_read() -> None:
    names = {"first-orders"}
    wait_for("the reading", lambda: not names & {thread.name for thread in threading.enumerate()})


def test_who_opens_that_shop_finds_its_list_read(database: Database) -> None:
    orders = FirstOrders(database)
    orders.read_ahead()
    wait_until_read()
    # What this store does not hear of is not in a list that it has read already.
    add_order(database, "lamps", "3")
    assert orders.take("lamps").store.ids(FIRST_VIEW) == ["1"]


def test_another_shop_has_its_own_orders(database: Database) -> None:
    orders = FirstOrders(database)
    orders.read_ahead()
    wait_until_read()
    assert orders.take("rugs").store.ids(FIRST_VIEW) == ["2"]


def test_a_shop_that_is_opened_again_is_read_again(database: Database) -> None:
    orders = FirstOrders(database)
    orders.read_ahead()
    wait_until_read()
    orders.take("lamps")
    add_order(database, "lamps", "3")
    assert orders.take("lamps").store.ids(FIRST_VIEW) == ["1", "3"]


def test_what_is_read_too_late_is_not_kept(database: Database) -> None:
    orders = FirstOrders(database)
    orders.take("rugs")
    orders.read_ahead()
    wait_until_read()
    add_order(database, "lamps", "3")
    assert orders.take("lamps").store.ids(FIRST_VIEW) == ["1", "3"]


def test_data_that_cannot_be_read_are_told_to_who_needs_them(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    orders = FirstOrders(Database(tmp_path / "data"))
    orders.read_ahead()
    wait_until_read()
    with pytest.raises(StoreError):
        orders.take("lamps").store.ids(FIRST_VIEW)
