"""A screen in memory with a keyboard and a mouse, and a screen reader beside it."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tests.desktop.patience import wait_for

WIDTH, HEIGHT = 1280, 800
_SYSTEM_PYTHON = "/usr/bin/python3"
_MARK = "answer: "
_TOOLS = ("Xvfb", "xdotool", "dbus-run-session", _SYSTEM_PYTHON)
_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_SPEAKING = Path(__file__).with_name("speaking.py")


Box = tuple[int, int, int, int]
"""X, y, width and height on the screen."""


@dataclass(frozen=True)
class Thing:
    """One accessible that is shown; `key` is the object name behind it.

    `handle` is good until the screen reader looks again.
    """

    handle: int
    parent: int
    role: str
    name: str
    description: str
    key: str
    text: str
    states: frozenset[str]


class GoneMeanwhile(Exception):
    """What the screen reader looked at is no longer there."""


class ScreenReader:
    """Asks the other process, which looks at programs by the accessibility bus alone."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.bus = str(self._line())

    def programs(self) -> list[int]:
        """The process ids of the programs that can be read."""
        return [int(pid) for pid in self.ask("programs")]

    def things(self, pid: int) -> list[Thing]:
        """Everything that a program shows, parents before their children."""
        return [_thing(found) for found in self.ask("things", pid=pid)]

    def find(self, pid: int, wanted: Mapping[str, object]) -> Thing | None:
        """The first thing that a program shows with all this; `speaking` says what may be asked."""
        found = self.ask("find", pid=pid, wanted=wanted)
        return _thing(found) if found else None

    def box(self, thing: Thing) -> Box:
        """Where something is on the screen."""
        x, y, width, height = self.ask("box", handle=thing.handle)
        return x, y, width, height

    def heard(self) -> list[str]:
        """What was announced since this was asked last."""
        return [str(words) for words in self.ask("heard")]

    def ask(self, what: str, **more: object) -> Any:
        """The answer to one question. Raises GoneMeanwhile."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": what, **more}) + "\n")
        self._process.stdin.flush()
        answer = self._line()
        if isinstance(answer, dict) and "gone" in answer:
            raise GoneMeanwhile(answer["gone"])
        assert not (isinstance(answer, dict) and "error" in answer), answer
        return answer

    def _line(self) -> object:
        assert self._process.stdout is not None
        # The services of its bus write there too.
        for line in self._process.stdout:
            if line.startswith(_MARK):
                return json.loads(line.removeprefix(_MARK))
        raise AssertionError("the screen reader has ended")


def _thing(found: dict[str, Any]) -> Thing:
    return Thing(**{**found, "states": frozenset(found["states"])})


@dataclass(frozen=True)
class Screen:
    """A display number with what hangs on it; `environment` is for programs shown on it."""

    display: str
    picture: Path
    reader: ScreenReader

    @property
    def environment(self) -> Mapping[str, str]:
        """The variables that lead a program here, and have it talk to the screen reader."""
        return {
            **os.environ,
            "DISPLAY": self.display,
            "DBUS_SESSION_BUS_ADDRESS": self.reader.bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
        }

    def do(self, *words: str) -> str:
        """Have xdotool press, type, click or look; returns what it prints."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def windows(self) -> list[str]:
        """The windows on the screen as xdotool numbers them, the one in front last."""
        done = subprocess.run(
            ["xwininfo", "-root", "-children"],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        words = [line.split() for line in done.stdout.splitlines()]
        return [str(int(line[0], 16)) for line in words if line and line[0].startswith("0x")][::-1]

    def pixels(self, box: Box) -> bytes:
        """The colours of a rectangle as the screen shows it now."""
        data = self.picture.read_bytes()
        header = struct.unpack(">25I", data[:100])
        size, line, colours = header[0], header[12], header[19]
        start = size + colours * 12
        x, y, width, height = box
        left, right = max(x, 0) * 4, min(x + width, WIDTH) * 4
        rows = range(max(y, 0), min(y + height, HEIGHT))
        return b"".join(
            data[start + row * line + left : start + row * line + right] for row in rows
        )


def missing_for_a_screen() -> str:
    """What the system lacks for a window in memory; nothing is what the bootstrap leaves."""
    if sys.platform != "linux":
        return "a system with X11"
    lacking = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if not lacking:
        done = subprocess.run([_SYSTEM_PYTHON, "-c", _BINDINGS], capture_output=True, check=False)
        lacking = ["gir1.2-atspi-2.0"] if done.returncode else []
    return ", ".join(lacking)


@contextmanager
def open_screen(folder: Path) -> Iterator[Screen]:
    """A screen with nothing on it; `folder` is for its files."""
    with _server(folder) as display, _screen_reader(display) as reader:
        yield Screen(display, folder / "Xvfb_screen0", reader)


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    command += ["-nolisten", "tcp", "-fbdir", str(folder), "-noreset"]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(command, pass_fds=[writing], stdout=log, stderr=log)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{_number(told, folder)}"
    finally:
        _end(server)


def _number(told: IO[str], folder: Path) -> str:
    number = told.readline().strip()
    assert number, (folder / "server.log").read_text()
    return number


@contextmanager
def _screen_reader(display: str) -> Iterator[ScreenReader]:
    process = subprocess.Popen(
        ["dbus-run-session", "--", _SYSTEM_PYTHON, str(_SPEAKING)],
        env={**os.environ, "DISPLAY": display},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield ScreenReader(process)
    finally:
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        # Without input it ends by itself, and then the message bus around it does.
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        _end(process)


def _end(process: subprocess.Popen[Any]) -> None:
    with suppress(subprocess.TimeoutExpired):
        process.terminate()
        process.wait(5)
    if process.poll() is None:
        process.kill()
        process.wait()


def wait_until_readable(screen: Screen, pid: int) -> None:
    """Look on until a program has registered with the accessibility bus."""
    wait_for(f"process {pid} on the accessibility bus", lambda: pid in screen.reader.programs())
