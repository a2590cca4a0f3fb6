"""The ground under every test does what it promises: whatever strays makes a test fail."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.stray_logs import StrayLogs

GROUND = (
    "-p",
    "tests.conftest",
    "-p",
    "no:cacheprovider",
    "-c",
    "pyproject.toml",
    "--rootdir",
    ".",
)

FAILING = {
    "a stray warning": "import logging\ndef test(): logging.getLogger('x').warning('oops')",
    "an expected log that never comes": "def test(stray_logs): stray_logs.expect('never')",
    "a Qt warning": "from PySide6.QtCore import qWarning\ndef test(qapp): qWarning('oops')",
    "an exception in a thread": (
        "import threading\n"
        "def test():\n"
        "    thread = threading.Thread(target=lambda: 1 / 0)\n"
        "    thread.start()\n"
        "    thread.join()"
    ),
    "an exception in a destructor": (
        "class Bomb:\n    def __del__(self): raise RuntimeError\ndef test():\n    Bomb()"
    ),
    "a file left open": "import os\ndef test(): open(os.devnull)",
    "an exception in a Qt slot": (
        "from PySide6.QtCore import QTimer\n"
        "def test(qtbot):\n"
        "    QTimer.singleShot(0, lambda: 1 / 0)\n"
        "    qtbot.wait(50)"
    ),
}
PASSING = {
    "an expected warning": (
        "import logging\n"
        "def test(stray_logs):\n"
        "    stray_logs.expect('oo+ps')\n"
        "    logging.getLogger('x').warning('oops')"
    ),
    "a remark": "import logging\ndef test(): logging.getLogger('x').info('well')",
    "the offscreen platform's noise": (
        "from PySide6.QtCore import qWarning\n"
        "def test(qapp): qWarning('This plugin does not support propagateSizeHints()')"
    ),
}


def trial(folder: Path, tests: dict[str, str]) -> str:
    """Runs each test on our ground, in one process of pytest; gives its closing line."""
    for number, source in enumerate(tests.values()):
        (folder / f"test_{number}.py").write_text(source, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *GROUND, "-q", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.splitlines()[-1]


def test_whatever_strays_fails(tmp_path: Path) -> None:
    closing = trial(tmp_path, FAILING)
    bad = sum(int(word) for word, kind in _pairs(closing) if kind in ("failed", "error", "errors"))
    assert bad == len(FAILING), closing


def test_what_is_meant_passes(tmp_path: Path) -> None:
    assert f"{len(PASSING)} passed" in trial(tmp_path, PASSING)


def test_nobodys_data_is_touched(tmp_path_factory: pytest.TempPathFactory) -> None:
    base = tmp_path_factory.getbasetemp()
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        assert Path(os.environ[variable]).is_relative_to(base)
    assert Path.home().is_relative_to(base)


def test_records_below_warning_do_not_matter() -> None:
    logs = StrayLogs()
    with logs.watching():
        logging.getLogger("x").info("well")
    assert logs.complaint() == ""


def test_each_side_of_an_expectation_counts() -> None:
    logs = StrayLogs()
    logs.expect("never")
    # Not through a logger: the ground under this very test would hear it.
    logs.handle(logging.makeLogRecord({"levelname": "ERROR", "name": "x", "msg": "boom"}))
    assert logs.complaint().splitlines() == [
        "stray log record: ERROR x: boom",
        "expected log record never came: never",
    ]


def _pairs(closing: str) -> list[tuple[str, str]]:
    words = closing.replace(",", "").split()
    return [(a, b) for a, b in pairwise(words) if a.isdigit()]
