"""A practice shop in a process of its own, and what is known there of what happened."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

DECLARE = "aliexpress.solution.order.fulfill"
ORDER_LIST = "aliexpress.solution.order.get"
_ORDERS = "40"
_browser = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Practice:
    """Talks to the shop's control endpoints."""

    def __init__(self, introduction: Mapping[str, str]) -> None:
        self.keys = introduction
        scheme, _, rest = introduction["url"].partition("://")
        self._base = f"{scheme}://{rest.partition('/')[0]}/_sandbox/"

    @property
    def environment(self) -> Mapping[str, str]:
        """The variables that have the program open this shop."""
        names = {"url": "GATEWAY", "app_key": "APP_KEY", "app_secret": "APP_SECRET"}
        names["session"] = "SESSION"
        return {f"ALISHIP_{name}": self.keys[key] for key, name in names.items()}

    def waiting_orders(self) -> list[str]:
        """The numbers of the shop's own orders that wait for their shipment."""
        orders = self._ask("GET", "orders?status=WAIT_SELLER_SEND_GOODS&foreign=false")
        return [str(order["order_id"]) for order in orders]

    def ledger(self) -> list[dict[str, Any]]:
        """What was declared, oldest first."""
        return list(self._ask("GET", "ledger"))

    def refuse_next(self, code: str, message: str) -> None:
        """Have the next declaration refused with this error."""
        self.misbehave("business_error", code=code, message=message)

    def misbehave(self, kind: str, method: str = DECLARE, **more: object) -> None:
        """Have the next declaration, or call of another method, meet a fault of this kind."""
        self._ask("POST", "faults", {"kind": kind, "method": method, **more})

    def fall_silent(self) -> None:
        """Answer nothing any more."""
        self.misbehave("drop_before", method="", count=1_000_000)

    def faults(self) -> list[dict[str, Any]]:
        """The faults still to come."""
        return list(self._ask("GET", "faults"))

    def _ask(self, verb: str, path: str, body: Mapping[str, object] | None = None) -> Any:
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(self._base + path, method=verb, data=data)
        with _browser.open(request, timeout=10) as answer:
            return json.load(answer)


@contextmanager
def open_practice() -> Iterator[Practice]:
    """A shop that nobody used yet; it closes at the end."""
    command = [sys.executable, "-m", "aliship_gui.sandbox", "--port", "0", "--orders", _ORDERS]
    shop = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert shop.stdout is not None
    try:
        yield Practice(json.loads(shop.stdout.readline()))
    finally:
        shop.terminate()
        shop.wait()
        shop.stdout.close()
