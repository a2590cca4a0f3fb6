"""Answers of any shape: an ApiError or a result, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.errors import ApiError
from aliship_gui.api.exchange import Answer, SignedRequest
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.orders import OrderQuery
from aliship_gui.api.transport import Transport
from aliship_gui.domain.shipments import ShipmentDraft
from tests.api.answers import sample
from tests.api.conftest import CREDENTIALS, NOW


class CannedTransport(Transport):
    """Answers every request with the same body, without a network."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self._body = body

    def post(self, request: SignedRequest) -> Answer:
        return Answer(200, self._body)


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
anything = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value inside a JSON value."""
    found = [path] if path else []
    pairs: Any = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    return found + [place for key, inner in pairs for place in places(inner, (*path, key))]


@st.composite
def spoilt(draw: st.DrawFn, name: str) -> bytes:
    """A sample answer with one to three of its values replaced by anything."""
    answer = json.loads(sample(name, draw(st.sampled_from(["wrapped", "simplified"]))))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(places(answer)))
        holder = answer
        for key in place[:-1]:
            holder = holder[key]
        holder[place[-1]] = draw(anything)
        if not places(answer):
            break
    return json.dumps(answer).encode()


CALLS: list[tuple[str, Callable[[PlatformClient], object]]] = [
    ("solution.order.get", lambda client: client.order_page(OrderQuery(created_from=NOW))),
    ("order.info.get", lambda client: client.order_details("1")),
    ("listlogisticsservice", lambda client: client.carriers()),
    ("order.fulfill", lambda client: client.declare(ShipmentDraft("1", "CPAM", "R1"))),
    ("order.fulfill", lambda client: client.shipments("1")),
]


@pytest.mark.parametrize(("name", "call"), CALLS, ids=[name for name, _call in CALLS])
@given(data=st.data())
def test_spoilt_samples(
    name: str, call: Callable[[PlatformClient], object], data: st.DataObject
) -> None:
    transport = CannedTransport(data.draw(spoilt(name)))
    gateway = parse_gateway("https://api-sg.aliexpress.com/sync")
    with suppress(ApiError):
        result = call(PlatformClient(gateway, CREDENTIALS, transport, clock=lambda: NOW))
        # What was let through can be shown and kept.
        assert repr(result).encode()
