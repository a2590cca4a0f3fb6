"""A shop is connected whole or not at all, in the key store or in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from aliship_gui.api.errors import ApiError
from aliship_gui.api.transport import Transport
from aliship_gui.sandbox.server import PracticeShop
from aliship_gui.sandbox.server import ShopPlan as Server
from aliship_gui.sandbox.tokens import PRACTICE_CODE
from aliship_gui.services.connecting import ShopConnector, ShopPlan
from aliship_gui.services.session import AnotherSeller
from aliship_gui.store.accounts import Accounts, DuplicateShop
from aliship_gui.store.chosen_secrets import ChosenSecrets
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.secrets import KeyStoreDismissed, KeyStoreMissing, SecretKind
from tests.fakes.key_store import FakeKeyStore


class Office:
    """A connector, and everything that it works with."""

    def __init__(self, server: PracticeShop, database: Database) -> None:
        self.server = server
        self.accounts = Accounts(database)
        self.keys = FakeKeyStore()
        self.secrets = ChosenSecrets(self.keys)
        self.ahead = timedelta(0)
        self.connector = ShopConnector(
            database, self.secrets, Transport, lambda: datetime.now(UTC) + self.ahead
        )
        self.plan = ShopPlan(
            app_key=server.app_key, app_secret=server.app_secret, gateway=server.url
        )


@pytest.fixture(scope="module")
def server() -> Iterator[PracticeShop]:
    with PracticeShop(Server(orders=20)) as server:
        yield server


@pytest.fixture
def office(server: PracticeShop, tmp_path: Path) -> Iterator[Office]:
    database = open_database(tmp_path / "data")
    office = Office(server, database)
    yield office
    office.connector.stop()
    database.close()


def test_the_whole_way(office: Office) -> None:
    connector = office.connector
    tokens = connector.tokens(office.plan, PRACTICE_CODE, "http://127.0.0.1/callback")
    report = connector.examine(office.plan, tokens)
    assert report.dialect is not None
    planned = replace(office.plan, dialect=report.dialect.name, callback="http://x.example/cb")
    account = connector.keep(planned, tokens)
    assert account.name == tokens.account == "seller@practice.example"
    assert account.dialect == report.dialect.name
    assert account.access_expires_at == tokens.expires_at
    assert office.keys.held == {
        office.server.app_secret,
        tokens.access_token,
        tokens.refresh_token,
    }
    known = connector.plan_of(account.shop_id)
    assert known == replace(planned, shop_id=account.shop_id, name=account.name, app_secret="")
    assert connector.examine(known, None).failure is None


def test_nothing_is_shown_of_a_secret(office: Office) -> None:
    assert office.server.app_secret not in repr(office.plan)


def test_the_older_gateway_is_spoken_to_as_well(office: Office) -> None:
    plan = replace(office.plan, gateway=office.server.top_url)
    report = office.connector.examine(plan, office.connector.tokens_of_key(office.server.session))
    assert report.dialect is not None
    assert report.dialect.path == "/router/rest"


def test_a_wrong_secret_and_a_wrong_clock_have_their_own_words(office: Office) -> None:
    tokens = office.connector.tokens_of_key(office.server.session)
    wrong = replace(office.plan, app_secret="mistyped-secret", gateway=office.server.top_url)
    report = office.connector.examine(wrong, tokens)
    assert report.failure is not None
    assert report.failure.code == "connection.wrong_secret"
    office.ahead = timedelta(hours=2)
    report = office.connector.examine(replace(office.plan, gateway=office.server.top_url), tokens)
    assert report.failure is not None
    assert (report.failure.code, report.failure.message) == ("connection.clock_fast", "120")


def test_a_code_that_is_not_good(office: Office) -> None:
    with pytest.raises(ApiError) as caught:
        office.connector.tokens(office.plan, "another-code", "")
    assert caught.value.failure.code == "InvalidCode"


def test_a_shop_that_cannot_be_kept_leaves_nothing(office: Office) -> None:
    tokens = office.connector.tokens(office.plan, PRACTICE_CODE, "")
    office.keys.trouble = KeyStoreDismissed()
    with pytest.raises(KeyStoreDismissed):
        office.connector.check_key_store()
    with pytest.raises(KeyStoreDismissed):
        office.connector.keep(office.plan, tokens)
    assert office.accounts.all() == ()
    office.keys.trouble = None
    assert office.keys.held == set()


def test_the_same_seller_is_not_kept_twice(office: Office) -> None:
    tokens = office.connector.tokens(office.plan, PRACTICE_CODE, "")
    first = office.connector.keep(replace(office.plan, name="Lamps"), tokens)
    with pytest.raises(DuplicateShop) as caught:
        office.connector.keep(office.plan, tokens)
    assert caught.value.failure.message == "Lamps"
    assert [shop.shop_id for shop in office.accounts.all()] == [first.shop_id]


def test_another_seller_does_not_take_a_shop_over(office: Office) -> None:
    tokens = office.connector.tokens(office.plan, PRACTICE_CODE, "")
    account = office.connector.keep(office.plan, tokens)
    known = replace(office.connector.plan_of(account.shop_id), app_secret="another-secret")
    with pytest.raises(AnotherSeller):
        office.connector.keep(known, replace(tokens, seller_id="7"))
    assert "another-secret" not in office.keys.held


def test_a_shop_in_memory_and_its_way_into_the_key_store(office: Office) -> None:
    tokens = office.connector.tokens(office.plan, PRACTICE_CODE, "")
    office.keys.trouble = KeyStoreMissing()
    account = office.connector.keep(office.plan, tokens, in_memory=True)
    known = office.connector.plan_of(account.shop_id)
    assert office.connector.examine(known, None).failure is None
    office.keys.trouble = None
    assert office.keys.held == set()
    office.connector.keep(known, None)
    assert office.keys.held == {
        office.server.app_secret,
        tokens.access_token,
        tokens.refresh_token,
    }


def test_a_stay_in_memory_ends_no_earlier_than_the_key_store_takes_over(office: Office) -> None:
    tokens = office.connector.tokens(office.plan, PRACTICE_CODE, "")
    account = office.connector.keep(office.plan, tokens, in_memory=True)
    known = office.connector.plan_of(account.shop_id)
    office.keys.trouble = KeyStoreMissing()
    with pytest.raises(KeyStoreMissing):
        office.connector.keep(known, None)
    kept = office.secrets.get(account.shop_id, SecretKind.ACCESS_TOKEN)
    assert kept == tokens.access_token


def test_a_session_key_alone_will_do(office: Office) -> None:
    tokens = office.connector.tokens_of_key(f" {office.server.session}\n")
    account = office.connector.keep(office.plan, tokens)
    assert account.name == office.server.app_key
    assert account.access_expires_at is None
