"""A raw loopback server that answers as a test says, however wrong that is.

It speaks HTTP by hand, because real servers do not drip, cut or lie on request. A test gives a
*script*, which is called once for each request with the open connection; `sends`, `drips` and
their like below make the usual ones.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self, TypeAlias
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Received:
    """One request as it came: its target, its headers in lower case, its parameters."""

    target: str
    headers: dict[str, str]
    query: dict[str, str]
    form: dict[str, str]

    @property
    def params(self) -> dict[str, str]:
        """Query and form together."""
        return {**self.query, **self.form}


@dataclass
class Exchange:
    """A request and the connection on which a script answers it."""

    request: Received
    connection: socket.socket
    stopping: threading.Event
    stay_open: bool = field(default=True)

    def write(self, data: bytes) -> None:
        """Send bytes; a caller that has gone is no error."""
        with suppress(OSError):
            self.connection.sendall(data)


Script: TypeAlias = Callable[[Exchange], None]


def head(status: int, headers: dict[str, str]) -> bytes:
    """A status line and headers."""
    lines = [f"HTTP/1.1 {status} Whatever", *(f"{k}: {v}" for k, v in headers.items()), "", ""]
    return "\r\n".join(lines).encode()


def sends(body: bytes | str, status: int = 200, **headers: str) -> Script:
    """A whole answer; underscores in header names stand for hyphens."""
    data = body.encode() if isinstance(body, str) else body
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    def script(exchange: Exchange) -> None:
        exchange.write(head(status, {"Content-Length": str(len(data)), **named}) + data)

    return script


def floods(total: int, told: list[int]) -> Script:
    """Sends `total` bytes for as long as somebody takes them; `told` gets how many those were."""

    def script(exchange: Exchange) -> None:
        exchange.stay_open = False
        exchange.write(head(200, {"Content-Length": str(total)}))
        piece, sent = b" " * 1_000_000, 0
        with suppress(OSError):
            while sent < total:
                exchange.connection.sendall(piece)
                sent += len(piece)
        told.append(sent)

    return script


def cuts(sent_first: bytes = b"") -> Script:
    """Closes the connection, after some bytes perhaps."""

    def script(exchange: Exchange) -> None:
        exchange.write(sent_first)
        exchange.stay_open = False

    return script


def stays_silent(exchange: Exchange) -> None:
    """Takes the request and says nothing until the server stops."""
    exchange.stopping.wait()


def drips(sent_first: bytes, drop: bytes, pause: float = 0.02) -> Script:
    """Sends one small piece after the other, for as long as anybody listens."""

    def script(exchange: Exchange) -> None:
        exchange.stay_open = False
        exchange.write(sent_first)
        while not exchange.stopping.wait(pause):
            try:
                exchange.connection.sendall(drop)
            except OSError:
                return

    return script


class PlatformServer:
    """Listens on a free loopback port while it is entered; threads end with it.

    `script` may be replaced between requests; `closed` is set once a connection has ended.
    """

    def __init__(self, script: Script, tls: ssl.SSLContext | None = None) -> None:
        self.script = script
        self.received: list[Received] = []
        self.connections = 0
        self.closed = threading.Event()
        self._tls = tls
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))

    @property
    def port(self) -> int:
        """The port it listens on."""
        port: int = self._listener.getsockname()[1]
        return port

    def url(self, path: str = "/sync", host: str = "127.0.0.1") -> str:
        """Its address."""
        return f"{'https' if self._tls else 'http'}://{host}:{self.port}{path}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_exc: object) -> None:
        self._stopping.set()
        # Closing a listener does not wake its accept() on every system; a caller does.
        with suppress(OSError):
            socket.create_connection(self._listener.getsockname(), timeout=5).close()
        self._listener.close()
        with self._lock:
            for connection in self._open:
                _end(connection)
            threads = list(self._threads)
        for thread in threads:
            thread.join()

    def _start(self, work: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=work, args=args, daemon=True)
        with self._lock:
            self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _address = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self.connections += 1
                self._open.append(connection)
            self._start(self._serve, connection)

    def _serve(self, plain: socket.socket) -> None:
        connection = plain
        with suppress(OSError):
            if self._tls is not None:
                connection = self._tls.wrap_socket(plain, server_side=True)
                with self._lock:
                    self._open.append(connection)
            self._converse(connection)
        _end(connection)
        self.closed.set()

    def _converse(self, connection: socket.socket) -> None:
        stay_open = True
        while stay_open and not self._stopping.is_set():
            request = _read(connection)
            if request is None:
                return
            self.received.append(request)
            exchange = Exchange(request, connection, self._stopping)
            self.script(exchange)
            stay_open = exchange.stay_open


def _end(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def _read(connection: socket.socket) -> Received | None:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return None
        data += more
        if not data[:1].isalpha():
            # A TLS hello: this server speaks plain HTTP.
            return None
    top, _, body = data.partition(b"\r\n\r\n")
    first, *lines = top.decode("latin-1").split("\r\n")
    headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        body += connection.recv(65536)
    target = first.split(" ")[1]
    query, form = urlsplit(target).query, body.decode()
    return Received(target, headers, dict(parse_qsl(query)), dict(parse_qsl(form)))
