"""A practice shop that listens: in a thread of this program, on a loopback port."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType

import uvicorn

from aliship_gui.sandbox.app import shop_app
from aliship_gui.sandbox.carriers import PatternFileError, read_patterns, shop_carriers
from aliship_gui.sandbox.clock import Clock
from aliship_gui.sandbox.events import Opened
from aliship_gui.sandbox.journal import Journal, JournalError
from aliship_gui.sandbox.line import OpenConnection
from aliship_gui.sandbox.shop import Settings, Shop
from aliship_gui.sandbox.tokens import app_keys
from aliship_gui.sandbox.world import World

HOST = "127.0.0.1"
_PATIENCE_SECONDS = 10
_KEEP_ALIVE_SECONDS = 75


class CannotOpen(Exception):
    """The practice shop cannot open; the text is one sentence that says why."""


@dataclass(frozen=True, slots=True)
class ShopPlan:
    """How to open a practice shop.

    `port` 0 takes a free one. `state` is the file that outlives the shop. `patterns` is a JSON
    file service name -> pattern that replaces the built-in ones. `day` is the UTC day on which
    the orders are laid; None means the day of the state file, or today.
    """

    orders: int = 40
    seed: int = 7
    port: int = 0
    latency_ms: int = 0
    readback_lag_ms: int = 0
    state: Path | None = None
    patterns: Path | None = None
    day: date | None = None


class PracticeShop:
    """Opens in a thread and answers at `url` until it is stopped.

    Raises CannotOpen for a port that is taken and for files that cannot be used. A shop opens
    once: `start` and `stop`, or a `with` block.
    """

    def __init__(self, plan: ShopPlan | None = None, clock: Clock = time.time) -> None:
        plan = plan or ShopPlan()
        self._socket = _listen(plan.port)
        self._closing = asyncio.Event()
        try:
            self._journal, self._shop = _open_shop(plan, clock)
        except (JournalError, PatternFileError) as trouble:
            self._socket.close()
            raise CannotOpen(str(trouble)) from trouble
        keys = app_keys(plan.seed)
        self.app_key = keys.app_key
        self.app_secret = keys.app_secret
        self.session = self._shop.sessions.session
        self.base_url = f"http://{HOST}:{self._socket.getsockname()[1]}"
        self.url = f"{self.base_url}/sync"
        self.top_url = f"{self.base_url}/router/rest"
        self._server = _Server(_config(shop_app(self._shop, keys, self._closing), self._closing))
        self._thread = threading.Thread(target=self._run, name="practice-shop", daemon=True)

    def start(self) -> PracticeShop:
        """Opens; returns when it listens."""
        self._thread.start()
        if not self._server.ready.wait(_PATIENCE_SECONDS):
            raise CannotOpen("the practice shop did not start in time")
        return self

    def stop(self) -> None:
        """Closes; requests that wait are cut off. Stopping twice is fine."""
        if self._thread.is_alive():
            self._server.close(self._closing)
            self._thread.join(_PATIENCE_SECONDS)
        self._socket.close()
        self._journal.close()

    def __enter__(self) -> PracticeShop:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])


class _Server(uvicorn.Server):
    """Tells when it listens, and can be closed from another thread."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)
        self.ready.set()

    def close(self, closing: asyncio.Event) -> None:
        """Lets waiting requests go and ends the loop."""
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(closing.set)


def _config(application: object, closing: asyncio.Event) -> uvicorn.Config:
    return uvicorn.Config(
        application,  # type: ignore[arg-type]
        http=partial(OpenConnection, closing=closing),  # type: ignore[arg-type]
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        # The shop dates its answers itself: its clock can be set.
        date_header=False,
        # Longer than a client keeps an idle connection, so that the client hangs up first.
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=2,
    )


def _listen(port: int) -> socket.socket:
    # Named TCP, or the event loop leaves Nagle's algorithm on: 40 ms an answer.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            # Elsewhere "reuse" would let two shops listen at one port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
    except OSError as trouble:
        listener.close()
        raise CannotOpen(f"cannot listen on {HOST}:{port}: {trouble.strerror}") from trouble
    return listener


def _open_shop(plan: ShopPlan, clock: Clock) -> tuple[Journal, Shop]:
    journal = Journal(plan.state)
    try:
        day = plan.day or _day_of(journal) or datetime.fromtimestamp(clock(), UTC).date()
        journal.start(Opened(plan.seed, plan.orders, day.isoformat()))
        patterns = None if plan.patterns is None else read_patterns(plan.patterns)
    except (JournalError, PatternFileError):
        journal.close()
        raise
    world = World(plan.seed, plan.orders, day)
    settings = Settings(plan.latency_ms, plan.readback_lag_ms)
    return journal, Shop(world, shop_carriers(patterns), journal, settings, clock)


def _day_of(journal: Journal) -> date | None:
    return date.fromisoformat(journal.opened.day) if journal.opened else None
