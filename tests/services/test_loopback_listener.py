"""The browser's way back: one request, the right state, in time."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from aliship_gui.api.callback import CallbackUnusable
from aliship_gui.services.loopback_listener import LoopbackListener

STATE = "the-state"
RIGHT = f"?code=3_500102_Jx&state={STATE}"


@pytest.fixture
def listener() -> Iterator[LoopbackListener]:
    with LoopbackListener(STATE) as listener:
        yield listener


def visit(
    listener: LoopbackListener, query: str, path: str = "", host: str = "", verb: str = "GET"
) -> tuple[int, str]:
    """The status and the page that a browser gets."""
    parts = urlsplit(listener.redirect_uri)
    assert parts.hostname is not None
    with closing(http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)) as browser:
        headers = {"Host": host or parts.netloc}
        browser.request(verb, (path or parts.path) + query, headers=headers)
        answer = browser.getresponse()
        return answer.status, answer.read().decode()


def outcome(listener: LoopbackListener, seconds: float = 5) -> str:
    with pytest.raises(CallbackUnusable) as caught:
        listener.wait(seconds)
    return caught.value.failure.code


def test_a_code_arrives(listener: LoopbackListener) -> None:
    assert listener.redirect_uri.startswith("http://127.0.0.1:")
    status, page = visit(listener, RIGHT)
    assert status == 200
    assert "授权已收到" in page
    assert "go back to AliShip" in page
    assert "3_500102_Jx" not in page
    assert listener.wait() == "3_500102_Jx"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?code=3_500102_Jx&state=other", "oauth.wrong_state"),
        ("?code=3_500102_Jx", "oauth.wrong_state"),
        ("", "oauth.no_code"),
        (f"?state={STATE}", "oauth.no_code"),
        (f"?error=access_denied&state={STATE}", "oauth.denied"),
    ],
)
def test_what_is_no_code_ends_the_wait(listener: LoopbackListener, query: str, code: str) -> None:
    status, page = visit(listener, query)
    assert status == 200
    assert "没有成功" in page
    assert "did not work" in page
    assert outcome(listener) == code


def test_only_the_first_request_decides(listener: LoopbackListener) -> None:
    visit(listener, "?code=guess&state=guess")
    assert visit(listener, RIGHT)[0] == 404
    assert outcome(listener) == "oauth.wrong_state"


def test_other_requests_decide_nothing(listener: LoopbackListener) -> None:
    assert visit(listener, "", path="/favicon.ico")[0] == 404
    assert visit(listener, RIGHT, host="evil.example")[0] == 404
    assert visit(listener, RIGHT, verb="POST")[0] == 501
    visit(listener, RIGHT)
    assert listener.wait() == "3_500102_Jx"


def test_a_silent_visitor_holds_nobody_up(listener: LoopbackListener) -> None:
    parts = urlsplit(listener.redirect_uri)
    with socket.create_connection((parts.hostname, parts.port), timeout=5):
        visit(listener, RIGHT)
        started = time.monotonic()
        assert listener.wait() == "3_500102_Jx"
        assert time.monotonic() - started < 5


def test_a_page_shows_nothing_of_what_was_sent(listener: LoopbackListener) -> None:
    _status, page = visit(listener, "?code=<script>alert(1)</script>&error=<b>&state=<i>")
    assert not [word for word in ("<script", "<b>", "<i>", "alert") if word in page]


def test_nobody_comes() -> None:
    assert outcome(LoopbackListener(STATE), seconds=0.05) == "oauth.timeout"


def test_the_seller_cancels(listener: LoopbackListener) -> None:
    threading.Timer(0.02, listener.cancel).start()
    assert outcome(listener) == "oauth.cancelled"


def test_it_listens_no_more_afterwards(listener: LoopbackListener) -> None:
    visit(listener, RIGHT)
    listener.wait()
    with pytest.raises(OSError):
        visit(listener, RIGHT)


def test_a_fixed_port_and_one_that_is_taken(listener: LoopbackListener) -> None:
    port = urlsplit(listener.redirect_uri).port
    assert port is not None
    with pytest.raises(CallbackUnusable, match=r"oauth\.port_taken"):
        LoopbackListener(STATE, port)
    listener.close()
    with LoopbackListener(STATE, port) as again:
        assert urlsplit(again.redirect_uri).port == port


def test_it_is_on_this_computer_only(listener: LoopbackListener) -> None:
    assert listener._server.socket.getsockname()[0] == "127.0.0.1"
