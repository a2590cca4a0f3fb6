"""Wakes a thread that is blocked in a read, by shutting its connection down from another.

Closing a socket does not wake whoever reads from it; shutting it down does. The handle here is a
duplicate, which stays valid while TLS takes the original over and which nobody else closes.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from enum import Enum


class Cut(Enum):
    """Why a connection was cut; the values are failure codes."""

    TOO_LATE = "network.timeout"
    STOPPED = "network.stopped"


class Cutter:
    """A second handle on one connection at a time; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handle: socket.socket | None = None
        self._reason: Cut | None = None

    @property
    def reason(self) -> Cut | None:
        """Why the connection was cut, None while nobody did."""
        with self._lock:
            return self._reason

    def hold(self, connection: socket.socket) -> None:
        """Watch over a new connection, which is cut at once if `cut` came before it."""
        with self._lock:
            self._release()
            self._handle = connection.dup()
            if self._reason is not None:
                self._shut_down()

    def cut(self, reason: Cut) -> None:
        """End the connection for both sides; the first reason stays."""
        with self._lock:
            self._reason = self._reason or reason
            self._shut_down()

    def close(self) -> None:
        """Let the handle go; the connection itself is its owner's to close."""
        with self._lock:
            self._release()

    def _shut_down(self) -> None:
        if self._handle is not None:
            # The other side, or the reader, may have been faster.
            with suppress(OSError):
                self._handle.shutdown(socket.SHUT_RDWR)

    def _release(self) -> None:
        if self._handle is not None:
            self._handle.close()
            self._handle = None
