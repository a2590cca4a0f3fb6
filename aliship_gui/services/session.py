"""Keeps a shop signed in: tokens are renewed before they run out, and every new one is kept.

A refresh token may be good only once, so what a renewal brings is kept, the refresh token first,
before it is used. Threads that find the token old renew it once, one for all. Two programs may
find it old at once, too: when the platform declines a refresh token, the key store is asked
whether the other program has put a newer one there meanwhile.
"""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from msgspec import structs

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import (
    ApiError,
    PlatformError,
    SessionExpired,
)
from aliship_gui.api.tokens import Tokens
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.token_life import (
    Standing,
    can_renew,
    is_due,
    is_over,
    last_end,
    standing_of,
)
from aliship_gui.store.accounts import Account, Accounts, NoSuchShop
from aliship_gui.store.errors import StoreError
from aliship_gui.store.secrets import SecretKind, Secrets

_REFUSED = frozenset({"invalid_grant"})
"""The older form's word for a refresh token that is no longer good (RFC 6749, 5.2)."""

PAUSE = timedelta(minutes=5)
"""Between tries to renew a token that is still good."""


class TokenSource(Protocol):
    """Gives new tokens for a refresh token; `api.oauth.SignIn` does."""

    def refresh(self, refresh_token: str) -> Tokens:
        """New tokens. Raises `ApiError`."""
        ...


TokenSources = Callable[[str], TokenSource]
"""Makes one for an app's secret."""


class AnotherSeller(StoreError):
    """The seller who signed in is not the one whose shop this is; their orders would mix."""

    code = "shop.another_seller"


@dataclass(frozen=True, slots=True)
class SessionReport:
    """`ends_at` (aware UTC) is when the sign-in ends for good, None when nobody knows.

    `unkept` is why the newest tokens could not be kept: they are lost with the program then.
    """

    standing: Standing
    ends_at: datetime | None = None
    unkept: Failure | None = None

    def days_left(self, now: datetime) -> int | None:
        """Whole days until the sign-in ends, 0 when it has; None when nobody knows."""
        return None if self.ends_at is None else max((self.ends_at - now).days, 0)


class Session:
    """The sign-in of one shop; safe to use from several threads.

    Raises `ApiError` and `StoreError`. It reads the key store when it is first used, and calls
    nobody before.
    """

    def __init__(
        self,
        shop_id: str,
        accounts: Accounts,
        secrets: Secrets,
        sources: TokenSources,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._shop_id = shop_id
        self._accounts = accounts
        self._secrets = secrets
        self._sources = sources
        self._clock = clock
        self._lock = threading.Lock()
        self._tokens: Tokens | None = None
        self._app_secret = ""
        self._app_key = ""
        self._tried_at: datetime | None = None
        self._unkept: Failure | None = None
        self._refused: str | None = None
        """The access token that the platform refuses although its time is not over."""

    def start(self, tokens: Tokens) -> None:
        """The seller signed in: keep these tokens and use them.

        Raises `StoreError`, `DuplicateShop` and `AnotherSeller` among them, and uses nothing of
        them then.
        """
        with self._lock:
            self._accounts.change(self._shop_id, lambda shop: _of_seller(shop, tokens))
            self._keep(tokens)
            # Read anew, with the app's secret, which may have changed too.
            self._tokens = self._unkept = self._tried_at = None

    def credentials(self) -> Credentials:
        """Keys that are good now; renews the token first where its end is near.

        A renewal that fails while the token is still good is tried again later. Raises
        SessionExpired `session.ended` when only the seller can help.
        """
        with self._lock:
            tokens, now = self._known(), self._clock()
            if is_due(tokens, now) and (is_over(tokens, now) or self._may_try(now)):
                self._try_renewing(tokens, now)
            return self._credentials()

    def renew(self, refused: Credentials) -> Credentials:
        """Other keys than those that the platform refused.

        When another thread or program has renewed them meanwhile, those are returned.
        """
        with self._lock:
            tokens = self._known()
            if tokens.access_token == refused.session:
                self._renew_refused(tokens)
            return self._credentials()

    def report(self) -> SessionReport:
        """How it is with the sign-in."""
        with self._lock:
            tokens, now = self._known(), self._clock()
            if tokens.access_token == self._refused:
                return SessionReport(Standing.ENDED, now, self._unkept)
            ends_at = last_end(tokens, now)
            return SessionReport(standing_of(tokens, now), ends_at, self._unkept)

    def _known(self) -> Tokens:
        """The tokens, read from the key store the first time."""
        if self._tokens is None:
            account = self._accounts.get(self._shop_id)
            self._app_key = account.app_key
            self._app_secret = self._secrets.get(self._shop_id, SecretKind.APP_SECRET)
            self._tokens = self._kept(account)
        return self._tokens

    def _kept(self, account: Account) -> Tokens:
        return Tokens(
            access_token=self._secrets.get(self._shop_id, SecretKind.ACCESS_TOKEN),
            given_at=account.tokens_given_at or account.added_at,
            refresh_token=self._secrets.get(self._shop_id, SecretKind.REFRESH_TOKEN),
            expires_at=account.access_expires_at,
            refresh_expires_at=account.refresh_expires_at,
            account=account.account,
            seller_id=account.seller_id,
        )

    def _credentials(self) -> Credentials:
        tokens = self._known()
        if not tokens.access_token:
            raise _ended()
        return Credentials(self._app_key, self._app_secret, tokens.access_token)

    def _may_try(self, now: datetime) -> bool:
        return self._tried_at is None or abs(now - self._tried_at) >= PAUSE

    def _try_renewing(self, tokens: Tokens, now: datetime) -> None:
        self._tried_at = now
        try:
            self._renew(tokens)
        except ApiError:
            if is_over(tokens, now):
                raise

    def _renew_refused(self, tokens: Tokens) -> None:
        try:
            self._renew(tokens)
        except SessionExpired:
            self._refused = tokens.access_token
            raise

    def _renew(self, tokens: Tokens) -> None:
        refused: Failure | None = None
        if can_renew(tokens, self._clock()):
            try:
                fresh = self._sources(self._app_secret).refresh(tokens.refresh_token)
            except PlatformError as error:
                if not _is_refused(error):
                    raise
                refused = error.failure
            else:
                self._take(_completed(fresh, tokens))
                return
        others = self._from_another_program(tokens)
        # What the platform declined once, it is not asked about again.
        self._tokens = others or dataclasses.replace(tokens, refresh_token="")
        if others is None:
            raise _ended(refused)

    def _from_another_program(self, tokens: Tokens) -> Tokens | None:
        if self._unkept is not None:
            # What is in the key store is older than what this program has.
            return None
        kept = self._kept(self._accounts.get(self._shop_id))
        return kept if kept.access_token not in {"", tokens.access_token} else None

    def _take(self, fresh: Tokens) -> None:
        """Keep new tokens, then use them; the old ones may be worth nothing by now."""
        try:
            self._keep(fresh)
            self._unkept = None
        except StoreError as error:
            self._unkept = error.failure
        self._tokens, self._tried_at = fresh, None

    def _keep(self, tokens: Tokens) -> None:
        if tokens.refresh_token:
            self._secrets.set(self._shop_id, SecretKind.REFRESH_TOKEN, tokens.refresh_token)
        else:
            self._secrets.delete(self._shop_id, SecretKind.REFRESH_TOKEN)
        self._secrets.set(self._shop_id, SecretKind.ACCESS_TOKEN, tokens.access_token)
        try:
            self._accounts.change(self._shop_id, lambda shop: _signed_in(shop, tokens))
        except NoSuchShop:
            # Forgotten meanwhile: nothing of it may stay.
            self._secrets.forget(self._shop_id)
            raise


def _of_seller(shop: Account, tokens: Tokens) -> Account:
    if shop.seller_id and tokens.seller_id and shop.seller_id != tokens.seller_id:
        raise AnotherSeller(tokens.account)
    return structs.replace(shop, seller_id=tokens.seller_id or shop.seller_id)


def _signed_in(shop: Account, tokens: Tokens) -> Account:
    return structs.replace(
        shop,
        account=tokens.account or shop.account,
        seller_id=tokens.seller_id or shop.seller_id,
        tokens_given_at=tokens.given_at,
        access_expires_at=tokens.expires_at,
        refresh_expires_at=tokens.refresh_expires_at,
    )


def _completed(fresh: Tokens, before: Tokens) -> Tokens:
    """A renewal that brings no refresh token leaves the one before in force."""
    if fresh.refresh_token:
        return fresh
    return dataclasses.replace(
        fresh,
        refresh_token=before.refresh_token,
        refresh_expires_at=fresh.refresh_expires_at or before.refresh_expires_at,
    )


def _is_refused(error: PlatformError) -> bool:
    """Whether it is the refresh token that the platform declines."""
    return isinstance(error, SessionExpired) or error.failure.code in _REFUSED


def _ended(cause: Failure | None = None) -> SessionExpired:
    """Only the seller can help; the platform's own words go along."""
    words = cause or Failure(FailureKind.PLATFORM, "")
    message = words.message or "the sign-in cannot be renewed any more"
    return SessionExpired(
        structs.replace(words, kind=FailureKind.PLATFORM, code="session.ended", message=message)
    )
