"""HTTP to a gateway: one POST, one answer, and a plain reason when there is none.

What it promises:

- TLS is always verified; redirects are not followed; only gzip is accepted; proxies of the
  environment are honoured (`proxies`).
- Every post ends: after `Limits.total` seconds its connection is cut, even where a server drips
  a byte a second through headers or body; and `close()`, from any thread, cuts all of them.
- Nothing that it raises or logs holds a URL, a parameter or a header.

A post borrows a *lane*: an httpx transport with a single connection, and a cutter that can end
that connection from outside. What an httpx client does on top of it, from cookies to redirects, is
not wanted here, and takes a quarter of a short exchange.
"""

from __future__ import annotations

import logging
import re
import ssl
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus

from aliship_gui.api.body import Body, BodyDamaged, BodyTooLarge
from aliship_gui.api.cutting import Cut, Cutter
from aliship_gui.api.errors import ApiError
from aliship_gui.api.exchange import Answer, SignedRequest
from aliship_gui.api.network_failures import (
    body_failure,
    connect_failure,
    no_answer,
    unreachable,
)
from aliship_gui.api.proxies import proxy_for
from aliship_gui.api.watchdog import Watchdog

if TYPE_CHECKING:
    import httpx

_UNRESERVED = re.compile(r"[\w.~-]*", re.ASCII).fullmatch
"""What stands for itself in an address or a form (RFC 3986, section 2.3)."""
_HEADERS = {
    "Accept": "*/*",
    "Accept-Encoding": "gzip",
    "Connection": "keep-alive",
    "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
    "User-Agent": "aliship-gui",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, the body in decoded bytes.

    `connect` and `read` are those of the platform's own SDK; `read` is the longest silence,
    `total` the longest whole exchange.
    """

    connect: float = 15.0
    read: float = 30.0
    total: float = 60.0
    body: int = 32 * 1024 * 1024


class Transport:
    """Posts signed requests; safe to use from several threads at once."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._watchdog = Watchdog(self._limits.total)
        self._tls: ssl.SSLContext | None = None
        self._proxies: dict[str, str] = {}
        self._idle: list[_Lane] = []
        self._busy: set[_Lane] = set()
        self._closed = False

    def post(self, request: SignedRequest) -> Answer:
        """Send a request and wait for the whole answer, whatever its HTTP status.

        Raises Unreachable when nothing was delivered, NoAnswer when something may have been, and
        UnreadableAnswer for a body that is too large or packed wrongly.
        """
        lane = self._borrow(request.url)
        with self._watched(lane):
            outcome = lane.post(request, self._limits.body)
        if isinstance(outcome, Answer):
            return outcome
        raise outcome

    def close(self) -> None:
        """Cut every exchange that is under way, from whichever thread, and let go of the rest.

        Their posts raise NoAnswer `network.stopped`; later ones Unreachable `network.stopped`.
        """
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            busy = tuple(self._busy)
        for lane in busy:
            lane.cut(Cut.STOPPED)
        for lane in idle:
            lane.close()
        self._watchdog.close()

    @contextmanager
    def _watched(self, lane: _Lane) -> Iterator[None]:
        """Cuts the lane when its time is up, and takes it back afterwards."""
        try:
            # A cut that comes late must not hit the lane's next exchange: see `Watchdog`.
            with self._watchdog.watching(lambda: lane.cut(Cut.TOO_LATE)):
                yield
        finally:
            self._take_back(lane)

    def _borrow(self, url: str) -> _Lane:
        with self._lock:
            if self._closed:
                raise unreachable("network.stopped")
            if url not in self._proxies:
                self._proxies[url] = proxy_for(url)
            proxy = self._proxies[url]
            kept = next((lane for lane in self._idle if lane.proxy == proxy), None)
            if kept is not None:
                self._idle.remove(kept)
            lane = kept or self._new_lane(proxy)
            self._busy.add(lane)
            return lane

    def _new_lane(self, proxy: str) -> _Lane:
        _leave_out_command_line()
        import httpx

        self._tls = self._tls or httpx.create_ssl_context()
        try:
            transport = httpx.HTTPTransport(
                verify=self._tls,
                limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
                proxy=proxy or None,
            )
        except (ImportError, ValueError, httpx.InvalidURL):
            # The environment names a proxy that httpx cannot speak to, SOCKS for one.
            transport = None
        if transport is None:
            raise unreachable("network.proxy")
        # Its debug records hold whole URLs and headers, and a URL holds the session key.
        logging.getLogger("httpcore").setLevel(logging.WARNING)
        waits = httpx.Timeout(self._limits.read, connect=self._limits.connect)
        return _Lane(transport, proxy, waits)

    def _take_back(self, lane: _Lane) -> None:
        with self._lock:
            self._busy.discard(lane)
            keep = lane.reusable and not self._closed
            if keep:
                self._idle.append(lane)
            else:
                # What failed may be mended in the computer's settings before the next try.
                self._proxies.clear()
        if not keep:
            lane.close()


def _leave_out_command_line() -> None:
    """Let httpx be loaded without its command line.

    It would load click, and what else is there of pygments and rich, for a `main` that is not
    called here: a third of its time, and three megabytes. Where those are not installed it does
    without, and so it does where Python says that the part in question is not there.
    """
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]


class _Lane:
    """One connection, and the means to cut it from another thread."""

    def __init__(self, transport: httpx.HTTPTransport, proxy: str, waits: httpx.Timeout) -> None:
        self.proxy = proxy
        self._transport = transport
        self._cutter = Cutter()
        self._gateways: dict[str, httpx.URL] = {}
        self._extensions: dict[str, Any] = {"trace": self._trace, "timeout": waits.as_dict()}
        self._failed = False
        self.cut = self._cutter.cut

    @property
    def reusable(self) -> bool:
        """Whether another request may go over the same connection."""
        return not self._failed and self._cutter.reason is None

    def post(self, request: SignedRequest, limit: int) -> Answer | ApiError:
        """The answer, or the error that stands for it; the lane is spent after an error."""
        import httpx

        self._failed = True
        try:
            outcome: Answer | ApiError = self._exchange(request, limit)
            self._failed = False
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            outcome = _network_error(error)
        except UnicodeError:
            # A host name that cannot be written for the name service.
            outcome = unreachable("network.dns")
        except (BodyTooLarge, BodyDamaged) as error:
            outcome = body_failure(error)
        # Also after an answer: a body that ends with its connection looks complete when cut.
        reason = self._cutter.reason
        return outcome if reason is None else no_answer(reason.value)

    def close(self) -> None:
        """Let go of the connection. Call it when nobody posts."""
        self._transport.close()
        self._cutter.close()

    def _exchange(self, request: SignedRequest, limit: int) -> Answer:
        with closing(self._transport.handle_request(self._packed(request))) as response:
            body = Body(response.headers.get("Content-Encoding", ""), limit)
            for chunk in response.iter_raw():
                body.feed(chunk)
            date = response.headers.get("Date", "")
            return Answer(response.status_code, body.whole(), date)

    def _packed(self, request: SignedRequest) -> httpx.Request:
        import httpx

        address: str | httpx.URL = request.url
        extensions = self._extensions
        query = encoded(request.query, quote)
        if query and self.proxy:
            # A proxy may need the whole address as the target.
            address = f"{request.url}?{query}"
        elif query:
            # httpx takes an address apart letter by letter, again for each request: so it gets
            # the part that is always the same, and the rest as it goes over the line.
            gateway = self._gateways.get(request.url)
            if gateway is None:
                gateway = self._gateways[request.url] = httpx.URL(request.url)
            address = gateway
            extensions = {**extensions, "target": gateway.raw_path + b"?" + query.encode()}
        content = encoded(request.form, quote_plus).encode()
        return httpx.Request(
            "POST", address, content=content, headers=_HEADERS, extensions=extensions
        )

    def _trace(self, event: str, info: Mapping[str, Any]) -> None:
        if event == "connection.connect_tcp.complete":
            self._cutter.hold(info["return_value"].get_extra_info("socket"))


def encoded(pairs: Mapping[str, str], escape: Callable[[str, str], str]) -> str:
    """Parameters as `urllib.parse.urlencode` writes them, with `escape` of the same module.

    Most of them need no escaping, and to find that out takes less than to escape them.
    """

    def written(text: str) -> str:
        return text if _UNRESERVED(text) else escape(text, "")

    return "&".join([f"{written(name)}={written(value)}" for name, value in pairs.items()])


def _network_error(error: Exception) -> ApiError:
    """The error for an exception of httpx; its text, which may hold a URL, is not used."""
    import httpx

    if isinstance(error, httpx.ProxyError):
        return unreachable("network.proxy")
    if isinstance(error, httpx.ConnectError):
        return connect_failure(error)
    unsent = (httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
    if isinstance(error, (*unsent, httpx.LocalProtocolError, httpx.InvalidURL)):
        return unreachable("network.unreachable")
    timed_out = isinstance(error, httpx.TimeoutException)
    return no_answer("network.timeout" if timed_out else "network.cut")
