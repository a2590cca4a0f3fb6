"""Runs the real program until its window is painted for the first time, and prints what is loaded.

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

from PySide6.QtCore import QEvent, QObject

from aliship_gui.app import Application, create


class FirstPaint(QObject):
    """Notes the loaded modules when the window is about to be painted, and ends the program."""

    def __init__(self, program: Application) -> None:
        super().__init__()
        self._program = program
        self.loaded: list[str] = []
        program.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if event.type() == QEvent.Type.Paint and not self.loaded:
            self.loaded = sorted(sys.modules)
            self._program.qt.quit()
        return super().eventFilter(watched, event)


def main(folder: str) -> None:
    """Prints the names as JSON."""
    program = create(["--data-dir", folder, "--lang", "en"], paint_first=True)
    first_paint = FirstPaint(program)
    program.show()
    program.qt.exec()
    program.close()
    print(json.dumps(first_paint.loaded))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
