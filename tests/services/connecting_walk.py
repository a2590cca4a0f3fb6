"""Run in a process of its own: connects a shop with the key store that it finds there.

Its answer is one JSON value on standard output.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from aliship_gui.api.transport import Transport
from aliship_gui.sandbox.server import PracticeShop
from aliship_gui.sandbox.server import ShopPlan as Server
from aliship_gui.sandbox.tokens import PRACTICE_CODE
from aliship_gui.services.connecting import ShopConnector, ShopPlan
from aliship_gui.store.accounts import Accounts
from aliship_gui.store.chosen_secrets import ChosenSecrets
from aliship_gui.store.database import Database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.secrets import SecretKind, SecretStore


def connects(server: PracticeShop, folder: Path, *, in_memory: bool) -> dict[str, object]:
    """Connects a shop, looks for its keys as the next start would, forgets it, looks again."""
    database, secrets = Database(folder), ChosenSecrets(SecretStore())
    connector = ShopConnector(database, secrets, Transport)
    plan = ShopPlan(app_key=server.app_key, app_secret=server.app_secret, gateway=server.url)
    tokens = connector.tokens(plan, PRACTICE_CODE, "")
    try:
        account = connector.keep(plan, tokens, in_memory=in_memory)
    except StoreError as error:
        return {"trouble": error.failure.code, "shops": len(Accounts(database).all())}
    known = connector.plan_of(account.shop_id)
    answer: dict[str, object] = {
        "works": connector.examine(known, None).failure is None,
        "kept": _kept(account.shop_id, in_memory) == [server.app_secret, tokens.access_token],
    }
    Accounts(database).forget(account.shop_id, secrets)
    answer["gone"] = _kept(account.shop_id, in_memory) == ["", ""]
    connector.stop()
    database.close()
    return answer


def _kept(shop_id: str, in_memory: bool) -> list[str]:
    if in_memory:
        return ["", ""]
    store = SecretStore()
    return [store.get(shop_id, kind) for kind in (SecretKind.APP_SECRET, SecretKind.ACCESS_TOKEN)]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place, PracticeShop(Server(orders=20)) as practice:
        found = connects(practice, Path(place), in_memory=sys.argv[1:] == ["memory"])
    print(json.dumps(found))  # noqa: T201
