"""Work of a known length."""

from __future__ import annotations

import time


def work_for(seconds: float) -> None:
    """Keep the present thread at work for so long; it may take longer beside others."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass
