"""One open practice shop per test module."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from tests.sandbox.practice import Client, HandClock

DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def clock() -> HandClock:
    """The shop's clock."""
    return HandClock()


@pytest.fixture(scope="module")
def shop(clock: HandClock) -> Iterator[PracticeShop]:
    """A shop with 400 orders, laid on a fixed day."""
    with PracticeShop(ShopPlan(orders=400, day=DAY), clock) as open_shop:
        yield open_shop


@pytest.fixture(scope="module")
def module_client(shop: PracticeShop, clock: HandClock) -> Iterator[Client]:
    """The client that the module shares, so that no two tests get the same order."""
    client = Client(shop, clock)
    with client.http:
        yield client


@pytest.fixture
def client(module_client: Client) -> Iterator[Client]:
    """A client of the shop; faults and settings do not outlive the test."""
    yield module_client
    module_client.http.delete("/_sandbox/faults")
    module_client.patch("settings", latency_ms=0, readback_lag_ms=0, failure_form="result")
    module_client.patch("settings", clock_ahead_s=0, access_s=86_400, refresh_s=172_800)
