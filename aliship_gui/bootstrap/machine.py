"""The computer as the bootstrap sees it: everything that reaches outside goes through here."""

from __future__ import annotations

import ctypes
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Outcome:
    """How a program ended: its exit code and everything it printed, errors included."""

    code: int
    output: str


class Machine(Protocol):
    """What the bootstrap asks of a computer; the tests put a pretended one in its place."""

    @property
    def platform(self) -> str:
        """The name that `sys.platform` has: linux, darwin, win32."""

    @property
    def python(self) -> Path:
        """The Python that a virtual environment is made from."""

    @property
    def version(self) -> tuple[int, int, int]:
        """The version of that Python."""

    @property
    def environ(self) -> Mapping[str, str]:
        """The environment variables."""

    def is_root(self) -> bool:
        """Whether this user may install system packages without asking."""

    def finds_library(self, file: str) -> bool:
        """Whether the system's loader finds the shared library ``libX.so.N``."""

    def finds_module(self, name: str) -> bool:
        """Whether `python` has a standard module: some systems ship a few of them apart."""

    def finds_program(self, name: str) -> bool:
        """Whether a program is on the path."""

    def finds_file(self, path: str) -> bool:
        """Whether there is a file of this name."""

    def finds_font(self, language: str) -> bool:
        """Whether some font can write a language, named as fontconfig does (``zh-cn``)."""

    def free_space(self, folder: Path) -> int:
        """The bytes that still fit on the disk of a folder."""

    def fresh_folder(self, prefix: str) -> Path:
        """A new and empty folder for files that may be thrown away."""

    def answers(self, command: Sequence[str]) -> bool:
        """Runs a command in silence and tells whether it succeeded."""

    def watch(self, command: Sequence[str], environ: Mapping[str, str]) -> Outcome:
        """Runs a command, showing and keeping what it prints."""

    def call(self, command: Sequence[str], environ: Mapping[str, str], folder: Path) -> int:
        """Runs a command in the foreground, in a folder, and gives its exit code."""

    def hand_over(self, command: Sequence[str], environ: Mapping[str, str], folder: Path) -> int:
        """Becomes the command where the system allows that, else waits for its exit code."""

    def say(self, sentence: str) -> None:
        """Tells the person at the keyboard what is going on."""

    def complain(self, sentence: str) -> None:
        """Tells the person at the keyboard what went wrong."""


class ThisMachine:
    """The real thing."""

    def __init__(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                # A console with an old code page must not turn a message into a crash.
                stream.reconfigure(errors="replace")

    platform: str = sys.platform
    # Inside a virtual environment the base Python is asked: `venv` may have to replace the other.
    python = Path(getattr(sys, "_base_executable", "") or sys.executable)
    version = sys.version_info[:3]
    environ: Mapping[str, str] = os.environ

    def is_root(self) -> bool:
        """See `Machine`."""
        return sys.platform != "win32" and os.geteuid() == 0

    def finds_library(self, file: str) -> bool:
        """See `Machine`."""
        try:
            ctypes.CDLL(file)
        except OSError:
            return False
        return True

    def finds_module(self, name: str) -> bool:
        """See `Machine`."""
        return importlib.util.find_spec(name) is not None

    def finds_program(self, name: str) -> bool:
        """See `Machine`."""
        return shutil.which(name) is not None

    def finds_file(self, path: str) -> bool:
        """See `Machine`."""
        return Path(path).is_file()

    def finds_font(self, language: str) -> bool:
        """See `Machine`; false as long as there is no fontconfig to ask."""
        try:
            fontconfig = ctypes.CDLL("libfontconfig.so.1")
        except OSError:
            return False
        return _fonts(fontconfig, f":lang={language}") > 0

    def free_space(self, folder: Path) -> int:
        """See `Machine`."""
        return shutil.disk_usage(folder).free

    def fresh_folder(self, prefix: str) -> Path:
        """See `Machine`."""
        return Path(tempfile.mkdtemp(prefix=prefix))

    def answers(self, command: Sequence[str]) -> bool:
        """See `Machine`; a command that cannot be started did not succeed."""
        try:
            done = subprocess.run(command, capture_output=True, check=False)
        except OSError:
            return False
        return done.returncode == 0

    def watch(self, command: Sequence[str], environ: Mapping[str, str]) -> Outcome:
        """See `Machine`."""
        lines: list[str] = []
        with subprocess.Popen(
            command,
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as process:
            for line in process.stdout or ():
                self.say(f"    {line.rstrip()}")
                lines.append(line)
        return Outcome(process.returncode, "".join(lines))

    def call(self, command: Sequence[str], environ: Mapping[str, str], folder: Path) -> int:
        """See `Machine`."""
        return subprocess.run(command, env=dict(environ), cwd=folder, check=False).returncode

    def hand_over(self, command: Sequence[str], environ: Mapping[str, str], folder: Path) -> int:
        """See `Machine`; Windows cannot replace a process, so there it waits."""
        if self.platform != "win32":
            os.chdir(folder)
            os.execve(command[0], list(command), dict(environ))
        return self.call(command, environ, folder)

    def say(self, sentence: str) -> None:
        """See `Machine`."""
        print(sentence, flush=True)

    def complain(self, sentence: str) -> None:
        """See `Machine`."""
        print(sentence, file=sys.stderr, flush=True)


def _fonts(fontconfig: ctypes.CDLL, pattern: str) -> int:
    """How many fonts match a fontconfig pattern; the first field of FcFontSet is their number."""
    fontconfig.FcInitReinitialize()  # a font may just have been installed
    for function in ("FcNameParse", "FcObjectSetCreate", "FcFontList"):
        getattr(fontconfig, function).restype = ctypes.c_void_p
    parsed = ctypes.c_void_p(fontconfig.FcNameParse(pattern.encode()))
    wanted = ctypes.c_void_p(fontconfig.FcObjectSetCreate())
    found = fontconfig.FcFontList(None, parsed, wanted)
    return ctypes.c_int.from_address(found).value if found else 0
