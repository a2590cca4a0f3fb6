"""Notes whenever the program itself reaches for disk or network on the main thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.bind")
_DATA = ("open", "os.mkdir", "os.rename", "os.remove", "os.listdir", "os.scandir", "os.chmod")
_PACKAGE = "aliship_gui."


class Watch:
    """`seen` names each reach and the modules of the program that it came through.

    Python's audit hooks cannot be taken away, so one hook serves every watch.
    """

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._folder: str | None = None
        sys.addaudithook(self._hear)

    @contextmanager
    def over(self, folder: Path) -> Iterator[None]:
        """Watch everything below `folder`, every database and every socket meanwhile."""
        self.seen.clear()
        self._folder = str(folder)
        try:
            yield
        finally:
            self._folder = None

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        folder = self._folder
        if folder is None or threading.current_thread() is not threading.main_thread():
            return
        in_data = event in _DATA and str(arguments[0]).startswith(folder)
        if in_data or event in _NETWORK or event == "sqlite3.connect":
            modules = list(_ours(sys._getframe(1)))
            if modules:
                self.seen.append(f"{event} by {' < '.join(modules)}")


def _ours(frame: FrameType | None) -> Iterator[str]:
    while frame is not None:
        name = str(frame.f_globals.get("__name__", ""))
        if name.startswith(_PACKAGE):
            yield name
        frame = frame.f_back
