"""Tells something through the desktop's notification service, where there is one. No Qt.

The service is `org.freedesktop.Notifications` on the session bus (Desktop Notifications
Specification 1.2), which Linux desktops have. Qt's own D-Bus module cannot send the unsigned
numbers that its method asks for, so the connection is jeepney's, which the key store uses too.
"""

from __future__ import annotations

import contextlib
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_PATIENCE = 3.0
"""Seconds in which a service that is there has answered."""
_SERVER_DECIDES = -1
_DEFAULT = "default"
"""The action of a click on the notification itself."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A title, a sentence, and the words for the click where a desktop shows them as a button."""

    title: str
    body: str
    action: str


class DesktopNotices:
    """One notice at a time; a later one takes the earlier one's place.

    `post` runs a call on the GUI thread. Each notice waits for its click on a daemon thread, so
    that the end of the program waits for nobody.
    """

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        self._post = post
        self._lock = threading.Lock()
        self._connection: Any = None
        self._last = 0
        self._closed = False

    def show(
        self, notice: Notice, clicked: Callable[[], None], missing: Callable[[], None]
    ) -> None:
        """Show a notice; `missing` is called when this desktop has no such service."""
        threading.Thread(
            target=self._serve, args=(notice, clicked, missing), name="notice", daemon=True
        ).start()

    def close(self) -> None:
        """Wait for no click any more."""
        with self._lock:
            self._closed = True
            _hang_up(self._connection)
            self._connection = None

    def _serve(
        self, notice: Notice, clicked: Callable[[], None], missing: Callable[[], None]
    ) -> None:
        try:
            connection = _connect()
        except Exception:
            # No bus, one that refuses us, or a system without one: all the same to the seller.
            self._post(missing)
            return
        with connection:
            with self._lock:
                _hang_up(self._connection)
                self._connection = None if self._closed else connection
            if not self._closed:
                self._show_and_wait(connection, notice, clicked, missing)

    def _show_and_wait(
        self,
        connection: Any,
        notice: Notice,
        clicked: Callable[[], None],
        missing: Callable[[], None],
    ) -> None:
        shown = False
        try:
            with connection.filter(_signals()) as arrivals:
                self._last = number = _notify(connection, notice, self._last)
                shown = True
                if _was_clicked(connection, arrivals, number):
                    self._post(clicked)
        except Exception:
            # The service is gone, or the connection was given up here: nobody clicks any more.
            if not shown:
                self._post(missing)


class _NoService(Exception):
    """The bus answered that nobody shows notifications."""


def _connect() -> Any:
    if not sys.platform.startswith("linux"):
        raise _NoService
    from jeepney import message_bus  # type: ignore[import-untyped]
    from jeepney.io.blocking import (  # type: ignore[import-untyped]
        Proxy,
        open_dbus_connection,
    )

    connection = open_dbus_connection(bus="SESSION")
    try:
        Proxy(message_bus, connection, timeout=_PATIENCE).AddMatch(_signals())
    except Exception:
        connection.close()
        raise
    return connection


def _signals() -> Any:
    from jeepney import MatchRule

    return MatchRule(type="signal", interface=_NAME, path=_PATH)


def _notify(connection: Any, notice: Notice, replaces: int) -> int:
    from jeepney import DBusAddress, MessageType, new_method_call

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
    hints = {"desktop-entry": ("s", "aliship-gui"), "urgency": ("y", 1)}
    words = ("AliShip", replaces, "aliship-gui", notice.title, notice.body)
    body = (*words, [_DEFAULT, notice.action], hints, _SERVER_DECIDES)
    call = new_method_call(address, "Notify", "susssasa{sv}i", body)
    reply = connection.send_and_get_reply(call, timeout=_PATIENCE)
    if reply.header.message_type is not MessageType.method_return:
        raise _NoService
    return int(reply.body[0])


def _was_clicked(connection: Any, arrivals: Any, number: int) -> bool:
    """Wait until this notice is clicked or gone."""
    from jeepney import HeaderFields

    while True:
        signal = connection.recv_until_filtered(arrivals)
        if not signal.body or signal.body[0] != number:
            continue
        member = signal.header.fields.get(HeaderFields.member)
        if member == "ActionInvoked":
            return True
        if member == "NotificationClosed":
            return False


def _hang_up(connection: Any) -> None:
    """End a connection that another thread waits on."""
    if connection is None:
        return
    with contextlib.suppress(OSError):
        connection.sock.shutdown(socket.SHUT_RDWR)
