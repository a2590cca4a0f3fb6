"""The line to one client: whole answers, halves of answers, and hanging up.

Web frameworks see to it that answers are whole. A practice shop must also be able to fail, so
this module reaches down to the connection itself.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

_CONNECTION = "aliship.connection"

JSON_TYPE = "application/json;charset=UTF-8"
HTML_TYPE = "text/html; charset=utf-8"


class Closing(Exception):
    """The shop closes while a client waits."""


class OpenConnection(H11Protocol):
    """An HTTP/1.1 connection that shows itself to the application, which may then cut it.

    One that is made while the shop closes (`closing` is set) is hung up on.
    """

    def __init__(self, *args: Any, closing: asyncio.Event, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._closing = closing
        # The address of a request holds the session key, which no log may have.
        self.access_log = False
        application = self.app

        async def with_connection(scope: Any, receive: Any, send: Any) -> None:
            scope[_CONNECTION] = self
            # A client that hangs up in the middle of its request is no trouble of the shop's.
            with contextlib.suppress(ClientDisconnect):
                await application(scope, receive, send)

        self.app = with_connection

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """The event loop's hook."""
        super().connection_made(transport)
        if self._closing.is_set():
            transport.close()


class Line:
    """The way to the client of one request."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, closing: asyncio.Event) -> None:
        self._connection: OpenConnection = scope[_CONNECTION]
        self._receive = receive
        self._send = send
        self._closing = closing

    @property
    def is_gone(self) -> bool:
        """Whether the client has hung up."""
        return self._connection.transport.is_closing()

    async def answer(self, body: bytes, content_type: str = JSON_TYPE, status: int = 200) -> None:
        """A whole answer."""
        await self.announce(len(body), content_type, status)
        await self.part(body, last=True)

    async def announce(self, length: int, content_type: str = JSON_TYPE, status: int = 200) -> None:
        """The head of an answer whose body follows in parts."""
        headers = [
            (b"content-type", content_type.encode()),
            (b"content-length", str(length).encode()),
        ]
        await self._send({"type": "http.response.start", "status": status, "headers": headers})

    async def part(self, body: bytes, *, last: bool = False) -> None:
        """A piece of an announced body; `last` ends it."""
        await self._send({"type": "http.response.body", "body": body, "more_body": not last})

    async def cut(self) -> None:
        """Closes the connection; what was already sent still arrives."""
        self._connection.transport.close()
        message = await self._receive()
        while message["type"] != "http.disconnect":
            message = await self._receive()

    async def pause(self, seconds: float) -> None:
        """Waits; raises Closing when the shop closes meanwhile."""
        if seconds <= 0:
            return
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            return
        raise Closing
