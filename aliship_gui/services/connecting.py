"""Connecting a shop: from an app's key and secret to an account that can be opened.

The steps are the seller's: tokens for a code, a test with them, and only then is anything kept.
A shop that could not be kept whole leaves nothing behind. Everything here waits for the network,
the disk or the key store, so it is for worker threads; closing the browser or the dialog cuts it.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Protocol

from msgspec import structs

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.exchange import Poster
from aliship_gui.api.gateway import in_dialect, parse_gateway
from aliship_gui.api.oauth import SignIn, authorize_url, sign_in_way
from aliship_gui.api.tokens import Tokens
from aliship_gui.services.callback_address import USUAL_CALLBACK
from aliship_gui.services.connection_test import ConnectionReport, examine_connection
from aliship_gui.services.real_shop import open_real_shop, sign_in_of
from aliship_gui.services.session import Session
from aliship_gui.store.accounts import Account, Accounts
from aliship_gui.store.chosen_secrets import IN_MEMORY_KEY, ChosenSecrets
from aliship_gui.store.database import Database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.secrets import KeyStoreError, MemorySecrets, SecretKind
from aliship_gui.store.settings import SettingsStore

IOP = "https://api-sg.aliexpress.com/sync"
TOP = "https://api.taobao.com/router/rest"
CALLBACK_KEY = "sign_in.callback"


@dataclass(frozen=True, slots=True)
class ShopPlan:
    """What the seller entered about a shop; its representation does not show the secret.

    `shop_id` is "" for a new one. `app_secret` may be left "" for a shop whose secret is kept.
    `gateway` is a URL; `sign_in`, `declaring` and `dialect` name rows of the client's tables, ""
    for the likeliest. `callback` is what was entered for the app in the platform's console.
    """

    shop_id: str = ""
    name: str = ""
    app_key: str = ""
    app_secret: str = field(default="", repr=False)
    gateway: str = IOP
    sign_in: str = ""
    declaring: str = ""
    callback: str = USUAL_CALLBACK
    dialect: str = ""


class ClosablePoster(Poster, Protocol):
    """Posts, and can be cut; `api.transport.Transport` is one."""

    def close(self) -> None:
        """Cut every exchange that is under way, from whichever thread."""
        ...


class ShopConnector:
    """Connects shops; `transport` makes what it speaks through when it is first needed.

    Its methods raise `ApiError` (`GatewayRefused` among them) and `StoreError`.
    """

    def __init__(
        self,
        database: Database,
        secrets: ChosenSecrets,
        transport: Callable[[], ClosablePoster],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._database = database
        self._accounts = Accounts(database)
        self._secrets = secrets
        self._make_transport = transport
        self._clock = clock
        self._lock = threading.Lock()
        self._transport: ClosablePoster | None = None

    def plan_of(self, shop_id: str) -> ShopPlan:
        """What was entered about a shop before, without its secret."""
        account = self._accounts.get(shop_id)
        callback = SettingsStore(self._database, shop_id).get(CALLBACK_KEY, str)
        return ShopPlan(
            shop_id=shop_id,
            name=account.name,
            app_key=account.app_key,
            gateway=account.gateway,
            sign_in=account.sign_in,
            declaring=account.declaring,
            callback=callback or USUAL_CALLBACK,
            dialect=account.dialect,
        )

    def has_secret(self, shop_id: str) -> bool:
        """Whether the app's secret is kept and can be read; may ask to unlock the key store."""
        with contextlib.suppress(KeyStoreError):
            return bool(self._secrets.get(shop_id, SecretKind.APP_SECRET))
        return False

    def tokens(self, plan: ShopPlan, code: str, redirect_uri: str) -> Tokens:
        """Tokens for the code that the browser brought."""
        way = sign_in_way(plan.sign_in, parse_gateway(plan.gateway))
        secret = self._secret(plan)
        sign_in = SignIn(way, plan.app_key, secret, self._speaker(), self._clock)
        return sign_in.create(code, redirect_uri)

    def tokens_of_key(self, session_key: str) -> Tokens:
        """A session key that the seller has already; nobody knows when it ends."""
        return Tokens(session_key.strip(), self._clock())

    def examine(self, plan: ShopPlan, tokens: Tokens | None) -> ConnectionReport:
        """Try the connection, with the sign-in that is kept where there are no new tokens."""
        gateway = in_dialect(parse_gateway(plan.gateway), plan.dialect)
        session = tokens.access_token if tokens is not None else self._kept_session(plan)
        keys = Credentials(plan.app_key, self._secret(plan), session)
        return examine_connection(gateway, keys, self._speaker(), self._clock)

    def check_key_store(self) -> None:
        """Raise the `KeyStoreError` that keeping would meet; may ask the seller to unlock it."""
        self._secrets.check()

    def keep(self, plan: ShopPlan, tokens: Tokens | None, *, in_memory: bool = False) -> Account:
        """Keep a shop, its secrets in memory only where the seller chose so.

        Raises `DuplicateShop` and `AnotherSeller` for a seller that must not be kept here; a new
        shop is gone again after any failure.
        """
        if plan.shop_id:
            return self._write(plan, tokens, in_memory=in_memory)
        new = self._accounts.add(plan.name, plan.gateway, plan.app_key, self._clock())
        try:
            return self._write(replace(plan, shop_id=new.shop_id), tokens, in_memory=in_memory)
        except StoreError:
            self._take_back(new.shop_id)
            raise

    def stop(self) -> None:
        """Cut what is under way with the network, from whichever thread; later calls work."""
        with self._lock:
            transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()

    def _write(self, plan: ShopPlan, tokens: Tokens | None, *, in_memory: bool) -> Account:
        shop_id, was_held = plan.shop_id, self._secrets.is_held(plan.shop_id)
        try:
            self._place(shop_id, in_memory=in_memory)
            if tokens is not None:
                self._session(self._accounts.get(shop_id)).start(tokens)
            if secret := plan.app_secret.strip():
                self._secrets.set(shop_id, SecretKind.APP_SECRET, secret)
            changed = self._accounts.change(shop_id, lambda shop: _as_planned(shop, plan))
        except StoreError:
            self._secrets.choose(shop_id, in_memory=was_held)
            raise
        settings = SettingsStore(self._database, shop_id)
        settings.set(CALLBACK_KEY, plan.callback.strip())
        settings.set(IN_MEMORY_KEY, in_memory)
        return changed

    def _place(self, shop_id: str, *, in_memory: bool) -> None:
        """Have a shop's secrets in memory or in the key store, those that are readable now too."""
        if self._secrets.is_held(shop_id) == in_memory:
            return
        kept: dict[SecretKind, str] = {}
        with contextlib.suppress(KeyStoreError):
            kept = {kind: self._secrets.get(shop_id, kind) for kind in SecretKind}
        self._secrets.choose(shop_id, in_memory=in_memory)
        for kind, secret in kept.items():
            if secret:
                self._secrets.set(shop_id, kind, secret)

    def _take_back(self, shop_id: str) -> None:
        with contextlib.suppress(StoreError):
            self._secrets.forget(shop_id)
        with contextlib.suppress(StoreError):
            self._accounts.forget(shop_id, MemorySecrets())

    def _session(self, account: Account) -> Session:
        return Session(
            account.shop_id,
            self._accounts,
            self._secrets,
            lambda secret: sign_in_of(account, secret, self._speaker(), self._clock),
            self._clock,
        )

    def _kept_session(self, plan: ShopPlan) -> str:
        account = self._accounts.get(plan.shop_id)
        shop = open_real_shop(account, self._database, self._secrets, self._speaker(), self._clock)
        return shop.session.credentials().session

    def _secret(self, plan: ShopPlan) -> str:
        entered = plan.app_secret.strip()
        if entered or not plan.shop_id:
            return entered
        return self._secrets.get(plan.shop_id, SecretKind.APP_SECRET)

    def _speaker(self) -> Poster:
        with self._lock:
            if self._transport is None:
                self._transport = self._make_transport()
            return self._transport


def authorise_page(plan: ShopPlan, redirect_uri: str, state: str) -> str:
    """The address to open in the browser. Raises `GatewayRefused`."""
    way = sign_in_way(plan.sign_in, parse_gateway(plan.gateway))
    return authorize_url(way, plan.app_key.strip(), redirect_uri, state)


def _as_planned(shop: Account, plan: ShopPlan) -> Account:
    return structs.replace(
        shop,
        name=plan.name.strip() or shop.account or shop.name or plan.app_key,
        gateway=plan.gateway.strip(),
        app_key=plan.app_key.strip(),
        sign_in=plan.sign_in,
        declaring=plan.declaring,
        dialect=plan.dialect,
    )
