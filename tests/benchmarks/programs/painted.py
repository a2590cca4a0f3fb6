"""Tells when a widget has been painted: not that it is about to be, but that it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Calls `then` after each paint of a widget, once the event loop comes round again.

    Timers run after the repaint of the whole window has ended, so the picture is finished.
    """

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._round = QTimer(self)
        self._round.setSingleShot(True)
        self._round.setTimerType(Qt.TimerType.PreciseTimer)
        self._round.timeout.connect(then)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if event.type() == QEvent.Type.Paint:
            self._round.start(0)
        return super().eventFilter(watched, event)
