from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import threading
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from urllib.parse import quote, quote_plus, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aliship_gui.api.errors import ApiError, NoAnswer, Unreachable, UnreadableAnswer
from aliship_gui.api.exchange import SignedRequest
from aliship_gui.api.transport import Limits, Transport, encoded
from aliship_gui.domain.failures import Failure
from tests.fakes.platform_server import (
    Exchange,
    PlatformServer,
    Script,
    cuts,
    drips,
    floods,
    head,
    sends,
    stays_silent,
)

BRISK = Limits(connect=5, read=0.15, total=0.3, body=1000)
_SENDABLE = st.characters(exclude_categories=["Cs"])
PATIENT = Limits(connect=5, read=30, total=60, body=1000)


def request_to(url: str) -> SignedRequest:
    return SignedRequest("a.method", url, {"session": "s&="}, {"x": "运单 1"})


@pytest.fixture
def transport() -> Iterator[Transport]:
    transport = Transport(PATIENT)
    yield transport
    transport.close()


def failed(script: Script, error: type[ApiError], limits: Limits = BRISK) -> Failure:
    transport = Transport(limits)
    with PlatformServer(script) as server, pytest.raises(ApiError) as caught:
        transport.post(request_to(server.url()))
    transport.close()
    assert type(caught.value) is error
    return caught.value.failure


def test_a_post_and_its_answer(transport: Transport) -> None:
    with PlatformServer(sends("hello", status=201)) as server:
        answer = transport.post(request_to(server.url()))
        (received,) = server.received
    assert (answer.status, answer.body) == (201, b"hello")
    assert (received.query, received.form) == ({"session": "s&="}, {"x": "运单 1"})
    assert received.headers["content-type"].endswith("charset=UTF-8")


def test_a_connection_is_used_again(transport: Transport) -> None:
    with PlatformServer(sends("x")) as server:
        for _ in range(3):
            transport.post(request_to(server.url()))
        assert server.connections == 1


def test_threads_do_not_wait_for_each_other(transport: Transport) -> None:
    all_there = threading.Barrier(3, timeout=10)

    def script(exchange: Exchange) -> None:
        all_there.wait()
        sends("x")(exchange)

    with PlatformServer(script) as server:
        posts = [
            threading.Thread(target=transport.post, args=[request_to(server.url())])
            for _ in range(3)
        ]
        for post in posts:
            post.start()
        for post in posts:
            post.join()
        assert server.connections == 3


def test_packed_answers_are_unpacked(transport: Transport) -> None:
    script = sends(gzip.compress(b"hello"), Content_Encoding="gzip")
    with PlatformServer(script) as server:
        assert transport.post(request_to(server.url())).body == b"hello"


def test_redirects_are_not_followed(transport: Transport) -> None:
    with PlatformServer(sends("stolen")) as other:
        script = sends("", status=307, Location=other.url())
        with PlatformServer(script) as server:
            assert transport.post(request_to(server.url())).status == 307
        assert other.received == []


def test_a_body_up_to_the_limit_and_beyond(transport: Transport) -> None:
    with PlatformServer(sends(b"x" * 1000)) as server:
        assert len(transport.post(request_to(server.url())).body) == 1000
    assert failed(sends(b"x" * 1001), UnreadableAnswer, PATIENT).code == "answer.too_large"


def test_an_answer_without_end_is_cut_off_long_before_its_end() -> None:
    sent: list[int] = []
    failure = failed(floods(200_000_000, sent), UnreadableAnswer, Limits())
    assert failure.code == "answer.too_large"
    assert [size for size in sent if size > 100_000_000] == []
    assert len(sent) == 1


@pytest.mark.parametrize("encoding", ["deflate", "br", "zstd", "gzip, gzip"])
def test_a_bomb_in_a_packing_that_was_not_asked_for_is_not_opened(encoding: str) -> None:
    bomb = sends(zlib.compress(bytes(100_000_000), 1), Content_Encoding=encoding)
    tracemalloc.start()
    assert failed(bomb, UnreadableAnswer, Limits()).code == "answer.truncated"
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


def test_a_bomb_is_cut_off() -> None:
    bomb = sends(gzip.compress(bytes(10_000_000)), Content_Encoding="gzip")
    assert failed(bomb, UnreadableAnswer, PATIENT).code == "answer.too_large"


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "gzip"])
def test_a_packing_that_cannot_be_opened(encoding: str) -> None:
    script = sends(b"\x1f\x8b plain", Content_Encoding=encoding)
    assert failed(script, UnreadableAnswer, PATIENT).code == "answer.truncated"


def test_a_silent_server_times_out() -> None:
    failure = failed(stays_silent, NoAnswer, Limits(connect=5, read=0.1, total=60))
    assert failure.code == "network.timeout"
    assert failure.outcome_unknown


@pytest.mark.parametrize(
    ("sent_first", "drop"),
    [
        (head(200, {"Content-Length": "900"}), b"x"),
        (head(200, {"Transfer-Encoding": "chunked"}), b"1\r\nx\r\n"),
        # The body ends with the connection, so cutting it must not pass for its end.
        (head(200, {}), b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"X-Drop: x\r\n"),
        (b"", b"x"),
    ],
    ids=["body", "chunks", "body without a length", "headers", "status line"],
)
def test_a_drip_ends_with_the_deadline(sent_first: bytes, drop: bytes) -> None:
    started = time.monotonic()
    failure = failed(drips(sent_first, drop), NoAnswer)
    assert failure.code == "network.timeout"
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    "sent_first", [b"", b"HTTP/1.1 200 OK\r\n", head(200, {"Content-Length": "9"}) + b"x"]
)
def test_a_cut_connection(sent_first: bytes) -> None:
    failure = failed(cuts(sent_first), NoAnswer, PATIENT)
    assert failure.code == "network.cut"
    assert failure.outcome_unknown


def test_what_is_not_http_is_no_answer() -> None:
    assert failed(cuts(b"SSH-2.0-OpenSSH\r\n\r\n"), NoAnswer, PATIENT).code == "network.cut"


def test_a_server_that_closes_between_two_requests_is_asked_again(transport: Transport) -> None:
    def script(exchange: Exchange) -> None:
        sends("x")(exchange)
        exchange.stay_open = False

    with PlatformServer(script) as server:
        transport.post(request_to(server.url()))
        server.closed.wait(10)
        assert transport.post(request_to(server.url())).body == b"x"
        assert server.connections == 2


def unreachable(url: str) -> Failure:
    transport = Transport(PATIENT)
    with pytest.raises(Unreachable) as caught:
        transport.post(request_to(url))
    transport.close()
    assert not caught.value.failure.outcome_unknown
    return caught.value.failure


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert unreachable(f"http://127.0.0.1:{port}/sync").code == "network.refused"


def test_a_name_that_does_not_exist() -> None:
    # Reserved for this purpose (RFC 6761); whether a resolver is reachable does not matter.
    assert unreachable("https://nowhere.invalid/sync").code == "network.dns"


def test_a_name_that_cannot_be_written() -> None:
    assert unreachable(f"https://{'a' * 64}.example/sync").code == "network.dns"


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "nonsense://127.0.0.1:9"])
def test_a_proxy_that_cannot_be_spoken_to(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    assert unreachable("https://nowhere.invalid/sync").code == "network.proxy"


def test_a_proxy_is_used_for_other_computers_only(
    transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    with PlatformServer(cuts(head(407, {"Content-Length": "0"}))) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url(""))
        monkeypatch.setenv("HTTP_PROXY", proxy.url(""))
        with PlatformServer(sends("direct")) as server:
            assert transport.post(request_to(server.url())).body == b"direct"
        assert proxy.received == []
        assert unreachable("https://nowhere.invalid/sync").code == "network.proxy"
        assert proxy.received[0].target == "nowhere.invalid:443"


def test_a_proxy_that_was_mended_is_used_by_the_next_try(
    transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = request_to("http://nowhere.invalid/sync")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{listener.getsockname()[1]}")
    with pytest.raises(Unreachable):
        transport.post(request)
    with PlatformServer(sends("by the proxy")) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url(""))
        assert transport.post(request).body == b"by the proxy"


def test_closing_from_another_thread_ends_a_hanging_read() -> None:
    transport = Transport(PATIENT)

    def script(exchange: Exchange) -> None:
        transport.close()
        stays_silent(exchange)

    started = time.monotonic()
    with PlatformServer(script) as server:
        with pytest.raises(NoAnswer, match=r"network\.stopped"):
            transport.post(request_to(server.url()))
        assert time.monotonic() - started < 3
        with pytest.raises(Unreachable, match=r"network\.stopped"):
            transport.post(request_to(server.url()))
        assert len(server.received) == 1


def test_a_failed_exchange_does_not_spoil_the_next() -> None:
    transport = Transport(BRISK)
    with PlatformServer(stays_silent) as server:
        with pytest.raises(NoAnswer):
            transport.post(request_to(server.url()))
        server.script = sends("x")
        assert transport.post(request_to(server.url())).body == b"x"
    transport.close()


def test_importing_the_client_does_not_load_httpx() -> None:
    code = "import aliship_gui.api.calls, sys; sys.exit('httpx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


LOADS_THE_LIBRARY = """
import sys
from contextlib import suppress
from aliship_gui.api.errors import Unreachable
from aliship_gui.api.exchange import SignedRequest
from aliship_gui.api.transport import Transport
with suppress(Unreachable):
    Transport().post(SignedRequest("a.method", sys.argv[1], {}, {}))
sys.exit("httpx" not in sys.modules or "click" in sys.modules)
"""


def test_the_library_is_loaded_without_its_command_line() -> None:
    """Right after a start it would take Python from the window."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/sync"
    done = subprocess.run([sys.executable, "-c", LOADS_THE_LIBRARY, url], check=False)
    assert done.returncode == 0


@given(st.dictionaries(st.text(_SENDABLE), st.text(_SENDABLE)))
@example({"method": "a.b-c_d~e", "timestamp": "2026-11-01 08:00:00", "备注": "50 % & more/+=?#\n"})
def test_parameters_are_written_as_python_writes_them(pairs: dict[str, str]) -> None:
    assert encoded(pairs, quote) == urlencode(pairs, quote_via=quote)
    assert encoded(pairs, quote_plus) == urlencode(pairs)
