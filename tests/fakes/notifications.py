"""A desktop's notification service on a session bus of its own."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_OBJECT = DBusAddress(PATH, interface=NAME)

has_bus = shutil.which("dbus-daemon") is not None


@dataclass(frozen=True)
class Shown:
    """A notification as it arrived."""

    number: int
    program: str
    replaces: int
    title: str
    body: str
    actions: list[str]
    hints: dict[str, Any]


@contextmanager
def session_bus() -> Iterator[str]:
    """A bus that nobody else is on; its address."""
    words = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()


class FakeNotifications:
    """Answers on a thread of its own; `shown` holds what was to be shown.

    One that is `sulking` refuses every notification, as a broken desktop does.
    """

    def __init__(self, address: str, *, sulking: bool = False) -> None:
        self.shown: SimpleQueue[Shown] = SimpleQueue()
        self._sulking = sulking
        self._count = 0
        self._connection = open_dbus_connection(bus=address)
        Proxy(message_bus, self._connection).RequestName(NAME)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def click(self, number: int) -> None:
        """The seller clicks a notification."""
        self._connection.send(new_signal(_OBJECT, "ActionInvoked", "us", (number, "default")))

    def dismiss(self, number: int) -> None:
        """The seller closes a notification."""
        self._connection.send(new_signal(_OBJECT, "NotificationClosed", "uu", (number, 2)))

    def close(self) -> None:
        """The desktop goes."""
        with contextlib.suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(10)

    def _serve(self) -> None:
        # The bus hangs up at the end of the test.
        with contextlib.suppress(OSError, EOFError), self._connection:
            while True:
                self._answer(self._connection.receive())

    def _answer(self, call: Any) -> None:
        if call.header.message_type is not MessageType.method_call:
            return
        if call.header.fields.get(HeaderFields.member) != "Notify":
            return
        if self._sulking:
            self._connection.send(new_error(call, f"{NAME}.Error"))
            return
        program, replaces, _icon, title, body, actions, hints, _patience = call.body
        self._count += 1
        self.shown.put(Shown(self._count, program, replaces, title, body, actions, hints))
        self._connection.send(new_method_return(call, "u", (self._count,)))
