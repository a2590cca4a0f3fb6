"""Waiting for what a program does in its own time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 45.0
"""Seconds after which a thing that did not happen is held not to happen."""
_GLANCE = 0.1

Found = TypeVar("Found")


def wait_for(what: str, look: Callable[[], Found], patience: float = PATIENCE) -> Found:
    """Look until something true is seen, and return it; fails with `what` when it never is."""
    end = time.monotonic() + patience
    while not (found := look()):
        if time.monotonic() > end:
            raise AssertionError(f"did not happen: {what}")
        time.sleep(_GLANCE)
    return found
