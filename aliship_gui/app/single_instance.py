"""One program a data folder: a second start has the first one come forward.

A lock file in the folder tells who was first, and goes with the process that made it. A local
socket, named by a hash of the folder and open to this user alone, carries the knock of the
second. Nothing of it goes over a network, and two data folders know nothing of each other.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LOCK = "running.lock"
_PATIENCE = 4_000
"""Milliseconds for the first program to open its door, or to answer."""


class SingleInstance(QObject):
    """The right to be the program of `folder`, which must exist; held until `release`."""

    knocked = Signal()
    """The program was started again with the same folder: come forward."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._heard = False
        self._lock = QLockFile(str(folder / _LOCK))
        # A lock whose process lives is never too old; one whose process ended is free at once.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    @cached_property
    def _name(self) -> str:
        """Of the socket."""
        # Python's own hashes take longer to load. The first paint waits for neither.
        from PySide6.QtCore import QCryptographicHash

        name = str(self._folder.resolve()).encode("utf-8", "surrogateescape")
        digest = QCryptographicHash.hash(name, QCryptographicHash.Algorithm.Sha256)
        return f"aliship-{digest.toHex().toStdString()[:24]}"

    def claim(self) -> bool:
        """Take the folder, or knock at the program that has it; False means: end now.

        A folder that cannot be written to counts as taken by nobody: opening the data in it says
        better what is wrong.
        """
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True
        self._heard = self._knock()
        return False

    def open_door(self) -> None:
        """Listen for others that knock; who has claimed the folder may do it a moment later."""
        # Loading it takes longer than a window may wait for its first paint.
        from PySide6.QtNetwork import QLocalServer

        # Left behind by a crash, perhaps; nobody else can be listening.
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._opened)
        self._server.listen(self._name)

    @property
    def was_heard(self) -> bool:
        """Whether the program that has the folder answered the knock."""
        return self._heard

    def release(self) -> None:
        """Give the folder back; for the end of the program."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _knock(self) -> bool:
        from PySide6.QtCore import QThread
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        deadline = QDeadlineTimer(_PATIENCE)
        # The first one may have the lock and not yet a door.
        while not _is_open(socket, self._name):
            if deadline.hasExpired():
                return False
            QThread.msleep(20)
        # It hangs up once it has heard.
        return socket.waitForDisconnected(_PATIENCE)

    def _opened(self) -> None:
        server = self._server
        while server is not None and (visitor := server.nextPendingConnection()) is not None:
            visitor.disconnected.connect(visitor.deleteLater)
            visitor.disconnectFromServer()
            self.knocked.emit()


def come_forward(window: QWidget) -> None:
    """Put a window before the seller's eyes, also one that was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _is_open(socket: QLocalSocket, name: str) -> bool:
    socket.connectToServer(name)
    return socket.waitForConnected(_PATIENCE)
