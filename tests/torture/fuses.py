"""Fuses: files that end the program which first passes the step that they are named for.

They lie in a folder that all programs share. Taking a file away is atomic, so a fuse ends one
program and no more, and the one that laid it sees by its absence that the step was passed.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from pathlib import Path

from aliship_gui.services.shipping import Step


class Fuses:
    """The fuses in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._laid: set[Step] = set()
        self._burnt: Counter[Step] = Counter()

    def passed(self, step: Step) -> None:
        """A program passes a step: kill -9 if a fuse lies there."""
        try:
            (self._folder / step).unlink()
        except FileNotFoundError:
            return
        os.kill(os.getpid(), signal.SIGKILL)

    def lay(self, step: Step) -> None:
        """Have the next program that passes a step end there; once, if it lies there already."""
        self.look()
        self._laid.add(step)
        (self._folder / step).touch()

    def look(self) -> Counter[Step]:
        """How many programs ended at each step so far."""
        gone = {step for step in self._laid if not (self._folder / step).exists()}
        self._burnt.update(gone)
        self._laid -= gone
        return self._burnt

    def clear(self) -> None:
        """Take away every fuse that nobody passed."""
        self.look()
        for step in self._laid:
            (self._folder / step).unlink(missing_ok=True)
        self._laid.clear()
