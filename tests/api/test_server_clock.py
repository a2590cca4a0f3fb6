"""What the gateway's own clock shows comes along with its answer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.exchange import Answer, SignedRequest
from aliship_gui.api.times import from_http
from aliship_gui.api.transport import Limits, Transport
from tests.fakes.platform_server import PlatformServer, sends

MOMENT = datetime(2024, 3, 20, 14, 0, 35, tzinfo=UTC)
WRITTEN = "Wed, 20 Mar 2024 14:00:35 GMT"


@pytest.mark.parametrize(
    "text", [WRITTEN, "Wed, 20 Mar 2024 22:00:35 +0800", "20 Mar 2024 14:00:35 UTC"]
)
def test_a_date_is_read(text: str) -> None:
    moment = from_http(text)
    assert moment == MOMENT
    assert moment is not None
    assert moment.tzinfo is UTC


@pytest.mark.parametrize("text", ["", "yesterday", "Wed, 99 Mar 2024 14:00:35 GMT", "1710943235"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert from_http(text) is None


@given(st.text())
def test_any_text_is_a_moment_or_none(text: str) -> None:
    moment = from_http(text)
    assert moment is None or moment.tzinfo is UTC


def answer(date: str) -> Answer:
    """What a server with this `Date` answers."""
    script = sends("{}", Date=date) if date else sends("{}")
    transport = Transport(Limits(connect=5, read=5, total=10))
    with PlatformServer(script) as server:
        request = SignedRequest("method", server.url(), {}, {})
        try:
            return transport.post(request)
        finally:
            transport.close()


def test_an_answer_tells_when_it_was_sent() -> None:
    assert answer(WRITTEN).sent_at == MOMENT
    assert answer("soon").sent_at is None
    assert answer("").sent_at is None
