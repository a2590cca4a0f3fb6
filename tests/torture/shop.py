"""The practice shop as a process of its own, and what it tells about itself."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from types import TracebackType
from typing import Any

import httpx
import msgspec

from aliship_gui.domain.shipments import SendType
from aliship_gui.sandbox.faults import Fault
from tests.torture import talk
from tests.torture.comparison import Effect
from tests.torture.seat import ROOT

LAG_MS = 120
"""How long the platform's own view takes to show a declaration."""
LONG_LAG_MS = 900
"""Longer than a program reads back once, and shorter than it does so twice."""
# Of 40 orders that a practice shop opens with, 15 wait for their shipment.
_ORDERS_OPENED = 40 / 15


class TorturedShop:
    """Open while a `with` block lasts."""

    def __init__(self, orders: int, seed: int) -> None:
        self._command = [sys.executable, "-W", "error", "-m", "aliship_gui.sandbox", "--port", "0"]
        self._command += ["--orders", str(int(orders * _ORDERS_OPENED) + 40), "--seed", str(seed)]
        self._command += ["--readback-lag-ms", str(LAG_MS)]
        self._asked = 0

    def __enter__(self) -> TorturedShop:
        # It complains of every connection that breaks on it.
        self._process = subprocess.Popen(
            self._command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdout is not None
        self.door = talk.door.decode(self._process.stdout.readline())
        base_url = self.door.url.removesuffix("/sync")
        self.port = httpx.URL(base_url).port or 0
        self._http = httpx.Client(base_url=f"{base_url}/_sandbox", trust_env=False, timeout=10)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()
        self._process.kill()
        self._process.communicate()

    def orders(self) -> list[tuple[str, str]]:
        """The orders that wait for their shipment, with the countries that they go to."""
        rows = self._get("/orders?status=WAIT_SELLER_SEND_GOODS&foreign=false")
        return [(row["order_id"], row["country"]) for row in rows]

    def fault(self, fault: Fault) -> None:
        """Have something go wrong."""
        self._http.post("/faults", content=msgspec.json.encode(fault)).raise_for_status()
        self._asked += fault.count

    def lag(self, milliseconds: int) -> None:
        """Have what takes effect from here on be shown so much later."""
        self._http.patch("/settings", json={"readback_lag_ms": milliseconds}).raise_for_status()

    def faults_met(self) -> int:
        """How many calls met a fault."""
        waiting = self._get("/faults")
        return self._asked - sum(int(fault.get("count", 1)) for fault in waiting)

    def effects(self) -> list[Effect]:
        """Everything that took effect: declarations and corrections."""
        entries = [*self._get("/ledger"), *self._get("/modifications")]
        return [_effect(entry) for entry in entries]

    def _get(self, path: str) -> list[dict[str, Any]]:
        answer = self._http.get(path).raise_for_status()
        rows: list[dict[str, Any]] = answer.json()
        return rows


def _effect(entry: dict[str, Any]) -> Effect:
    return Effect(
        order_id=entry["order_id"],
        carrier_key=entry["service_name"],
        tracking_number=entry["logistics_no"],
        tracking_url=entry["tracking_website"],
        send_type=SendType(entry["send_type"]),
        at=datetime.fromisoformat(entry["at"]),
        old_carrier_key=entry.get("old_service_name", ""),
        old_tracking_number=entry.get("old_logistics_no", ""),
    )
