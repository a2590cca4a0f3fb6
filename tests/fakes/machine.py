"""A computer that only exists in memory, for the tests of the bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from aliship_gui.bootstrap.machine import Outcome

Program = Callable[[Sequence[str]], Outcome]
"""What a started command does and prints."""


class FakeMachine:
    """Has what it is told to have, and remembers what was started and said.

    Every command that is started is in `started`, whatever way; those that took over from the
    bootstrap are also in `handed_over`, and `environs` holds the variables given to each.
    Throw-away folders are made in `scratch`.
    """

    platform = "linux"
    python = Path("/usr/bin/python3")
    version = (3, 11, 7)

    def __init__(self, program: Program | None = None) -> None:
        self.environ: dict[str, str] = {"DISPLAY": ":0"}
        self.lacks: set[str] = set()
        self.root = True
        self.started: list[list[str]] = []
        self.handed_over: list[list[str]] = []
        self.environs: list[dict[str, str]] = []
        self.said: list[str] = []
        self.complaints: list[str] = []
        self.scratch = Path()
        self.free = 10**10
        self._program = program or (lambda command: Outcome(0, ""))

    def is_root(self) -> bool:
        return self.root

    def finds_library(self, file: str) -> bool:
        return file not in self.lacks

    def finds_module(self, name: str) -> bool:
        return name not in self.lacks

    def finds_program(self, name: str) -> bool:
        return name not in self.lacks

    def finds_file(self, path: str) -> bool:
        return path not in self.lacks

    def finds_font(self, language: str) -> bool:
        return language not in self.lacks

    def free_space(self, folder: Path) -> int:
        return self.free

    def fresh_folder(self, prefix: str) -> Path:
        folder = self.scratch / prefix
        folder.mkdir()
        return folder

    def answers(self, command: Sequence[str]) -> bool:
        return self._start(command, {}).code == 0

    def watch(self, command: Sequence[str], environ: Mapping[str, str]) -> Outcome:
        return self._start(command, environ)

    def call(self, command: Sequence[str], environ: Mapping[str, str], folder: Path) -> int:
        return self._start(command, environ).code

    def hand_over(self, command: Sequence[str], environ: Mapping[str, str], folder: Path) -> int:
        self.handed_over.append(list(command))
        return self._start(command, environ).code

    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    def complain(self, sentence: str) -> None:
        self.complaints.append(sentence)

    def _start(self, command: Sequence[str], environ: Mapping[str, str]) -> Outcome:
        self.started.append(list(command))
        self.environs.append(dict(environ))
        return self._program(command)
