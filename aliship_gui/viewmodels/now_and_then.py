"""What changes many times a second is looked at now and then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class NowAndThen(QObject):
    """Says when to look: at the first change, every so often while it goes on, and at its end."""

    due = Signal()

    def __init__(self, milliseconds: int, parent: QObject | None = None) -> None:
        """Between two looks lie at least so many milliseconds."""
        super().__init__(parent)
        self._is_behind = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(milliseconds)
        self._pause.timeout.connect(self._paused)

    @property
    def is_pausing(self) -> bool:
        """Whether a change would have to wait."""
        return self._pause.isActive()

    def changed(self) -> None:
        """It changed: look, unless that was just done."""
        if self.is_pausing:
            self._is_behind = True
        else:
            self._look()

    def _paused(self) -> None:
        if self._is_behind:
            self._look()

    def _look(self) -> None:
        self._is_behind = False
        # First, so that what changes while it is looked at waits for its turn.
        self._pause.start()
        self.due.emit()
