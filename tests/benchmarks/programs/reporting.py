"""What a measured program knows of itself: when it was started, how much memory it holds."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path


def seconds_since_start() -> float:
    """Seconds since the parent started this process."""
    return time.monotonic() - float(os.environ["STARTED_AT"])


def resident_megabytes() -> float | None:
    """10⁶ bytes of this process that lie in RAM; None where the system does not tell."""
    told = Path("/proc/self/statm")
    if not told.exists():
        return None
    return int(told.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def report(**figures: object) -> None:
    """Print the figures as the last line."""
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
