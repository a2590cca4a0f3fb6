"""A shop stays signed in: renewed in time, once, and kept before it is used."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import FlowControlled, PlatformError, SessionExpired, Unreachable
from aliship_gui.api.tokens import Tokens
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.session import AnotherSeller, Session
from aliship_gui.services.token_life import Standing
from aliship_gui.store.accounts import Account, Accounts, DuplicateShop
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.secrets import KeyStoreLocked, MemorySecrets, SecretKind
from tests.fakes.token_source import DAY, FakeTokens, HandClock, used_up

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
OFFLINE = Unreachable(Failure(FailureKind.UNREACHABLE, "network.dns"))
TOO_OFTEN = FlowControlled(Failure(FailureKind.PLATFORM, "ApiCallLimit", wait_seconds=2))


class StubbornSecrets(MemorySecrets):
    """Keeps secrets until it is locked."""

    def __init__(self) -> None:
        super().__init__()
        self.locked = False

    def set(self, shop_id: str, kind: SecretKind, secret: str) -> None:
        if self.locked:
            raise KeyStoreLocked
        super().set(shop_id, kind, secret)


class Shop:
    """A shop that is signed in, with everything around it."""

    def __init__(self, database: Database, **lives: timedelta) -> None:
        self.clock = HandClock(NOON)
        self.accounts = Accounts(database)
        self.secrets = StubbornSecrets()
        self.tokens = FakeTokens(self.clock, **lives)
        self.account = self.add("Lamps")
        self.session = self.restarted()
        self.session.start(self.tokens.issue())

    def add(self, name: str) -> Account:
        gateway = "https://api-sg.aliexpress.com/sync"
        account = self.accounts.add(name, gateway, "12345678", self.clock())
        self.secrets.set(account.shop_id, SecretKind.APP_SECRET, "app-secret-1")
        return account

    def restarted(self, account: Account | None = None) -> Session:
        """The session as another start of the program finds it."""
        shop_id = (account or self.account).shop_id
        return Session(shop_id, self.accounts, self.secrets, self.tokens.made_for, self.clock)

    def kept(self, kind: SecretKind) -> str:
        return self.secrets.get(self.account.shop_id, kind)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "data")
    yield database
    database.close()


@pytest.fixture
def shop(database: Database) -> Shop:
    return Shop(database)


def test_a_sign_in_is_kept_and_used(shop: Shop) -> None:
    for session in (shop.session, shop.restarted()):
        keys = session.credentials()
        assert (keys.app_key, keys.app_secret) == ("12345678", "app-secret-1")
        assert keys.session == "access-token-1"
    account = shop.accounts.get(shop.account.shop_id)
    assert (account.account, account.seller_id) == ("seller@shop.example", "200042360")
    assert account.access_expires_at == NOON + DAY
    assert account.refresh_expires_at == NOON + 2 * DAY
    assert shop.tokens.asked == []


def test_a_token_is_renewed_before_it_runs_out(shop: Shop) -> None:
    shop.clock.forward(18 * HOUR - timedelta(seconds=1))
    assert shop.session.credentials().session == "access-token-1"
    shop.clock.forward(timedelta(seconds=1))
    assert shop.session.credentials().session == "access-token-2"
    assert shop.tokens.asked == ["refresh-token-1"]
    assert shop.tokens.secret == "app-secret-1"
    assert shop.restarted().credentials().session == "access-token-2"


@pytest.mark.parametrize(
    ("life", "used"), [(2 * HOUR, 1.5 * HOUR), (365 * DAY, 365 * DAY - 6 * HOUR)]
)
def test_a_token_is_used_for_most_of_its_life(
    database: Database, life: timedelta, used: timedelta
) -> None:
    shop = Shop(database, life=life, renewal=2 * life)
    shop.clock.forward(used - timedelta(seconds=1))
    assert shop.session.credentials().session == "access-token-1"
    shop.clock.forward(timedelta(seconds=1))
    assert shop.session.credentials().session == "access-token-2"


def test_each_new_refresh_token_is_kept_before_it_is_used(shop: Shop) -> None:
    for number in range(2, 6):
        shop.clock.forward(20 * HOUR)
        assert shop.session.credentials().session == f"access-token-{number}"
        assert shop.kept(SecretKind.REFRESH_TOKEN) == f"refresh-token-{number}"
        assert shop.kept(SecretKind.ACCESS_TOKEN) == f"access-token-{number}"
    assert shop.tokens.asked == [f"refresh-token-{number}" for number in range(1, 5)]


def all_at_once(ask: Callable[[], Credentials]) -> set[str]:
    """The session keys that eight threads get who ask at the same moment."""
    start = threading.Barrier(8)

    def wait_and_ask(_number: int) -> str:
        start.wait(5)
        return ask().session

    with ThreadPoolExecutor(8) as pool:
        return set(pool.map(wait_and_ask, range(8)))


def test_threads_renew_once(shop: Shop) -> None:
    shop.clock.forward(20 * HOUR)
    assert all_at_once(shop.session.credentials) == {"access-token-2"}
    assert shop.tokens.asked == ["refresh-token-1"]


def test_threads_whose_keys_were_refused_renew_once(shop: Shop) -> None:
    refused = shop.session.credentials()
    assert all_at_once(lambda: shop.session.renew(refused)) == {"access-token-2"}
    assert shop.tokens.asked == ["refresh-token-1"]


def test_a_renewal_that_fails_is_tried_again_later_while_the_token_is_good(shop: Shop) -> None:
    shop.clock.forward(20 * HOUR)
    shop.tokens.trouble = [OFFLINE, TOO_OFTEN]
    for _ in range(3):
        assert shop.session.credentials().session == "access-token-1"
    assert len(shop.tokens.asked) == 1
    shop.clock.forward(timedelta(minutes=5))
    assert shop.session.credentials().session == "access-token-1"
    shop.clock.forward(timedelta(minutes=5))
    assert shop.session.credentials().session == "access-token-2"


def test_a_token_that_ran_out_says_why_it_was_not_renewed(shop: Shop) -> None:
    shop.clock.forward(25 * HOUR)
    shop.tokens.trouble = [OFFLINE]
    with pytest.raises(Unreachable):
        shop.session.credentials()
    # There is nothing to lose by trying at once.
    assert shop.session.credentials().session == "access-token-2"


def test_when_renewing_is_over_only_the_seller_can_help(shop: Shop) -> None:
    shop.clock.forward(2 * DAY)
    with pytest.raises(SessionExpired) as caught:
        shop.session.credentials()
    assert caught.value.failure.code == "session.ended"
    assert not caught.value.failure.outcome_unknown
    assert shop.tokens.asked == []
    shop.session.start(shop.tokens.issue())
    assert shop.session.credentials().session == "access-token-2"


def test_a_refresh_token_that_is_refused_ends_it_with_the_platforms_words(shop: Shop) -> None:
    shop.tokens.trouble = [used_up()]
    with pytest.raises(SessionExpired) as caught:
        shop.session.renew(shop.session.credentials())
    failure = caught.value.failure
    assert (failure.code, failure.message) == (
        "session.ended",
        "The specified refresh token is invalid or expired",
    )


def test_what_was_refused_once_is_not_asked_about_again(shop: Shop) -> None:
    shop.clock.forward(25 * HOUR)
    shop.tokens.trouble = [PlatformError(Failure(FailureKind.PLATFORM, "invalid_grant"))]
    for _ in range(3):
        with pytest.raises(SessionExpired, match=r"session\.ended"):
            shop.session.credentials()
    assert len(shop.tokens.asked) == 1
    assert shop.session.report().standing is Standing.ENDED


def test_other_trouble_does_not_end_a_sign_in(shop: Shop) -> None:
    shop.clock.forward(25 * HOUR)
    shop.tokens.trouble = [PlatformError(Failure(FailureKind.PLATFORM, "AppWhiteIpLimit"))]
    with pytest.raises(PlatformError, match="AppWhiteIpLimit"):
        shop.session.credentials()
    assert shop.session.credentials().session == "access-token-2"


def test_another_program_may_have_renewed_it(shop: Shop) -> None:
    other = shop.restarted()
    refused = shop.session.credentials()
    other.renew(other.credentials())
    assert shop.session.renew(refused).session == "access-token-2"
    assert shop.tokens.asked == ["refresh-token-1", "refresh-token-1"]
    shop.clock.forward(20 * HOUR)
    assert shop.session.credentials().session == "access-token-3"


def test_tokens_that_cannot_be_kept_are_used_and_told(shop: Shop) -> None:
    shop.clock.forward(20 * HOUR)
    shop.secrets.locked = True
    assert shop.session.credentials().session == "access-token-2"
    shop.tokens.trouble = [used_up()]
    with pytest.raises(SessionExpired):
        shop.session.renew(shop.session.credentials())
    assert shop.session.credentials().session == "access-token-2"
    unkept = shop.session.report().unkept
    assert unkept is not None
    assert unkept.code == "keystore.locked"
    shop.secrets.locked = False
    shop.session.start(shop.tokens.issue())
    assert shop.session.report().unkept is None
    assert shop.kept(SecretKind.REFRESH_TOKEN) == "refresh-token-3"


def test_a_sign_in_that_cannot_be_kept_is_not_used(shop: Shop) -> None:
    shop.secrets.locked = True
    with pytest.raises(KeyStoreLocked):
        shop.session.start(shop.tokens.issue())
    assert shop.session.credentials().session == "access-token-1"


def test_the_days_that_are_left(shop: Shop) -> None:
    report = shop.session.report()
    assert (report.standing, report.ends_at) == (Standing.GOOD, NOON + 2 * DAY)
    assert report.days_left(NOON) == 2
    assert report.days_left(NOON + 3 * DAY) == 0


def test_the_seller_is_told_before_it_ends(database: Database) -> None:
    shop = Shop(database, life=30 * DAY, renewal=10 * DAY)
    assert shop.session.report().standing is Standing.GOOD
    shop.clock.forward(10 * DAY)
    assert shop.session.report().ends_at == NOON + 30 * DAY
    assert shop.session.report().standing is Standing.GOOD
    shop.clock.forward(13 * DAY)
    assert shop.session.report().standing is Standing.ENDING
    assert shop.session.credentials().session == "access-token-1"
    shop.clock.forward(7 * DAY)
    assert shop.session.report().standing is Standing.ENDED


def test_a_session_key_that_was_pasted_is_used_for_as_long_as_it_lives(shop: Shop) -> None:
    shop.session.start(Tokens("a-ready-session-key", NOON))
    shop.clock.forward(400 * DAY)
    assert shop.session.credentials().session == "a-ready-session-key"
    report = shop.session.report()
    assert (report.standing, report.days_left(shop.clock())) == (Standing.GOOD, None)
    assert shop.kept(SecretKind.REFRESH_TOKEN) == ""
    with pytest.raises(SessionExpired, match=r"session\.ended"):
        shop.session.renew(shop.session.credentials())


def test_a_renewal_without_a_refresh_token_leaves_the_one_before(shop: Shop) -> None:
    shop.tokens.tells_refresh_tokens = False
    shop.session.renew(shop.session.credentials())
    assert shop.kept(SecretKind.REFRESH_TOKEN) == "refresh-token-1"
    assert shop.accounts.get(shop.account.shop_id).refresh_expires_at == NOON + 2 * DAY


def test_a_shop_that_never_signed_in(shop: Shop) -> None:
    session = shop.restarted(shop.add("Another"))
    assert session.report().standing is Standing.ENDED
    with pytest.raises(SessionExpired):
        session.credentials()


def test_a_seller_who_has_a_shop_already_gets_no_second_one(shop: Shop) -> None:
    another = shop.restarted(shop.add("Another"))
    with pytest.raises(DuplicateShop):
        another.start(shop.tokens.issue())


def test_another_seller_does_not_take_a_shop_over(shop: Shop) -> None:
    stranger = replace(shop.tokens.issue(), seller_id="1", account="stranger")
    with pytest.raises(AnotherSeller) as caught:
        shop.session.start(stranger)
    assert isinstance(caught.value, StoreError)
    assert caught.value.failure.code == "shop.another_seller"
    assert shop.session.credentials().session == "access-token-1"
    assert shop.kept(SecretKind.ACCESS_TOKEN) == "access-token-1"


def test_what_the_platform_refuses_is_reported_as_over_before_its_time(shop: Shop) -> None:
    shop.tokens.trouble = [used_up()]
    with pytest.raises(SessionExpired):
        shop.session.renew(shop.session.credentials())
    report = shop.session.report()
    assert (report.standing, report.days_left(shop.clock())) == (Standing.ENDED, 0)
    shop.session.start(shop.tokens.issue())
    assert shop.session.report().standing is Standing.GOOD


def test_nothing_shows_a_token(shop: Shop) -> None:
    shop.tokens.trouble = [used_up()]
    with pytest.raises(SessionExpired) as caught:
        shop.session.renew(shop.session.credentials())
    below = caught.value.__context__
    seen = f"{shop.session!r}{shop.session.credentials()!r}{caught.value!r}{below!r}"
    assert not [word for word in ("access-token", "refresh-token", "app-secret") if word in seen]


def test_tokens_that_come_for_a_forgotten_shop_are_not_kept(shop: Shop) -> None:
    class Forgetting(FakeTokens):
        """Renews while the seller forgets the shop."""

        def refresh(self, refresh_token: str) -> Tokens:
            fresh = super().refresh(refresh_token)
            shop.accounts.forget(shop.account.shop_id, shop.secrets)
            return fresh

    source = Forgetting(shop.clock)
    shop.session = Session(
        shop.account.shop_id, shop.accounts, shop.secrets, lambda _secret: source, shop.clock
    )
    shop.session.start(source.issue())
    shop.clock.forward(18 * HOUR)
    shop.session.credentials()
    assert not any(shop.kept(kind) for kind in SecretKind)
