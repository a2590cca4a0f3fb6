"""Loads what is loaded ahead, and prints the names of all modules that are there then.

Run apart: whatever a test loaded before would hide what is not loaded ahead.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from importlib import import_module

import aliship_gui.app.application  # noqa: F401 - what is there when it begins
from aliship_gui.app.loading_ahead import modules_of_windows


def main() -> None:
    """Prints the names as JSON."""
    for module in modules_of_windows():
        with suppress(ImportError):
            import_module(module)
    print(json.dumps(sorted(sys.modules)))  # noqa: T201


if __name__ == "__main__":
    main()
