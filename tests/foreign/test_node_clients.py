"""Two clients of the Node package index talk to the practice shop, where Node is present.

`ae_sdk` gets and refreshes tokens with HMAC-SHA256 at the newer gateway; `ali-topsdk` sends
multipart forms signed with MD5 to the older one. They are fetched once, beside the environment
that runs the tests.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.sandbox.tokens import PRACTICE_CODE
from tests.apart import told_by
from tests.sandbox.practice import CARRIERS, FULFILL, Client, HandClock

SCRIPT = Path(__file__).parent / "node_clients.js"
PACKAGES = ("ae_sdk@0.6.0", "ali-topsdk@2.0.5")
KEPT = Path(sys.prefix) / "foreign-node"
INSTALL = ("install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund")
ALREADY = "该交易订单已填写发货通知,无需重复操作。"


@pytest.fixture(scope="module")
def clients() -> Path:
    """The folder whose `node_modules` holds both clients; skips where they cannot be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("Node is not here")
    if not KEPT.is_dir():
        _fetch(npm)
    return KEPT


def _fetch(npm: str) -> None:
    with tempfile.TemporaryDirectory(dir=KEPT.parent) as folder:
        done = subprocess.run(
            [npm, *INSTALL, *PACKAGES], cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            pytest.skip(f"npm cannot bring the clients: {done.stderr[-200:]}")
        fetched = Path(folder) / "fetched"
        fetched.mkdir()
        (Path(folder) / "node_modules").rename(fetched / "node_modules")
        # Another worker may have been quicker; what it brought is as good.
        if not KEPT.is_dir():
            fetched.rename(KEPT)


@pytest.fixture(scope="module")
def shop() -> Iterator[PracticeShop]:
    with PracticeShop(ShopPlan(orders=40)) as shop:
        yield shop


@pytest.fixture(scope="module")
def told(clients: Path, shop: PracticeShop) -> Any:
    """What both clients were answered, and the orders they declared."""
    knobs = Client(shop, HandClock())
    with knobs.http:
        plans = [
            {
                "out_ref": knobs.order(),
                "service_name": "CPAM",
                "logistics_no": knobs.number(),
                "send_type": "all",
            }
            for _ in range(2)
        ]
        given = {
            "base_url": shop.base_url,
            "app_key": shop.app_key,
            "app_secret": shop.app_secret,
            "session": shop.session,
            "code": PRACTICE_CODE,
            "carriers": CARRIERS,
            "fulfil": FULFILL,
            "newer": plans[0],
            "older": plans[1],
        }
        answers = _run(clients, given)
        ledger = {row["order_id"]: row["logistics_no"] for row in knobs.ledger()}
    assert ledger == {plan["out_ref"]: plan["logistics_no"] for plan in plans}
    return answers


def _run(clients: Path, given: Mapping[str, object]) -> Any:
    # The older client writes the time of its own clock where the platform wants Beijing's.
    environment = {
        **os.environ,
        "NODE_PATH": str(clients / "node_modules"),
        "TZ": "Asia/Shanghai",
        "NODE_NO_WARNINGS": "1",
    }
    return told_by(["node", str(SCRIPT), json.dumps(given)], environment)


def test_the_newer_client_gets_tokens(told: Any) -> None:
    newer = told["newer"]
    created, refreshed = newer["created"]["data"], newer["refreshed"]["data"]
    assert created["code"] == refreshed["code"] == "0"
    assert created["access_token"] != refreshed["access_token"]
    assert newer["wrong"]["data"]["code"] == "InvalidCode"


def test_the_newer_client_lists_declares_and_is_refused(told: Any) -> None:
    newer = told["newer"]
    assert "CPAM" in {row["service_name"] for row in newer["carriers"]["data"]["result_list"]}
    assert newer["declared"]["data"]["result"] == {"result_success": True}
    again = newer["again"]["data"]["result"]
    assert (again["error_code"], again["error_message"]) == ("-999", ALREADY)


def test_the_older_client_lists_declares_and_is_refused(told: Any) -> None:
    older = told["older"]
    rows = older["carriers"]["answer"]["result_list"]["aeop_logistics_service_result"]
    assert "CPAM" in {row["service_name"] for row in rows}
    assert older["declared"]["answer"]["result"] == {"result_success": True}
    assert older["again"]["answer"]["result"]["error_message"] == ALREADY
    assert older["nobody"]["error"]["code"] == 27
