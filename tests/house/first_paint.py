"""Runs the real program until its window was painted for the first time, and prints what is loaded.

Run apart: whatever a test loaded before would hide what the program loads. The word is the data
folder; the environment tells the shop, if any.
"""

# ruff: noqa: E402
from __future__ import annotations

from aliship_gui.loading import load_libraries

# As `aliship_gui.__main__` does.
load_libraries()

import json
import sys
from collections.abc import Iterator

from PySide6 import QtCore, QtGui, QtWidgets

from aliship_gui.app import create
from tests.benchmarks.programs.painted import Painted


def main(folder: str) -> None:
    """Prints the names of modules and of Qt's classes as JSON."""
    program = create(["--data-dir", folder, "--lang", "en"], paint_first=True)
    loaded: list[str] = []

    def painted() -> None:
        loaded[:] = loaded or [*_modules(), *_classes()]
        program.qt.quit()

    watch = Painted(program.window, painted)
    program.show()
    program.qt.exec()
    watch.deleteLater()
    program.close()
    print(json.dumps(sorted(loaded)))  # noqa: T201


def _modules() -> Iterator[str]:
    # What was put off stands there without anything in it.
    for name, module in sys.modules.items():
        if getattr(module, "__spec__", None) is not None:
            yield name


def _classes() -> Iterator[str]:
    # The binding makes a class when it is first asked for.
    for module in (QtCore, QtGui, QtWidgets):
        for name, value in vars(module).items():
            if isinstance(value, type):
                yield f"{module.__name__}.{name}"


if __name__ == "__main__":
    main(sys.argv[1])
