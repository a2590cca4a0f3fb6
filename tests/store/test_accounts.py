"""Several shops: added, renamed, told apart, and forgotten without a trace."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from msgspec import structs

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.store import declarations as become
from aliship_gui.store.accounts import Account, Accounts, DuplicateShop, NoSuchShop
from aliship_gui.store.call_budget import CallBudget
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.errors import LockLost
from aliship_gui.store.history import Who
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.secrets import KeyStoreLocked, MemorySecrets, SecretKind
from aliship_gui.store.settings import SettingsStore
from aliship_gui.store.writer_lock import WriterLock
from tests.store.samples import NOON, a_draft, an_order, later

GATEWAY = "https://api-sg.aliexpress.com/sync"
PERSONAL = "Ana-de-la-Calle-Mayor"


@pytest.fixture
def accounts(database: Database) -> Accounts:
    return Accounts(database)


def fill(database: Database, shop_id: str, order_id: str) -> None:
    """Something of a shop in every table."""
    orders = OrderStore(database, shop_id)
    orders.save([structs.replace(an_order(order_id), buyer_name=PERSONAL)], NOON)
    address = Address(contact_person=PERSONAL, country="ES")
    orders.save_details(OrderDetails(order_id, "WAIT_SELLER_SEND_GOODS", address), NOON)
    carriers = CarrierStore(database, shop_id)
    carriers.save([Carrier("CPAM", "China Post")], NOON)
    carriers.mark_used("CPAM", NOON)
    DraftStore(database, shop_id).save(a_draft(order_id))
    SettingsStore(database, shop_id).set("columns", [1, 2])
    Outbox(database, shop_id).add(a_draft(order_id), Who.SELLER, NOON)
    WriterLock(database, shop_id).hold(NOON)
    CallBudget(database, shop_id).count(NOON)


def rows_of(database: Database, shop_id: str) -> dict[str, int]:
    """How many rows each table holds for a shop; every table that there is."""
    with database.reading() as connection:
        names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        return {
            name: connection.execute(
                f"SELECT count(*) FROM {name} WHERE shop_id = ?", (shop_id,)
            ).fetchone()[0]
            for (name,) in connection.execute(names).fetchall()
        }


def test_shops_are_kept_in_order_with_everything_but_secrets(
    accounts: Accounts, folder: Path
) -> None:
    one = accounts.add(" Lamps ", GATEWAY, "12345678", NOON)
    two = accounts.add("灯", GATEWAY, "12345678", later(1))
    signed_in = accounts.change(
        one.shop_id,
        lambda shop: structs.replace(
            shop,
            dialect="iop-param0",
            sign_in="legacy",
            declaring="asf",
            account="seller@shop.example",
            seller_id="200042360",
            tokens_given_at=NOON,
            access_expires_at=later(86_400),
            refresh_expires_at=later(172_800),
        ),
    )
    with_another_name = accounts.rename(two.shop_id, "Lampen\n")
    expected = (signed_in, structs.replace(two, name="Lampen"))
    assert (with_another_name, one.name) == (expected[1], "Lamps")
    assert accounts.all() == expected
    again = open_database(folder)
    assert Accounts(again).all() == expected
    again.close()


def test_a_shop_that_is_not_there(accounts: Accounts) -> None:
    with pytest.raises(NoSuchShop) as caught:
        accounts.rename("shop-1", "X")
    assert caught.value.failure.code == "shop.missing"
    with pytest.raises(NoSuchShop):
        accounts.get("shop-1")


def test_one_seller_is_one_shop(accounts: Accounts) -> None:
    def signed_in(shop: Account) -> Account:
        return structs.replace(shop, seller_id="200042360")

    one, two = (accounts.add(name, GATEWAY, "12345678", NOON) for name in ("One", "Two"))
    elsewhere = accounts.add("Three", "https://api.taobao.com/router/rest", "9", NOON)
    accounts.change(one.shop_id, signed_in)
    accounts.change(one.shop_id, signed_in)
    accounts.change(elsewhere.shop_id, signed_in)
    with pytest.raises(DuplicateShop) as caught:
        accounts.change(two.shop_id, signed_in)
    assert (caught.value.failure.code, caught.value.failure.message) == ("shop.duplicate", "One")
    assert accounts.get(two.shop_id) == two


def test_what_is_still_in_the_outbox_is_told(accounts: Accounts, database: Database) -> None:
    shop = accounts.add("Lamps", GATEWAY, "1", NOON)
    outbox = Outbox(database, shop.shop_id)
    rows = [outbox.add(a_draft(str(n), f"N{n}"), Who.SELLER, later(n)) for n in range(1, 4)]
    Outbox(database, "another").add(a_draft("9", "N9"), Who.SELLER, NOON)
    outbox.advance(rows[0].declaration_id, become.cancelled, Who.SELLER, later(9))
    outbox.advance(rows[1].declaration_id, become.sending, Who.PROGRAM, later(9))
    waiting = {row.order_id for row in accounts.open_declarations(shop.shop_id)}
    assert waiting == {"2", "3"}


def test_the_shop_that_has_an_order(accounts: Accounts, database: Database) -> None:
    one = accounts.add("One", GATEWAY, "1", NOON)
    two = accounts.add("Two", GATEWAY, "1", later(1))
    OrderStore(database, one.shop_id).save([an_order("8001")], NOON)
    Outbox(database, two.shop_id).add(a_draft("8002"), Who.SELLER, NOON)
    OrderStore(database, "practice").save([an_order("8003")], NOON)
    found = [accounts.shop_of_order(order) for order in ("8001", "8002", "8003", "8004")]
    assert found == [one, two, None, None]


def test_forgetting_a_shop_takes_all_of_it_and_nothing_else(
    accounts: Accounts, database: Database
) -> None:
    secrets = MemorySecrets()
    gone, stays = (accounts.add(name, GATEWAY, "1", NOON) for name in ("One", "Two"))
    for shop in (gone, stays):
        fill(database, shop.shop_id, "8001")
        secrets.set(shop.shop_id, SecretKind.REFRESH_TOKEN, shop.name)
    kept = rows_of(database, stays.shop_id)
    # A table that stays empty here would prove nothing.
    assert min(kept.values()) > 0
    accounts.forget(gone.shop_id, secrets)
    accounts.forget(gone.shop_id, secrets)
    assert set(rows_of(database, gone.shop_id).values()) == {0}
    assert rows_of(database, stays.shop_id) == kept
    assert accounts.all() == (stays,)
    assert secrets.get(gone.shop_id, SecretKind.REFRESH_TOKEN) == ""
    assert secrets.get(stays.shop_id, SecretKind.REFRESH_TOKEN) == "Two"


def test_what_was_forgotten_is_not_in_the_files_any_more(
    accounts: Accounts, database: Database, folder: Path
) -> None:
    shop = accounts.add("Lamps", GATEWAY, "1", NOON)
    for order in range(8000, 8200):
        fill(database, shop.shop_id, str(order))
    before = b"".join(file.read_bytes() for file in folder.iterdir())
    assert PERSONAL.encode() in before
    accounts.forget(shop.shop_id, MemorySecrets())
    after = b"".join(file.read_bytes() for file in folder.iterdir())
    assert PERSONAL.encode() not in after
    assert PERSONAL.casefold().encode() not in after
    assert shop.shop_id.encode() not in after


def test_a_writer_of_a_forgotten_shop_may_send_no_more(
    accounts: Accounts, database: Database
) -> None:
    shop = accounts.add("Lamps", GATEWAY, "1", NOON)
    lock = WriterLock(database, shop.shop_id)
    assert lock.hold(NOON)
    accounts.forget(shop.shop_id, MemorySecrets())
    with database.transaction() as connection, pytest.raises(LockLost):
        lock.require(connection)


class LockedSecrets(MemorySecrets):
    """A key store that does not open."""

    def forget(self, shop_id: str) -> None:
        raise KeyStoreLocked


def test_when_the_key_store_does_not_let_go_nothing_is_deleted(
    accounts: Accounts, database: Database
) -> None:
    shop = accounts.add("Lamps", GATEWAY, "1", NOON)
    fill(database, shop.shop_id, "8001")
    before = rows_of(database, shop.shop_id)
    with pytest.raises(KeyStoreLocked):
        accounts.forget(shop.shop_id, LockedSecrets())
    assert rows_of(database, shop.shop_id) == before


def test_forgetting_is_one_transaction(accounts: Accounts, database: Database) -> None:
    shop = accounts.add("Lamps", GATEWAY, "1", NOON)
    fill(database, shop.shop_id, "8001")
    before = rows_of(database, shop.shop_id)
    with database.transaction() as connection:
        connection.execute(
            "CREATE TRIGGER stop BEFORE DELETE ON shops BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    with pytest.raises(sqlite3.IntegrityError, match="no"):
        accounts.forget(shop.shop_id, MemorySecrets())
    assert rows_of(database, shop.shop_id) == before


def test_an_order_of_another_shop_is_found_by_its_shops_name(
    database: Database, accounts: Accounts
) -> None:
    lamps, shoes = (accounts.add(name, GATEWAY, "1", NOON) for name in ("Lamps", "Shoes"))
    fill(database, lamps.shop_id, "1")
    fill(database, shoes.shop_id, "2")
    fill(database, "practice", "3")
    assert OrderStore(database, shoes.shop_id).in_other_shops(["1", "2", "3"]) == {"1": "Lamps"}
