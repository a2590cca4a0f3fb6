"""A client of the practice shop that signs as the platform asks, and a clock to turn by hand."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

import httpx

from aliship_gui.api.signing import SignMethod, sign
from aliship_gui.sandbox.clock import request_time
from aliship_gui.sandbox.server import PracticeShop

FULFILL = "aliexpress.solution.order.fulfill"
ORDER_LIST = "aliexpress.solution.order.get"
ORDER_INFO = "aliexpress.solution.order.info.get"
RECEIPT_INFO = "aliexpress.solution.order.receiptinfo.get"
CARRIERS = "aliexpress.logistics.redefining.listlogisticsservice"
SELLER_SHIPMENT = "aliexpress.logistics.sellershipmentfortop"
MODIFY = "aliexpress.logistics.sellermodifiedshipmentfortop"
SUB_TRADE = "aliexpress.logistics.sellershipmentsupportsubtradeorder"
SHIPMENTS = "aliexpress.logistics.querysellershipmentinfo"
TRACKING = "aliexpress.logistics.redefining.querytrackingresult"

LONG_AGO = "2026-06-01 00:00:00"
"""Within 180 days of the day on which these tests lay their orders."""


class HandClock:
    """A clock that moves only when it is told to. It starts on 2026-11-20, 09:00 UTC."""

    def __init__(self) -> None:
        self.now = 1_795_165_200.0

    def __call__(self) -> float:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += seconds


class Client:
    """Calls one practice shop; answers come as parsed JSON."""

    def __init__(self, shop: PracticeShop, clock: HandClock) -> None:
        self.shop = shop
        self.clock = clock
        self.http = httpx.Client(base_url=shop.base_url, trust_env=False, timeout=10)
        self._numbers = count(1)
        self._taken: set[str] = set()

    def system_parameters(self, method: str) -> dict[str, str]:
        """What every business call carries, still unsigned."""
        return {
            "method": method,
            "app_key": self.shop.app_key,
            "session": self.shop.session,
            "timestamp": str(int(self.clock.now * 1000)),
            "sign_method": "sha256",
            "simplify": "true",
        }

    def signed(self, params: Mapping[str, str], api_path: str = "") -> dict[str, str]:
        """The parameters with their signature, by the method that they name."""
        way = SignMethod(params.get("sign_method", "md5"))
        return {**params, "sign": sign(params, self.shop.app_secret, way, api_path)}

    def send(self, method: str, door: str = "/sync", **arguments: str) -> httpx.Response:
        """A signed form."""
        params = {**self.system_parameters(method), **arguments}
        return self.http.post(door, data=self.signed(params))

    def call(self, method: str, **arguments: str) -> Any:
        """The answer of a call on the newer gateway, simplified."""
        return self.send(method, **arguments).json()

    def top(self, method: str, **arguments: str) -> Any:
        """The answer of a call on the older gateway, wrapped unless asked otherwise."""
        params = self.system_parameters(method)
        params |= {"timestamp": request_time(self.clock.now), "sign_method": "md5", "v": "2.0"}
        params |= {"simplify": "", **arguments}
        return self.http.post("/router/rest", data=self.signed(params)).json()

    def declare(self, order_id: str, number: str = "", **arguments: str) -> Any:
        """The `result` of a declaration; CPAM, `all` and a fresh number unless told otherwise."""
        declaration = {
            "out_ref": order_id,
            "service_name": "CPAM",
            "logistics_no": number or self.number(),
            "send_type": "all",
            **arguments,
        }
        return self.call(FULFILL, **declaration)["result"]

    def number(self) -> str:
        """A tracking number that fits CPAM and was never used."""
        return f"LX{next(self._numbers):09d}CN"

    def rows(self, **query: str) -> list[dict[str, Any]]:
        """Orders in short, from the control endpoint."""
        rows: list[dict[str, Any]] = self.http.get("/_sandbox/orders", params=query).json()
        return rows

    def order(self, status: str = "WAIT_SELLER_SEND_GOODS", **wanted: object) -> str:
        """An order of this kind that no test has had yet."""
        for row in self.rows(status=status, foreign="false"):
            fits = all(row[name] == value for name, value in wanted.items())
            if fits and row["order_id"] not in self._taken:
                self._taken.add(row["order_id"])
                return str(row["order_id"])
        raise LookupError(f"no {status} order with {wanted} is left")

    def info(self, order_id: str) -> Any:
        """`data` of an order's details."""
        return self.call(ORDER_INFO, param1=f'{{"order_id":{order_id}}}')["result"]["data"]

    def ledger(self) -> list[dict[str, Any]]:
        """Everything that took effect."""
        entries: list[dict[str, Any]] = self.http.get("/_sandbox/ledger").json()
        return entries

    def fault(self, kind: str, **details: object) -> None:
        """Asks for a fault."""
        answer = self.http.post("/_sandbox/faults", json={"kind": kind, **details})
        assert answer.status_code == 200, answer.text

    def patch(self, path: str, **values: object) -> Any:
        """Turns a knob."""
        answer = self.http.patch(f"/_sandbox/{path}", json=values)
        assert answer.status_code == 200, answer.text
        return answer.json()
