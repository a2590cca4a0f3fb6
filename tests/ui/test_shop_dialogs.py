"""What is shown of a seller's shops: their menu, their list, what is asked before one goes."""

from __future__ import annotations

from datetime import UTC, datetime

from aliship_gui.store.accounts import Account

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)


def a_shop(name: str, shop_id: str) -> Account:
    return Account(shop_id, name, "https://a.example/sync", "1", NOON)
