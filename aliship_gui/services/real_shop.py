"""One shop on the real platform: its session, its client, its count of calls, put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.declaring import declaring_way
from aliship_gui.api.exchange import Poster
from aliship_gui.api.gateway import Gateway, in_dialect, parse_gateway
from aliship_gui.api.oauth import SignIn, sign_in_way
from aliship_gui.services.call_counting import CountingTransport
from aliship_gui.services.fresh_platform import FreshPlatform
from aliship_gui.services.session import Session
from aliship_gui.store.accounts import Account, Accounts
from aliship_gui.store.call_budget import CallBudget
from aliship_gui.store.database import Database
from aliship_gui.store.secrets import Secrets


@dataclass(frozen=True, slots=True)
class RealShop:
    """What a shop is worked with. `platform` and `session` are for worker threads."""

    session: Session
    platform: FreshPlatform
    budget: CallBudget


def gateway_of(account: Account) -> Gateway:
    """Where a shop is reached, in the dialect that worked. Raises `GatewayRefused`."""
    return in_dialect(parse_gateway(account.gateway), account.dialect)


def sign_in_of(
    account: Account,
    app_secret: str,
    transport: Poster,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> SignIn:
    """The way in which a shop gets its tokens. Raises `GatewayRefused`."""
    way = sign_in_way(account.sign_in, parse_gateway(account.gateway))
    return SignIn(way, account.app_key, app_secret, transport, clock)


def open_real_shop(
    account: Account,
    database: Database,
    secrets: Secrets,
    transport: Poster,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    budget: CallBudget | None = None,
) -> RealShop:
    """Put a shop together; asks neither the key store nor the network yet.

    Its calls are counted in `budget`, None for one of its own.

    Raises `GatewayRefused`.
    """
    gateway, declaring = gateway_of(account), declaring_way(account.declaring)
    budget = budget or CallBudget(database, account.shop_id)
    counted = CountingTransport(transport, budget, clock)

    def client(keys: Credentials) -> PlatformClient:
        return PlatformClient(gateway, keys, counted, clock, declaring)

    session = Session(
        account.shop_id,
        Accounts(database),
        secrets,
        lambda app_secret: sign_in_of(account, app_secret, counted, clock),
        clock,
    )
    return RealShop(session, FreshPlatform(session, client), budget)
