"""Reads survive a session that ended; writes are left to the outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aliship_gui.api.errors import Refused, SessionExpired, Unreachable
from aliship_gui.api.orders import OrderQuery
from aliship_gui.api.transport import Transport
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.services.fresh_platform import FreshPlatform
from aliship_gui.services.real_shop import RealShop, open_real_shop, sign_in_of
from aliship_gui.store.accounts import Accounts
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.secrets import KeyStoreLocked, MemorySecrets, SecretKind
from tests.sandbox.practice import FULFILL, Client, HandClock


class Secrets(MemorySecrets):
    """A key store that may be locked."""

    locked = False

    def get(self, shop_id: str, kind: SecretKind) -> str:
        if self.locked:
            raise KeyStoreLocked
        return super().get(shop_id, kind)


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticeShop]:
    with PracticeShop(ShopPlan(orders=40)) as shop:
        yield shop


@pytest.fixture(scope="module")
def knobs(practice: PracticeShop) -> Iterator[Client]:
    """Turns the practice shop's knobs, and hands out orders that no test has had yet."""
    client = Client(practice, HandClock())
    with client.http:
        yield client


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "data")
    yield database
    database.close()


@pytest.fixture
def secrets() -> Secrets:
    return Secrets()


@pytest.fixture
def shop(practice: PracticeShop, database: Database, secrets: Secrets) -> Iterator[RealShop]:
    """A shop that has signed in at the practice shop."""
    transport = Transport()
    accounts = Accounts(database)
    account = accounts.add("Lamps", practice.url, practice.app_key, datetime.now(UTC))
    secrets.set(account.shop_id, SecretKind.APP_SECRET, practice.app_secret)
    shop = open_real_shop(account, database, secrets, transport)
    shop.session.start(sign_in_of(account, practice.app_secret, transport).create("practice-code"))
    yield shop
    transport.close()


NOW = datetime.now(UTC)
READS: list[Callable[[FreshPlatform], object]] = [
    lambda platform: platform.carriers(),
    lambda platform: platform.order_page(OrderQuery(modified_from=NOW), 1),
]


@pytest.mark.parametrize("read", READS)
def test_a_read_goes_on_with_new_keys(
    knobs: Client, shop: RealShop, read: Callable[[FreshPlatform], object]
) -> None:
    read(shop.platform)
    old = shop.session.credentials().session
    knobs.fault("session_expired")
    read(shop.platform)
    assert shop.session.credentials().session != old


@pytest.mark.parametrize("read", READS)
def test_a_read_that_is_refused_twice_is_refused(
    knobs: Client, shop: RealShop, read: Callable[[FreshPlatform], object]
) -> None:
    knobs.fault("session_expired", count=2)
    with pytest.raises(SessionExpired):
        read(shop.platform)


def test_a_write_is_not_repeated_but_its_keys_can_be_renewed(knobs: Client, shop: RealShop) -> None:
    draft = ShipmentDraft(knobs.order(), "CPAM", knobs.number())
    old = shop.session.credentials().session
    knobs.fault("session_expired", method=FULFILL)
    with pytest.raises(SessionExpired):
        shop.platform.declare(draft)
    assert shop.session.credentials().session == old
    shop.platform.renew()
    assert shop.session.credentials().session != old
    shop.platform.declare(draft)
    assert [row["order_id"] for row in knobs.ledger()].count(draft.order_id) == 1


def test_renewing_before_anything_was_sent_does_nothing(shop: RealShop) -> None:
    keys = shop.session.credentials()
    shop.platform.renew()
    assert shop.session.credentials() == keys


def test_every_call_of_the_client_is_there(knobs: Client, shop: RealShop) -> None:
    order_id, first, second = knobs.order(), knobs.number(), knobs.number()
    platform = shop.platform
    platform.declare(ShipmentDraft(order_id, "CPAM", first))
    platform.modify(order_id, "CPAM", first, ShipmentDraft(order_id, "CPAM", second))
    parcels = platform.order_details(order_id).parcels
    assert [parcel.tracking_number for parcel in parcels] == [second]
    assert [row.tracking_number for row in platform.shipments(order_id)] == [second]
    with pytest.raises(Refused, match="oaid is invalid"):
        platform.reveal(order_id, "no")


def test_calls_are_counted(shop: RealShop) -> None:
    before = shop.budget.today(datetime.now(UTC)).calls
    for _ in range(3):
        shop.platform.carriers()
    assert shop.budget.today(datetime.now(UTC)).calls == before + 3


def test_a_call_that_cannot_be_counted_is_made_all_the_same(
    shop: RealShop, database: Database
) -> None:
    shop.platform.carriers()
    database.close()
    assert shop.platform.carriers()


def _declare(platform: FreshPlatform) -> object:
    return platform.declare(ShipmentDraft("1", "CPAM", "R1"))


@pytest.mark.parametrize("call", [*READS, _declare])
def test_a_locked_key_store_sends_nothing(
    database: Database,
    secrets: Secrets,
    shop: RealShop,
    call: Callable[[FreshPlatform], object],
) -> None:
    calls = shop.budget.today(datetime.now(UTC)).calls
    secrets.locked = True
    again = open_real_shop(Accounts(database).all()[0], database, secrets, Transport())
    with pytest.raises(Unreachable, match=r"keystore\.locked") as caught:
        call(again.platform)
    assert not caught.value.failure.outcome_unknown
    assert shop.budget.today(datetime.now(UTC)).calls == calls
