"""What is made on a worker thread for something that may be over by then."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Ending:
    """Ends what was made last, once nobody needs it any more; for any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_over = False
        self._newest: Callable[[], None] | None = None

    def take(self, end: Callable[[], None]) -> None:
        """Something was made that `end` ends, in place of what was made before.

        That is ended now; so is this one where it comes too late.
        """
        with self._lock:
            spent = end if self._is_over else self._newest
            self._newest = None if self._is_over else end
        if spent is not None:
            spent()

    def end(self) -> None:
        """It is over. Can be called twice."""
        with self._lock:
            self._is_over = True
            spent, self._newest = self._newest, None
        if spent is not None:
            spent()
