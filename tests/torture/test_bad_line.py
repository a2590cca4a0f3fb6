"""The line passes on what it gets, breaks when it should, and is gone for a while."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.errors import NoAnswer, Unreachable
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.transport import Transport
from aliship_gui.app.shop_keys import keys_to
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from tests.torture.bad_line import HOST, BadLine

SOON = 10.0


@pytest.fixture(scope="module")
def shop() -> Iterator[PracticeShop]:
    with PracticeShop(ShopPlan(orders=40)) as shop:
        yield shop


@contextmanager
def line_to(shop: PracticeShop, share: float) -> Iterator[tuple[BadLine, PlatformClient]]:
    """A line to the shop, and a client at its other end."""
    gateway, credentials = keys_to(shop)
    port = int(shop.base_url.rpartition(":")[2])
    with BadLine(port, 1, share) as line, closing(Transport()) as transport:
        gateway = parse_gateway(f"http://{HOST}:{line.port}/sync")
        yield line, PlatformClient(gateway, credentials, transport)


def test_a_line_without_breaks_is_a_line(shop: PracticeShop) -> None:
    with line_to(shop, share=0) as (line, client):
        assert client.carriers()
        assert client.carriers()
    assert line.breaks == 1  # the one at its end


def test_a_line_that_always_breaks_gives_no_answer(shop: PracticeShop) -> None:
    with line_to(shop, share=1) as (line, client):
        for _ in range(3):
            with pytest.raises(NoAnswer):
                client.carriers()
        assert line.breaks >= 3


def test_an_outage_passes(shop: PracticeShop) -> None:
    with line_to(shop, share=0) as (line, client):
        assert client.carriers()
        line.outage(0.2)
        deadline = time.monotonic() + SOON
        seen: set[type[Exception]] = set()
        while not (answers(client, seen) and Unreachable in seen):
            assert time.monotonic() < deadline, seen


def answers(client: PlatformClient, seen: set[type[Exception]]) -> bool:
    """Whether the shop answers; what it raised otherwise is added to `seen`."""
    try:
        return bool(client.carriers())
    except (NoAnswer, Unreachable) as error:
        seen.add(type(error))
        return False
