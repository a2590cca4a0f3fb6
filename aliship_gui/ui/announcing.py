"""What changes is spoken by screen readers, not only painted."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

_TYPING_PAUSE = 400
"""Milliseconds without another change after which a sentence is worth hearing."""


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have `words` spoken on behalf of a widget; an urgent one interrupts what is being said.

    Costs nothing where no assistive technology listens.
    """
    if not words:
        return
    # Their many names are not loaded for nothing.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    manners = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manners.Assertive if urgent else manners.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Speaks for one widget what stays true for a moment.

    While a seller types, findings come and go with every key: only the one that is left when
    the typing rests is spoken, and nothing is spoken twice in a row.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._next = ""
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._speak)

    @property
    def has_news(self) -> bool:
        """Whether something was said, or is to be said, that is not yet of the past."""
        return bool(self._next)

    def say(self, words: str) -> None:
        """Speak this after the pause, unless something else is true by then."""
        if words != self._next:
            self._next = words
            self._pause.start()

    def be_silent(self) -> None:
        """What was to be said, or was said last, is of the past and needs no word."""
        self._pause.stop()
        self._next = self._said = ""

    def _speak(self) -> None:
        if self._next != self._said and self._widget.isVisible():
            announce(self._widget, self._next)
        self._said = self._next
