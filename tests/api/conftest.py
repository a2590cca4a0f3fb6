"""What the tests of the platform client share: credentials, a clock, a client on a fake."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.transport import Limits, Transport
from tests.fakes.platform_server import PlatformServer, Script, sends

NOW = datetime(2024, 3, 20, 14, 0, 35, tzinfo=UTC)
CREDENTIALS = Credentials("12345678", "very-secret-app-secret", "50000500session-key+/=")

Connect = Callable[..., tuple[PlatformClient, PlatformServer]]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine that runs the tests may reach the world through a proxy; they do not."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Makes clients, each on a server of its own that answers by a script."""
    servers: list[PlatformServer] = []
    transports: list[Transport] = []

    def make(
        answer: Script | str | bytes, path: str = "/sync", limits: Limits | None = None
    ) -> tuple[PlatformClient, PlatformServer]:
        script = sends(answer) if isinstance(answer, str | bytes) else answer
        server = PlatformServer(script)
        servers.append(server.__enter__())
        transport = Transport(limits or Limits(connect=5, read=5, total=10))
        transports.append(transport)
        gateway = parse_gateway(server.url(path))
        return PlatformClient(gateway, CREDENTIALS, transport, clock=lambda: NOW), server

    yield make
    for transport in transports:
        transport.close()
    for server in servers:
        server.__exit__()
