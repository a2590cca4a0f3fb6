"""Ends what takes too long: one thread for all exchanges, not one for each.

The thread comes with the first exchange and leaves when it finds nothing to watch any more.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Bite = Callable[[], None]


class Watchdog:
    """Gives everything the same number of seconds; safe to use from several threads."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._changed = threading.Condition()
        # All have the same time, so the one that began first is due first.
        self._watched: dict[object, tuple[float, Bite]] = {}
        self._thread: threading.Thread | None = None

    @contextmanager
    def watching(self, bite: Bite) -> Iterator[None]:
        """Call `bite`, which must not block, when the block takes too long.

        It is never called once the block has been left.
        """
        ticket = object()
        with self._changed:
            self._watched[ticket] = (time.monotonic() + self._seconds, bite)
            self._see_to_a_thread()
        try:
            yield
        finally:
            with self._changed:
                self._watched.pop(ticket, None)

    def close(self) -> None:
        """Watch nothing more."""
        with self._changed:
            self._watched.clear()
            self._changed.notify()

    def _see_to_a_thread(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
            self._thread.start()

    def _watch(self) -> None:
        with self._changed:
            while self._watched:
                ticket, (due, bite) = next(iter(self._watched.items()))
                left = due - time.monotonic()
                if left > 0:
                    self._changed.wait(left)
                else:
                    del self._watched[ticket]
                    bite()
            self._thread = None
