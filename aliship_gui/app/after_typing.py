"""Leaves what can wait until the seller's hands rest for a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

_PAUSE = 40
"""Milliseconds: shorter than between two keys, longer than the answer to one takes."""


class AfterTyping(QObject):
    """Hands the latest value on when no other has come for a moment.

    A key changes the field and its findings at once; to set two languages of explanation beside
    it takes longer than a key may take.
    """

    def __init__(self, then: Callable[[object], None], parent: QObject) -> None:
        super().__init__(parent)
        self._then = then
        self._latest: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._hand_on)

    @property
    def is_waiting(self) -> bool:
        """Whether a value is still to be handed on."""
        return self._timer.isActive()

    @Slot(object)
    def take(self, value: object) -> None:
        """This one from now on."""
        self._latest = value
        self._timer.start()

    def hurry(self) -> None:
        """Hand on now what still waits, since something comes that belongs after it."""
        if self._timer.isActive():
            self._timer.stop()
            self._hand_on()

    def _hand_on(self) -> None:
        value, self._latest = self._latest, None
        self._then(value)
