"""A shop's way to the database: open as long as the shop is."""

from __future__ import annotations

import pytest

from aliship_gui.store.access import ShopAccess
from aliship_gui.store.accounts import Accounts
from aliship_gui.store.database import Database
from aliship_gui.store.errors import StoreUnreachable
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.secrets import MemorySecrets
from tests.store.samples import NOON, an_order


def test_what_comes_after_a_shop_was_forgotten_is_not_written(database: Database) -> None:
    access = ShopAccess(database)
    late = OrderStore(access, "shop")
    late.save([an_order("1")], NOON)
    access.close()
    Accounts(database).forget("shop", MemorySecrets())
    with pytest.raises(StoreUnreachable):
        late.save([an_order("2")], NOON)
    assert not late.status_counts()
    reopened = OrderStore(ShopAccess(database), "shop")
    assert reopened.save([an_order("3")], NOON) == {"3"}
