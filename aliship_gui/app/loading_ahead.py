"""Loads what the windows that open at a wish are made of, before anybody wishes for one.

To load the modules of a window takes longer than to build it. Here each is loaded in a turn of
its own, with pauses between them, and none while the seller does something.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from aliship_gui.app.build_up import HANDS
from aliship_gui.services.turn import Turn

_FIRST = (
    "email.utils",
    "email.parser",
    "_ssl",
    "ssl",
    "http.client",
    "html",
    "mimetypes",
    "http.server",
    "zoneinfo",
    "hashlib",
    "tomllib",
    "aliship_gui.domain.rule_words",
    "aliship_gui.explain.rules",
    "aliship_gui.api.scalars",
    "aliship_gui.api.order_answers",
    "aliship_gui.api.gateway",
    "aliship_gui.api.orders",
    "aliship_gui.api.declaring",
    "aliship_gui.api.wire",
    "aliship_gui.api.calls",
    "aliship_gui.services.importing.headings",
    "aliship_gui.services.importing.entries",
    "aliship_gui.store.outbox",
    "aliship_gui.api.refusals",
    "aliship_gui.services.shipping",
    "aliship_gui.api.oauth",
    "aliship_gui.services.connection_test",
    "aliship_gui.domain.carrier_advice",
    "aliship_gui.viewmodels.ship_form",
    "aliship_gui.viewmodels.attention",
    "aliship_gui.viewmodels.attention_book",
    "aliship_gui.viewmodels.history_book",
    "aliship_gui.services.order_sync",
    "aliship_gui.viewmodels.shop_parts",
    "aliship_gui.viewmodels.carrier_list",
    "aliship_gui.services.draft_texts",
    "aliship_gui.viewmodels.desk",
    "aliship_gui.services.importing.verdicts",
    "aliship_gui.services.importing.preview",
    "aliship_gui.viewmodels.import_table",
    "aliship_gui.viewmodels.ship_many",
    "aliship_gui.viewmodels.import_book",
    "aliship_gui.domain.tracking_urls",
    "aliship_gui.viewmodels.draft_paste",
    "aliship_gui.viewmodels.scan_log",
    "aliship_gui.viewmodels.slip",
    "aliship_gui.ui.ship_many_dialog",
    "aliship_gui.ui.paper.ink",
)
"""What others need that would take longer than a frame together with it."""
_PACKAGES = (
    "aliship_gui.services",
    "aliship_gui.viewmodels",
    "aliship_gui.ui",
    "aliship_gui.ui.paper",
)
"""In this order: what a window is made of is loaded before the window."""
_LAST = ("logging", "xml.dom.minidom", "gzip", "barcode.codex")
"""What the bars on papers are made with, and before it what it would load in the same turn."""
_BREATH = 1_500
"""Milliseconds until the first: a shop's threads load the client now, and who loads a module that
another thread is loading waits for it."""
_PAUSE = 60
"""Milliseconds between two modules."""
_QUIET = 600
"""Milliseconds without a key or a click until it goes on."""
_SHARE = 0.002
"""Seconds of work in a turn of the event loop, after which it waits for another."""


def modules_of_windows() -> Iterator[str]:
    """All that may be needed once the main window is there, in the order of loading."""
    return iter(dict.fromkeys(_all()))


def _all() -> Iterator[str]:
    yield from _FIRST
    for package in _PACKAGES:
        found = iter_modules(import_module(package).__path__, f"{package}.")
        yield from (module.name for module in found if not module.ispkg)
    yield from _LAST


class LoadingAhead(QObject):
    """Loads one module after the other, once it has begun."""

    finished = Signal()
    """Everything is loaded that can be."""

    def __init__(self, modules: Iterable[str], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._hands: QWindow | None = None
        self._waiting = deque(modules)
        self._turn = Turn(self)
        self._pause = QTimer(self)
        self._pause.timeout.connect(self._load_next)

    def begin(self) -> None:
        """A moment later the first is loaded. Can be called again at any time."""
        self._pause.start(_BREATH)
        self._watch(self._window.windowHandle())

    def stop(self) -> None:
        """The program ends."""
        self._pause.stop()
        self._watch(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: sees what comes from outside before the window does."""
        if event.type() in HANDS:
            self._pause.start(_QUIET)
        return super().eventFilter(watched, event)

    def _watch(self, hands: QWindow | None) -> None:
        if self._hands is not None:
            self._hands.removeEventFilter(self)
        self._hands = hands
        if hands is not None:
            hands.installEventFilter(self)

    def _load_next(self) -> None:
        while self._waiting and self._waiting[0] in sys.modules:
            self._waiting.popleft()
        if not self._waiting:
            self.stop()
            self.finished.emit()
            return
        self._pause.setInterval(_PAUSE)
        if self._turn.worked > _SHARE:
            return
        # What this computer cannot load is told when the seller wishes for it.
        with suppress(ImportError):
            import_module(self._waiting.popleft())
