"""Keys to a shop that the seller connected: its account, and what the key store has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliship_gui.app.shop_keys import ShopKeys
from aliship_gui.store.accounts import Account, Accounts
from aliship_gui.store.database import Database
from aliship_gui.store.secrets import SecretKind, Secrets

if TYPE_CHECKING:
    from aliship_gui.api.credentials import Credentials
    from aliship_gui.api.exchange import Poster
    from aliship_gui.api.gateway import Gateway
    from aliship_gui.services.real_shop import RealShop
    from aliship_gui.store.call_budget import CallBudget


def account_keys(account: Account, database: Database, secrets: Secrets) -> ShopKeys:
    """Keys that are read when they are needed, so that a new sign-in is found by the next call."""
    shop_id, accounts = account.shop_id, Accounts(database)

    def real(transport: Poster, budget: CallBudget) -> RealShop:
        from aliship_gui.services.real_shop import open_real_shop

        account = accounts.get(shop_id)
        return open_real_shop(account, database, secrets, transport, budget=budget)

    def reach() -> tuple[Gateway, Credentials]:
        from aliship_gui.api.credentials import Credentials
        from aliship_gui.services.real_shop import gateway_of

        known = accounts.get(shop_id)
        app_secret = secrets.get(shop_id, SecretKind.APP_SECRET)
        session = secrets.get(shop_id, SecretKind.ACCESS_TOKEN)
        return gateway_of(known), Credentials(known.app_key, app_secret, session)

    return ShopKeys(shop_id, account.name, reach, real=real, declaring=account.declaring)
