"""Loads what the windows that open at a wish are made of, before anybody wishes for one.

To load the modules of a window takes longer than to build it. Here each is loaded in a turn of
its own, with pauses between them for what the seller does.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QObject, QTimer, Signal

_PACKAGES = (
    "aliship_gui.services",
    "aliship_gui.viewmodels",
    "aliship_gui.ui",
    "aliship_gui.ui.paper",
)
"""In this order: what a window is made of is loaded before the window."""
_LIBRARIES = ("logging", "xml.dom.minidom", "barcode.codex")
"""What the bars on papers are made with, and before it what it would load in the same turn."""
_BREATH = 1_500
"""Milliseconds until the first: a shop's threads load the client now, and who loads a module that
another thread is loading waits for it."""
_PAUSE = 60
"""Milliseconds between two modules."""


def modules_of_windows() -> Iterator[str]:
    """All that may be needed once the main window is there, in the order of loading."""
    for package in _PACKAGES:
        found = iter_modules(import_module(package).__path__, f"{package}.")
        yield from (module.name for module in found if not module.ispkg)
    yield from _LIBRARIES


class LoadingAhead(QObject):
    """Loads one module after the other, once it has begun."""

    finished = Signal()
    """Everything is loaded that can be."""

    def __init__(self, modules: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = deque(modules)
        self._pause = QTimer(self)
        self._pause.timeout.connect(self._load_next)

    def begin(self) -> None:
        """A moment later the first is loaded. Can be called again at any time."""
        self._pause.start(_BREATH)

    def stop(self) -> None:
        """The program ends."""
        self._pause.stop()

    def _load_next(self) -> None:
        while self._waiting and self._waiting[0] in sys.modules:
            self._waiting.popleft()
        if not self._waiting:
            self._pause.stop()
            self.finished.emit()
            return
        self._pause.setInterval(_PAUSE)
        # What this computer cannot load is told when the seller wishes for it.
        with suppress(ImportError):
            import_module(self._waiting.popleft())
