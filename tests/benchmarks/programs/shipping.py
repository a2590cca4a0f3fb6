"""1,000 declarations through the outbox, and as many in a bare loop, on one practice shop.

Words: a folder for databases. Both sign and post; both commit to a disk that is told to be sure.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import httpx

from aliship_gui.api import flow_control
from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.orders import OrderQuery
from aliship_gui.api.signing import SignMethod, sign
from aliship_gui.api.transport import Transport
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.services.shipping import ShippingService
from aliship_gui.store.database import open_database
from aliship_gui.store.declarations import Intent
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.writer_lock import WriterLock
from aliship_gui.viewmodels.ship_many import AT_ONCE
from tests.benchmarks.programs.reporting import report
from tests.every_order import every_order

_COUNT = 1_000
_CARRIER = "CPAM"
_TOGETHER = AT_ONCE // 2
"""So many at a time come into the outbox when many parcels are shipped, see `ShipMany`."""


def main(folder: Path) -> None:
    """Report the seconds of both, and how many of ours were taken."""
    # The program collects when its window has nothing to do, and never on the outbox's thread.
    gc.disable()
    gateway = parse_gateway(os.environ["ALISHIP_GATEWAY"])
    credentials = Credentials(
        *(os.environ[f"ALISHIP_{name}"] for name in ("APP_KEY", "APP_SECRET", "SESSION"))
    )
    client = PlatformClient(gateway, credentials, Transport())
    orders = list(islice(_orders_to_ship(client), 2 * _COUNT))
    bare = _bare_loop(gateway.url, credentials, _drafts(orders[:_COUNT], 0), folder)
    ours, taken = _through_outbox(client, _drafts(orders[_COUNT:], _COUNT), folder)
    report(ours=ours, bare=bare, taken=taken, count=_COUNT)


def _orders_to_ship(client: PlatformClient) -> Iterator[str]:
    now = datetime.now(UTC)
    statuses = (str(OrderStatus.WAIT_SELLER_SEND_GOODS),)
    query = OrderQuery(statuses, created_from=now - timedelta(days=179), created_to=now)
    return (order.order_id for order in every_order(client, query))


def _drafts(orders: Sequence[str], first: int) -> list[ShipmentDraft]:
    return [
        ShipmentDraft(order_id, _CARRIER, f"LZ{number:09}CN")
        for number, order_id in enumerate(orders, first)
    ]


def _through_outbox(
    client: PlatformClient, drafts: Sequence[ShipmentDraft], folder: Path
) -> tuple[float, int]:
    database = open_database(folder / "ours")
    outbox = Outbox(database, "benchmark")
    service = ShippingService(
        outbox, WriterLock(database, "benchmark"), lambda: client, flow_control
    )
    began = time.perf_counter()
    for first in range(0, len(drafts), _TOGETHER):
        service.enqueue_each(list(map(Intent, drafts[first : first + _TOGETHER])))
    while service.run_once() == 0.0:
        pass
    seconds = time.perf_counter() - began
    taken = len(outbox.all(DeclarationState.DECLARED))
    database.close()
    return seconds, taken


def _bare_loop(
    url: str, credentials: Credentials, drafts: Sequence[ShipmentDraft], folder: Path
) -> float:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE sent (order_id TEXT, number TEXT, at REAL)")
    began = time.perf_counter()
    with httpx.Client(trust_env=False) as http:
        for draft in drafts:
            answer = http.post(url, data=_signed(credentials, draft))
            answer.raise_for_status()
            sent = (draft.order_id, draft.tracking_number, time.time())
            connection.execute("INSERT INTO sent VALUES (?, ?, ?)", sent)
    seconds = time.perf_counter() - began
    connection.close()
    return seconds


def _signed(credentials: Credentials, draft: ShipmentDraft) -> dict[str, str]:
    params = {
        "method": "aliexpress.solution.order.fulfill",
        "app_key": credentials.app_key,
        "session": credentials.session,
        "timestamp": str(int(time.time() * 1_000)),
        "sign_method": "sha256",
        "out_ref": draft.order_id,
        "service_name": draft.carrier_key,
        "logistics_no": draft.tracking_number,
        "send_type": "all",
    }
    params["sign"] = sign(params, credentials.app_secret, SignMethod.SHA256)
    return params


if __name__ == "__main__":
    main(Path(sys.argv[1]))
