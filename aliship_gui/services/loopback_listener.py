"""Waits on this computer for the browser to come back from the authorise page.

It listens on 127.0.0.1, on a free port or a given one, and takes one request at the callback's
path: right or wrong, that one decides. What comes to other paths (a browser asks for an icon), or
under a foreign host name (a web page that lets its own name point here), is turned away and
decides nothing. Whether the platform accepts such a callback is not documented, so pasting the
address stays possible beside it.
"""

from __future__ import annotations

import os
import queue
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import urlsplit

from aliship_gui.api.callback import CallbackUnusable, answer_parameters, code_of_answer

HOST = "127.0.0.1"
PATH = "/callback"
PATIENCE_SECONDS = 300.0
_SLOWEST_REQUEST_SECONDS = 10.0
_NAMES = {HOST, "localhost"}


@dataclass(frozen=True, slots=True)
class Page:
    """A page for the browser, in both languages; plain words, nothing of what was sent."""

    zh: str
    en: str

    def html(self) -> bytes:
        """The page."""
        return (
            "<!doctype html><html lang=zh><meta charset=utf-8>"
            '<meta name=viewport content="width=device-width"><title>AliShip</title>'
            f"<body><p>{self.zh}</p><p lang=en>{self.en}</p></body></html>"
        ).encode()


_WELCOME = Page(
    "授权已收到，可以关掉这个网页，回到 AliShip。",
    "The sign-in has arrived. You can close this page and go back to AliShip.",
)
_NOT_THIS = Page(
    "这次授权没有成功。请回到 AliShip，看看原因，再试一次。",
    "This sign-in did not work. Go back to AliShip to see why, and try again.",
)
_NOTHING_HERE = Page("这里没有网页。", "There is no page here.")

_Outcome = str | CallbackUnusable


class LoopbackListener:
    """Listens from its construction on, until it is closed.

    `redirect_uri` is the callback to give to the authorise page. Raises `CallbackUnusable`
    `oauth.port_taken` when a fixed `port` is in use.
    """

    def __init__(self, state: str, port: int = 0) -> None:
        self._state = state
        self._outcomes: queue.SimpleQueue[_Outcome] = queue.SimpleQueue()
        self._taken = threading.Lock()
        self._server = self._listen(port)
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.05,), name="sign-in", daemon=True
        )
        self._thread.start()
        self.redirect_uri = f"http://{HOST}:{self._server.server_address[1]}{PATH}"

    def wait(self, seconds: float = PATIENCE_SECONDS) -> str:
        """The authorisation code, once the browser brought it; closes the listener.

        Raises `CallbackUnusable`: `oauth.timeout`, `oauth.cancelled`, `oauth.wrong_state`,
        `oauth.denied`, `oauth.no_code`.
        """
        try:
            outcome = self._outcomes.get(timeout=seconds)
        except queue.Empty:
            outcome = CallbackUnusable("oauth.timeout")
        finally:
            self.close()
        if isinstance(outcome, str):
            return outcome
        raise outcome

    def cancel(self) -> None:
        """End the wait, from whichever thread."""
        self._outcomes.put(CallbackUnusable("oauth.cancelled"))

    def close(self) -> None:
        """Listen no more. Can be called twice."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> LoopbackListener:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def answer(self, query: str) -> tuple[Page, _Outcome | None]:
        """The page for a request at the callback, and what it decides: only the first one does."""
        if not self._taken.acquire(blocking=False):
            return _NOTHING_HERE, None
        try:
            return _WELCOME, code_of_answer(answer_parameters(query), self._state)
        except CallbackUnusable as unusable:
            return _NOT_THIS, unusable

    def _listen(self, port: int) -> _Server:
        try:
            return _Server(self, self._outcomes, port)
        except OSError:
            pass
        raise CallbackUnusable("oauth.port_taken")


class _Server(ThreadingHTTPServer):
    # Elsewhere "reuse" would let a second program listen at a port that is taken.
    allow_reuse_address = os.name == "posix"
    daemon_threads = True
    # A browser that opened a connection and says nothing must not hold up the end.
    block_on_close = False

    def __init__(
        self, listener: LoopbackListener, outcomes: queue.SimpleQueue[_Outcome], port: int
    ) -> None:
        self.listener = listener
        self.outcomes = outcomes
        super().__init__((HOST, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A visitor that went away; nothing to tell."""


class _Handler(BaseHTTPRequestHandler):
    timeout = _SLOWEST_REQUEST_SECONDS
    server: _Server

    def do_GET(self) -> None:
        """Answers with a page, then tells what was decided."""
        parts = urlsplit(self.path)
        if parts.path != PATH or not self._is_addressed_here():
            self._show(_NOTHING_HERE, 404)
            return
        page, outcome = self.server.listener.answer(parts.query)
        self._show(page, 404 if page is _NOTHING_HERE else 200)
        if outcome is not None:
            self.server.outcomes.put(outcome)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Nothing: the address of a request holds the code."""

    def version_string(self) -> str:
        """Nobody's business."""
        return "AliShip"

    def _is_addressed_here(self) -> bool:
        return self.headers.get("Host", "").partition(":")[0].lower() in _NAMES

    def _show(self, page: Page, status: int) -> None:
        body = page.html()
        headers = {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(body)),
            "Content-Security-Policy": "default-src 'none'",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "Connection": "close",
        }
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
