"""What ``python -m venv`` and ``pip install`` leave on disk, without the minutes they take."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from aliship_gui.bootstrap.machine import Outcome

PACKAGES = ("PySide6", "pyside6_essentials-6.11.3.dist-info")


class FakeInstaller:
    """Plays both programs in a checkout; `pip_says` makes pip fail with those words."""

    def __init__(self, root: Path) -> None:
        self.folder = root / ".venv"
        self.packages = self.folder / "lib" / "python3.11" / "site-packages"
        self.python = self.folder / "bin" / "python"
        self.venv_says = ""
        self.pip_says = ""
        self.python_works = True

    def __call__(self, command: Sequence[str]) -> Outcome:
        if "venv" in command:
            return self._make()
        if "pip" in command:
            return self._install()
        if "-c" in command:
            return Outcome(0 if self.python_works else 1, "")
        return Outcome(0, "")

    def _make(self) -> Outcome:
        if self.venv_says:
            return Outcome(1, self.venv_says)
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.packages.mkdir(parents=True)
        self.python.parent.mkdir()
        for file in (self.python, self.folder / "pyvenv.cfg", self.packages / "pip"):
            file.touch()
        self.python_works = True
        return Outcome(0, "")

    def _install(self) -> Outcome:
        if self.pip_says:
            return Outcome(1, self.pip_says)
        for name in PACKAGES:
            (self.packages / name).touch()
        return Outcome(0, "")
