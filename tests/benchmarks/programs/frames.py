"""Times from a deed to the end of the repaint that it brings."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

_GIVING_UP = 5.0


class Frames(QObject):
    """Times deeds on one widget.

    `shown` may tell that the widget shows already what it is to show; the deed is over with the
    first repaint after that.
    """

    def __init__(self, widget: QWidget, shown: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self._shown = shown
        self._painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if event.type() == QEvent.Type.Paint and self._shown():
            self._painted = True
        return super().eventFilter(watched, event)

    def milliseconds(self, deed: Callable[[], object]) -> float:
        """How long a deed takes, with everything that the event loop does for it.

        Raises TimeoutError when nothing is painted within five seconds.
        """
        self._painted = False
        began = time.perf_counter()
        deed()
        while not self._painted:
            QCoreApplication.processEvents()
            if time.perf_counter() - began > _GIVING_UP:
                raise TimeoutError("nothing was painted")
        # Layouts that the change moved are painted in the next round.
        QCoreApplication.processEvents()
        return (time.perf_counter() - began) * 1_000
