"""Runs the real program until it has loaded ahead, opens windows, and prints what they loaded.

Run apart: whatever a test loaded before would hide it. The words are the data folder and the
commands that open the windows.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from aliship_gui.app import create
from aliship_gui.app.application import Application
from tests.fakes.hands import Hands, let_work, wait_for

_PATIENCE = 30_000
_LOOK = 100
"""Milliseconds for a window to be painted and to read what it shows."""


def main(folder: str, commands: list[str]) -> None:
    """Prints the names of the modules by the command that loaded them, as JSON."""
    program = create(["--sandbox", "--data-dir", folder, "--lang", "en"], paint_first=True)
    ahead = QSignalSpy(program.loading_ahead.finished)
    program.show()
    wait_for("what is loaded ahead", lambda: ahead.count() > 0, _PATIENCE)
    Hands(program.window).click_row("orderTable", 0)
    print(json.dumps({command: _loaded_by(program, command) for command in commands}))  # noqa: T201
    program.close()


def _loaded_by(program: Application, command: str) -> list[str]:
    before = set(sys.modules)
    program.window.commands[command].trigger()
    let_work(_LOOK)
    for window in QApplication.topLevelWidgets():
        if window is not program.window:
            window.close()
    return sorted(set(sys.modules) - before)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
