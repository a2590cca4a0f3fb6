"""Files that appear whole or not at all. No Qt."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from aliship_gui.store.errors import translated


def write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Have `write` fill a file beside `path`, and put it there when it is done.

    Whatever goes wrong, what stood there before stays. Raises StoreError.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    with translated(path):
        try:
            write(unfinished)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
