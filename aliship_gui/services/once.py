"""A deed that must be done, for two threads of which either may come to it first."""

from __future__ import annotations

import threading
from collections.abc import Callable

Deed = Callable[[], None]
"""Writes to the disk, or lets go of what lies there; for another thread than the GUI's."""


def once(deed: Deed) -> Deed:
    """The same deed, done by whoever comes first; who comes meanwhile waits until it is done.

    Where it raised, it was not done, and the next one tries again. From within itself it must
    not be called.
    """
    lock = threading.Lock()
    is_done = False

    def do() -> None:
        nonlocal is_done
        with lock:
            if not is_done:
                deed()
                is_done = True

    return do
