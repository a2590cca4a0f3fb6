"""Builds what the first picture does not show after it, piece by piece.

A program that is run shows its window first; one that is built to be driven is whole at once.
Both build the same pieces in the same order.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

Piece = Callable[[], object]

_BREATH = 40
"""Milliseconds after the first paint, in which the orders come to stand in it."""
_LONGEST = 1_000
"""Milliseconds after which the rest is built although nothing was painted, or read."""

HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
        QEvent.Type.DragEnter,
        QEvent.Type.Close,
    }
)
"""What a window is told of when somebody acts on it."""


class BuildUp(QObject):
    """Builds pieces when they are given, unless it is told to wait for the window's next paint.

    Waiting pieces are built in their order, one each time the event loop has nothing else to
    do. A hand on the window that is faster than that finds everything built.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Piece] = deque()
        self._is_patient = False
        self._waits = False
        self._is_building = False
        self._is_held = False
        self._is_painted = False
        self._has_begun = False
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH)
        self._breath.timeout.connect(self._next_begins)
        self._window: QWidget | None = None
        self._hands: QObject | None = None
        # Started anew after each piece, unless what the next one needs is still being read.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._build_one)

    @property
    def waits(self) -> bool:
        """Whether pieces wait, instead of being built when they are given."""
        return self._waits

    def wait_for_paint(self) -> None:
        """From now on pieces wait for the paint of the window that is to be watched."""
        self._is_patient = self._waits = True

    def wait_again(self, window: QWidget) -> None:
        """Where pieces had to wait before, let those to come wait for this window's next paint."""
        if self._is_patient and not self._waits and window.isVisible():
            self._waits = True
            self._is_painted = self._has_begun = False
            self.watch(window)

    def watch(self, window: QWidget) -> None:
        """This window is shown now; its next paint lets the building go on."""
        if self._waits:
            self._window = window
            window.installEventFilter(self)
            self._watch_hands()
            # A window that nobody sees is not painted.
            QTimer.singleShot(_LONGEST, self._next, self._next.start)

    def add(self, piece: Piece) -> None:
        """Build it, after all that wait."""
        if self._waits:
            self._pieces.append(piece)
        else:
            piece()

    def hold(self) -> None:
        """Wait for `release` as well: what is needed next is still being read."""
        self._is_held = self._waits

    def release(self) -> None:
        """It is there; a moment later it is painted, too."""
        if self._is_held:
            self._is_held = False
            if self._has_begun:
                self._next.start()
            elif self._is_painted:
                self._breath.start()

    def finish(self) -> None:
        """Build all that waits, now; nothing waits from then on."""
        # A piece may ask for the end itself: what it is part of goes on, in its order.
        if self._is_building:
            return
        while self._pieces:
            self._build()
        self._rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: sees what comes from outside before the window does."""
        if event.type() in HANDS:
            self.finish()
        elif event.type() == QEvent.Type.Paint and watched is self._window:
            self._go_on()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        """The paint is under way."""
        if self._window is not None and not self._is_painted:
            self._window.removeEventFilter(self)
            self._watch_hands()
            self._is_painted = True
            self._breath.start()

    def _watch_hands(self) -> None:
        """What comes from outside comes to the system's window, which a new one has not yet."""
        handle = self._window.windowHandle() if self._window is not None else None
        if self._hands is None and handle is not None:
            self._hands = handle
            handle.installEventFilter(self)

    def _next_begins(self) -> None:
        if not self._is_held:
            self._next.start()

    def _build_one(self) -> None:
        self._has_begun = True
        if self._pieces and not self._is_building:
            self._build()
        if not self._pieces:
            self._rest()
        elif not self._is_held:
            self._next.start()

    def _build(self) -> None:
        self._is_building = True
        try:
            self._pieces.popleft()()
        finally:
            self._is_building = False

    def _rest(self) -> None:
        self._waits = self._is_held = False
        self._breath.stop()
        self._next.stop()
        for watched in (self._window, self._hands):
            if watched is not None:
                watched.removeEventFilter(self)
        self._window = self._hands = None
