"""The line between the programs and the shop: it breaks now and then, and sometimes is not there.

A TCP relay that understands nothing of what it passes on. Instead of passing on a piece of a
request or of an answer it may reset the connection; an outage resets every connection and
refuses new ones for a while.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Callable
from random import Random
from types import TracebackType

HOST = "127.0.0.1"
# A connection that lingers for no time at all is reset when it is closed.
_NO_TIME = struct.pack("ii", 1, 0)


class BadLine:
    """Listens at `port` while a `with` block lasts, and resets at a `share` of the pieces."""

    def __init__(self, shop_port: int, seed: int, share: float) -> None:
        self._shop_port = shop_port
        self._chance = Random(f"{seed}/line")
        self._share = share
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._server: asyncio.Server | None = None
        self._open: set[_End] = set()
        self._port = 0
        self._breaks = 0

    @property
    def port(self) -> int:
        """Where the programs find the shop."""
        return self._port

    @property
    def breaks(self) -> int:
        """How often the line broke."""
        return self._breaks

    def outage(self, seconds: float) -> None:
        """Reset every connection and refuse new ones for so long; returns at once."""
        self._loop.call_soon_threadsafe(self._hang_up)
        asyncio.run_coroutine_threadsafe(self._listen(after=seconds), self._loop)

    def __enter__(self) -> BadLine:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _listen(self, after: float = 0) -> None:
        await asyncio.sleep(after)
        self._server = await self._loop.create_server(self._new_end, HOST, self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    def _new_end(self) -> _End:
        return _ProgramEnd(self._shop_port, self._open, self._breaks_now)

    def _breaks_now(self) -> bool:
        breaks = self._chance.random() < self._share
        self._breaks += breaks
        return breaks

    def _hang_up(self) -> None:
        self._breaks += 1
        if self._server is not None:
            self._server.close()
        for end in tuple(self._open):
            end.reset()

    async def _end(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self._hang_up()
        while self._open:
            await asyncio.sleep(0.001)


class _End(asyncio.Protocol):
    """One end of a connection, which passes on what comes in there to the other end."""

    def __init__(self, open_ends: set[_End], breaks_now: Callable[[], bool]) -> None:
        self.other: _End | None = None
        self._open = open_ends
        self._breaks_now = breaks_now
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._open.add(self)

    def data_received(self, data: bytes) -> None:
        if self._breaks_now():
            self.reset()
        elif self.other is not None and self.other._transport is not None:
            self.other._transport.write(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._open.discard(self)
        if self.other is not None:
            self.other.close()

    def close(self) -> None:
        """Hang up when all that waits has been passed on."""
        if self._transport is not None:
            self._transport.close()

    def reset(self) -> None:
        """Break the connection here and at the other end, whatever waits."""
        for end in (self, self.other):
            if end is not None and end._transport is not None:
                connection = end._transport.get_extra_info("socket")
                if connection.fileno() >= 0:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_TIME)
                end._transport.abort()


class _ProgramEnd(_End):
    """The end at which a program calls; it reaches the shop before it takes anything in."""

    def __init__(
        self, shop_port: int, open_ends: set[_End], breaks_now: Callable[[], bool]
    ) -> None:
        super().__init__(open_ends, breaks_now)
        self._shop_port = shop_port
        self._reaching: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        assert self._transport is not None
        self._transport.pause_reading()
        self._reaching = asyncio.get_running_loop().create_task(self._reach(self._transport))

    async def _reach(self, caller: asyncio.Transport) -> None:
        loop = asyncio.get_running_loop()
        _, end = await loop.create_connection(
            lambda: _End(self._open, self._breaks_now), HOST, self._shop_port
        )
        self.other, end.other = end, self
        if caller.is_closing():
            end.close()
        else:
            caller.resume_reading()
