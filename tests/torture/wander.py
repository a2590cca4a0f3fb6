"""Wander through the window as nobody would, then tell whether anything went wrong inside.

`python -m tests.torture.wander --acts 2000 --seed 1` runs the real program on an empty data
folder with its practice shop, and does whatever can be done with what is on the screen. It prints
one line of JSON; before it, each exception and each warning of Qt's, with the acts that led to
it. Its exit status is 0 only where there was none.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from aliship_gui.app import create
from aliship_gui.app.outside import Outside
from aliship_gui.store.secrets import MemorySecrets
from tests.fakes.hands import let_work, wait_for
from tests.torture.random_hands import RandomHands

_PATIENCE = 30_000
_BETWEEN = 20
"""Milliseconds between two acts."""
_LED_THERE = 8
_PLATFORM = "This plugin does not support"
"""So begins what Qt says of a screen that nobody sees."""


class Wandering:
    """What went wrong; every exception that nobody caught comes here."""

    def __init__(self) -> None:
        self.acts: list[str] = []
        self.wrongs: list[str] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Whatever goes wrong in this process meanwhile."""
        hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._raised
        threading.excepthook = lambda told: self._raised(
            told.exc_type, told.exc_value, told.exc_traceback
        )
        heard_before = qInstallMessageHandler(self._warned)
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = hooks
            qInstallMessageHandler(heard_before)

    def _raised(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._note("".join(traceback.format_exception(kind, error, trace)))

    def _warned(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not words.startswith(_PLATFORM):
            self._note(words)

    def _note(self, wrong: str) -> None:
        self.wrongs.append(f"after {self.acts[-_LED_THERE:]}\n{wrong}")


def wander(acts: int, seed: int, folder: str) -> Wandering:
    """One walk through a program whose data lie in an empty folder."""
    wandering = Wandering()
    words = ["--sandbox", "--data-dir", folder, "--lang", "en"]
    program = create(words, outside=Outside(MemorySecrets(), lambda _address: True))
    hands = RandomHands(program, seed)
    wandering.acts = hands.acts
    with wandering.watching():
        program.show()
        wait_for("the window", program.window.isVisible, _PATIENCE)
        for _ in range(acts):
            # As the desktop would: what is raised does not end the walk.
            QTimer.singleShot(0, program.window, hands.act)
            let_work(_BETWEEN)
        program.close()
    return wandering


def main(arguments: list[str] | None = None) -> int:
    """Walks, prints what went wrong, and returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture.wander", description=__doc__)
    parser.add_argument("--acts", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="wander-") as folder:
        # What is saved from a dialog is saved there.
        os.chdir(folder)
        wandering = wander(given.acts, given.seed, folder)
        for wrong in wandering.wrongs:
            sys.stderr.write(f"{wrong}\n")
        told = {"acts": given.acts, "seed": given.seed, "wrongs": len(wandering.wrongs)}
        sys.stdout.write(f"{json.dumps(told)}\n")
        os.chdir("/")
    return 1 if wandering.wrongs else 0


if __name__ == "__main__":
    sys.exit(main())
