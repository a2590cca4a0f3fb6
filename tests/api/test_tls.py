from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from aliship_gui.api.errors import ApiError, NoAnswer, Unreachable
from aliship_gui.api.exchange import SignedRequest
from aliship_gui.api.transport import Limits, Transport
from aliship_gui.domain.failures import Failure
from tests.fakes.platform_server import Exchange, PlatformServer, drips, head, sends, stays_silent

pytest.importorskip("cryptography")

from tests.api.certificates import self_signed, server_context


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return self_signed(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def server(certificate: Path) -> Iterator[PlatformServer]:
    with PlatformServer(sends("hello"), server_context(certificate)) as server:
        yield server


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user told this computer to trust the certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


def request_to(url: str) -> SignedRequest:
    return SignedRequest("a.method", url, {"session": "secret-session"}, {})


def failed(url: str, error: type[ApiError], transport: Transport | None = None) -> Failure:
    transport = transport or Transport()
    with pytest.raises(ApiError) as caught:
        transport.post(request_to(url))
    transport.close()
    assert type(caught.value) is error
    return caught.value.failure


def test_a_certificate_that_nobody_vouches_for(server: PlatformServer) -> None:
    failure = failed(server.url(), Unreachable)
    assert failure.code == "network.tls"
    assert "self-signed" in failure.message
    assert server.received == []


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_somebody_else(server: PlatformServer) -> None:
    assert failed(server.url(host="localhost"), Unreachable).code == "network.tls"
    assert server.received == []


def test_a_server_that_speaks_no_tls() -> None:
    with PlatformServer(sends("hello")) as server:
        url = server.url().replace("http:", "https:")
        assert failed(url, Unreachable).code == "network.tls"
        assert server.received == []


@pytest.mark.usefixtures("trusted")
def test_an_answer_over_tls(server: PlatformServer) -> None:
    transport = Transport()
    assert transport.post(request_to(server.url())).body == b"hello"
    assert transport.post(request_to(server.url())).body == b"hello"
    assert server.connections == 1
    transport.close()


@pytest.mark.usefixtures("trusted")
def test_a_drip_over_tls_ends_with_the_deadline(server: PlatformServer) -> None:
    server.script = drips(head(200, {}), b"x")
    transport = Transport(Limits(total=0.3))
    assert failed(server.url(), NoAnswer, transport).code == "network.timeout"


@pytest.mark.usefixtures("trusted")
def test_closing_ends_a_hanging_read_over_tls(server: PlatformServer) -> None:
    transport = Transport()

    def script(exchange: Exchange) -> None:
        transport.close()
        stays_silent(exchange)

    server.script = script
    started = time.monotonic()
    assert failed(server.url(), NoAnswer, transport).code == "network.stopped"
    assert time.monotonic() - started < 3


def test_old_protocols_are_not_spoken(certificate: Path) -> None:
    context = server_context(certificate)
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    with PlatformServer(sends("hello"), context) as server:
        assert failed(server.url(), Unreachable).code == "network.tls"
