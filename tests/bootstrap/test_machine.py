"""The real machine: what it finds, starts and shows; and a real environment without a network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from aliship_gui.bootstrap.environment import Environment
from aliship_gui.bootstrap.machine import Machine, ThisMachine
from aliship_gui.bootstrap.trouble import Trouble


def _alone(program: str) -> int:
    """The exit code of a few statements in a process of their own."""
    needed = "import os, sys; from pathlib import Path; from aliship_gui.bootstrap.machine import *"
    command = [sys.executable, "-c", f"{needed}; {program}"]
    return subprocess.run(command, cwd=Path(__file__).parents[2], check=False).returncode


class Offline(ThisMachine):
    """This machine with a package index at which nobody answers."""

    def __init__(self) -> None:
        super().__init__()
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        self.environ = {
            **kept,
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
            "PIP_RETRIES": "1",
            "NO_PROXY": "*",
        }


@pytest.fixture
def machine() -> Machine:
    return ThisMachine()


def test_what_is_there_is_found(machine: Machine) -> None:
    assert machine.finds_module("json")
    assert machine.finds_file(__file__)
    assert machine.python.is_file()
    assert machine.version == sys.version_info[:3]


def test_what_is_not_there_is_not_found(machine: Machine) -> None:
    assert not machine.finds_library("libnever.so.9")
    assert not machine.finds_module("never_a_module")
    assert not machine.finds_program("never-a-program")
    assert not machine.finds_file(f"{__file__}.never")


@pytest.mark.parametrize(
    ("language", "writing"),
    [
        ("zh-cn", QFontDatabase.WritingSystem.SimplifiedChinese),
        ("nqo", QFontDatabase.WritingSystem.Nko),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system brings its fonts")
def test_a_font_is_found_where_qt_finds_one(
    qapp: QCoreApplication, language: str, writing: QFontDatabase.WritingSystem
) -> None:
    # Apart, because looking for fonts reloads the process's font configuration.
    found = _alone(f"sys.exit(ThisMachine().finds_font({language!r}))")
    assert bool(found) == bool(QFontDatabase.families(writing))


def test_answers_tells_success_from_failure(machine: Machine) -> None:
    assert machine.answers([sys.executable, "-c", ""])
    assert not machine.answers([sys.executable, "-c", "raise SystemExit(1)"])
    assert not machine.answers(["/never/a/program"])


def test_watch_keeps_both_streams(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    program = "import sys; print('out', flush=True); print('err', file=sys.stderr); sys.exit(4)"
    outcome = machine.watch([sys.executable, "-c", program], os.environ)
    assert (outcome.code, outcome.output) == (4, "out\nerr\n")
    assert "    out\n" in capsys.readouterr().out


def test_handing_over_replaces_the_process() -> None:
    seven = "[sys.executable, '-c', 'raise SystemExit(7)']"
    assert _alone(f"ThisMachine().hand_over({seven}, os.environ, Path()); sys.exit(1)") == 7


def test_no_network_is_said_in_a_sentence(checkout: Path) -> None:
    lock = checkout / "resources" / "lock" / "run.txt"
    lock.write_text(f"httpx==0.28.1 --hash=sha256:{'0' * 64}\n", "utf-8")
    environment = Environment(Offline(), checkout)
    with pytest.raises(Trouble, match="no network"):
        environment.prepare("run")
    assert environment.python.exists()
    assert not environment.is_ready("run")
