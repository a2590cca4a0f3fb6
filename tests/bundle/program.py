"""Where a bundle has its program."""

from __future__ import annotations

import sys
from pathlib import Path


def program_of(bundle: Path) -> Path:
    """The file that starts it."""
    return bundle / ("aliship-gui.exe" if sys.platform == "win32" else "aliship-gui")
