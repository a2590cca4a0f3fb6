"""A short torture run, as a test."""

from __future__ import annotations

import json
import sys

import pytest

from tests.torture.declare import main

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no kill -9")

ORDERS = 60


def test_sixty_orders_happen_once_whatever_breaks(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--orders", str(ORDERS), "--seed", "1"])
    printed, complaints = capsys.readouterr()
    told = json.loads(printed)
    wrong = {name: told[name] for name in ("duplicates", "lost", "mismatched", "unknown_left")}
    assert wrong == dict.fromkeys(wrong, 0), complaints
    assert (status, told["orders"], told["effective"]) == (0, ORDERS, ORDERS)
    assert told["kills"] > 0
    assert told["faults"] > ORDERS
    assert told["doubles_refused"] > 0
