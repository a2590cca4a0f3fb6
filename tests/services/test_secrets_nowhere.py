"""A whole run, from the sign-in to a refusal: no secret is where it does not belong.

Looked through are the data folder, the log at its most talkative, tracebacks, representations and
the command line.
"""

from __future__ import annotations

import http.client
import logging
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import quote, quote_plus, urlsplit

import pytest

from aliship_gui.api import flow_control
from aliship_gui.api.callback import CallbackUnusable, code_from, new_state
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import ApiError
from aliship_gui.api.oauth import authorize_url, sign_in_way
from aliship_gui.api.orders import OrderQuery
from aliship_gui.api.tokens import Tokens
from aliship_gui.api.transport import Transport
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.services.connection_test import examine_connection, remember
from aliship_gui.services.loopback_listener import LoopbackListener
from aliship_gui.services.real_shop import RealShop, gateway_of, open_real_shop, sign_in_of
from aliship_gui.services.shipping import ShippingService
from aliship_gui.store.accounts import Account, Accounts
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.secrets import MemorySecrets, SecretKind
from aliship_gui.store.settings import SettingsStore
from aliship_gui.store.writer_lock import WriterLock
from tests.sandbox.practice import Client, HandClock


class Run:
    """A seller's first day, and everything that was said and shown on it."""

    def __init__(self, practice: PracticeShop, database: Database, transport: Transport) -> None:
        self.practice = practice
        self.database = database
        self.transport = transport
        self.accounts = Accounts(database)
        self.keys = MemorySecrets()
        self.secrets: set[str] = {practice.app_secret}
        self.shown: list[object] = []

    def show(self, *things: object) -> None:
        """What a careless log line could hold."""
        self.shown += [text for thing in things for text in (str(thing), repr(thing))]

    def fails(self, call: Callable[[], object]) -> None:
        """What a crash report could hold."""
        with pytest.raises(ApiError) as caught:
            call()
        self.show(caught.value, caught.value.failure)
        self.shown += traceback.format_exception(caught.value)

    def knows(self, tokens: Tokens) -> Tokens:
        self.secrets |= {tokens.access_token, tokens.refresh_token}
        self.show(tokens)
        return tokens

    def sign_in(self) -> tuple[Account, RealShop]:
        """Through the browser, with the app's own keys."""
        account = self.accounts.add(
            "Lamps", self.practice.url, self.practice.app_key, datetime.now(UTC)
        )
        self.keys.set(account.shop_id, SecretKind.APP_SECRET, self.practice.app_secret)
        code = self._through_the_browser(account)
        self.secrets.add(code)
        sign_in = sign_in_of(account, self.practice.app_secret, self.transport)
        shop = open_real_shop(account, self.database, self.keys, self.transport)
        shop.session.start(self.knows(sign_in.create(code)))
        self.knows(sign_in.refresh(self.keys.get(account.shop_id, SecretKind.REFRESH_TOKEN)))
        # Not written out here, since a traceback holds the lines of the code.
        for call in (sign_in.create, sign_in.refresh):
            mistyped = new_state()
            self.secrets.add(mistyped)
            self.fails(partial(call, mistyped))
        self.show(account, shop, sign_in, self.keys, shop.session, shop.platform)
        return account, shop

    def _through_the_browser(self, account: Account) -> str:
        state = new_state()
        with LoopbackListener(state) as listener:
            way = sign_in_way(account.sign_in, gateway_of(account))
            page = authorize_url(way, account.app_key, listener.redirect_uri, state)
            back = _visit(page)
            _visit(back)
            self.show(listener)
            code = listener.wait()
        assert code_from(back, state) == code
        with pytest.raises(CallbackUnusable) as caught:
            code_from(back, "another state")
        self.show(caught.value)
        return code


def _visit(address: str) -> str:
    """Where a page sends the browser, "" when it stays."""
    parts = urlsplit(address)
    assert parts.hostname is not None
    with closing(http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)) as browser:
        browser.request("GET", f"{parts.path}?{parts.query}")
        return browser.getresponse().getheader("Location") or ""


@pytest.fixture
def practice() -> Iterator[PracticeShop]:
    with PracticeShop(ShopPlan(orders=40)) as shop:
        yield shop


@pytest.fixture
def run(practice: PracticeShop, tmp_path: Path) -> Iterator[Run]:
    database, transport = open_database(tmp_path / "data"), Transport()
    yield Run(practice, database, transport)
    transport.close()
    database.close()


def test_no_secret_is_where_it_does_not_belong(
    run: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    account, shop = run.sign_in()
    _work(run, account, shop)
    _meet_trouble(run, account, shop)
    places = {file.name: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    places["the log"] = caplog.text.encode()
    places["what was shown"] = "\n".join(map(str, run.shown)).encode()
    places["the command line"] = "\n".join(sys.orig_argv).encode()
    # Otherwise the search below would search for nothing, or in nothing.
    assert b"took" in places["the log"]
    assert b"CPAM" in b"".join(places.values())
    assert len(run.secrets) >= 8
    assert all(len(secret) > 8 for secret in run.secrets)
    spelt = {form for s in run.secrets for form in (s, quote(s), quote_plus(s), s.lower())}
    found = [name for name, held in places.items() for s in spelt if s.encode() in held]
    assert found == []


def _work(run: Run, account: Account, shop: RealShop) -> None:
    """Tests the connection, reads, keeps, declares and is refused."""
    now = datetime.now(UTC)
    keys = shop.session.credentials()
    report = examine_connection(gateway_of(account), keys, run.transport)
    run.show(report, keys, remember(run.accounts, account.shop_id, report))
    CarrierStore(run.database, account.shop_id).save(shop.platform.carriers(), now)
    page = shop.platform.order_page(OrderQuery(created_from=now - timedelta(days=179)), 1)
    orders = OrderStore(run.database, account.shop_id)
    orders.save(page.orders, now)
    orders.save_details(shop.platform.order_details(page.orders[0].order_id), now)
    SettingsStore(run.database, account.shop_id).set("columns", [1, 2, 3])
    knobs = Client(run.practice, HandClock())
    with knobs.http:
        drafts = [ShipmentDraft(knobs.order(), "CPAM", knobs.number()) for _ in range(2)]
    _declare(run, account, shop, [*drafts, ShipmentDraft("1", "CPAM", "LX000000009CN")])


def _declare(run: Run, account: Account, shop: RealShop, drafts: list[ShipmentDraft]) -> None:
    outbox = Outbox(run.database, account.shop_id)
    lock = WriterLock(run.database, account.shop_id)
    engine = ShippingService(outbox, lock, lambda: shop.platform, flow_control)
    for draft in drafts:
        engine.enqueue(draft)
        engine.run_once()
    states = [row.state for row in outbox.all()]
    assert sorted(states) == [DeclarationState.DECLARED] * 2 + [DeclarationState.REFUSED]
    run.show(outbox.all(), engine.history(), engine)


def _meet_trouble(run: Run, account: Account, shop: RealShop) -> None:
    """Keys that are refused, a connection that breaks, a session that ends."""
    old = shop.session.credentials()
    wrong = Credentials(old.app_key, new_state(), old.session)
    run.secrets.add(wrong.app_secret)
    run.show(examine_connection(gateway_of(account), wrong, run.transport))
    knobs = Client(run.practice, HandClock())
    with knobs.http:
        for kind in ("drop_before", "html", "session_expired", "flow_control", "http_502"):
            knobs.fault(kind, count=2)
            run.fails(shop.platform.carriers)
            knobs.http.delete("/_sandbox/faults")
    run.secrets.add(shop.session.credentials().session)
    run.secrets.add(run.keys.get(account.shop_id, SecretKind.REFRESH_TOKEN))
    run.practice.stop()
    run.fails(shop.platform.carriers)
    run.fails(lambda: shop.session.renew(shop.session.credentials()))
    run.show(shop.session.report(), shop.budget.today(datetime.now(UTC)))
