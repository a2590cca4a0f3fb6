"""What the program's own failures leave behind: where it went wrong, and nobody's secrets."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from aliship_gui.app.crash_report import CrashReports, report
from tests.house.tree import ROOT

SECRET = "session-50002-of-Mrs-Ivanova"
MOMENT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

# Starts the program as its door does, with something going wrong in it.
_PROGRAM = """
import sys, threading, faulthandler
from PySide6.QtCore import QTimer
from aliship_gui import app
from aliship_gui.app.application import Application

def fail():
    key = {secret!r}
    raise ValueError(key)

def show(self):
    {trouble}
    QTimer.singleShot(700, self.window.close)

Application.open_first_shop = show
sys.exit(app.run(["--data-dir", sys.argv[1], "--lang", "en"]))
"""
IN_A_SLOT = "QTimer.singleShot(0, fail)"
TWICE = "QTimer.singleShot(0, fail); QTimer.singleShot(1, fail)"
IN_A_THREAD = "threading.Thread(target=fail).start()"
AT_THE_START = "fail()"
IN_QT = "QTimer.singleShot(0, faulthandler._sigsegv)"


def live(folder: Path, trouble: str) -> subprocess.CompletedProcess[str]:
    """Runs the program with a trouble until it ends."""
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(secret=SECRET, trouble=trouble), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def reports_in(folder: Path) -> list[Path]:
    return sorted((folder / "crashes").glob("crash-*.txt"))


def failure(text: str = SECRET) -> Exception:
    """An error as it is when it was raised and caught, with another one as its cause."""
    try:
        try:
            raise KeyError(text)
        except KeyError as cause:
            raise ValueError(text) from cause
    except ValueError as error:
        return error


def test_a_report_tells_the_way_and_no_value() -> None:
    text = report(failure(), MOMENT)
    assert "2026-11-23 12:00:00 UTC" in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "app/test_crash_report.py" in text
    assert "in failure" in text
    assert SECRET not in text
    assert str(Path.home()) not in text


def test_an_error_that_is_its_own_cause_ends() -> None:
    error, other = ValueError(), KeyError()
    error.__cause__, other.__cause__ = other, error
    assert report(error, MOMENT).count("builtins.ValueError") == 1


def test_the_same_error_is_reported_once(tmp_path: Path, qtbot: QtBot) -> None:
    reports = CrashReports(tmp_path)
    with qtbot.waitSignal(reports.told) as told:
        first = reports.write(failure())
    assert told.args == [first]
    assert reports.write(failure()) is None


def test_old_reports_make_room(tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    for number in range(30):
        (folder / f"crash-2020{number:04}.txt").touch()
    kept = CrashReports(tmp_path).write(failure())
    assert kept in reports_in(tmp_path)
    assert len(reports_in(tmp_path)) == 20


def test_a_folder_that_cannot_be_written_to_is_no_second_error(tmp_path: Path) -> None:
    assert CrashReports(tmp_path / "missing").write(failure()) is None


@pytest.mark.parametrize("trouble", [IN_A_SLOT, IN_A_THREAD, TWICE])
def test_the_program_goes_on_and_says_where_the_report_is(tmp_path: Path, trouble: str) -> None:
    done = live(tmp_path, trouble)
    assert done.returncode == 0
    [written] = reports_in(tmp_path)
    assert str(written) in done.stderr
    assert "报告" in done.stderr
    assert "report" in done.stderr
    assert "in fail" in written.read_text("utf-8")
    assert SECRET not in written.read_text("utf-8") + done.stderr
    assert written.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_a_start_that_fails_ends_with_a_report(tmp_path: Path) -> None:
    done = live(tmp_path, AT_THE_START)
    assert done.returncode == 2
    [written] = reports_in(tmp_path)
    assert str(written) in done.stderr
    assert SECRET not in written.read_text("utf-8") + done.stderr


def test_a_fault_that_ends_the_process_is_told_at_the_next_start(tmp_path: Path) -> None:
    assert live(tmp_path, IN_QT).returncode not in (0, 2)
    assert reports_in(tmp_path) == []
    assert "crash-" in live(tmp_path, "pass").stderr
    [written] = reports_in(tmp_path)
    assert "Current thread" in written.read_text("utf-8")
    assert live(tmp_path, "pass").stderr == ""


def test_a_life_without_trouble_leaves_nothing(tmp_path: Path) -> None:
    done = live(tmp_path, "pass")
    assert (done.returncode, done.stderr) == (0, "")
    assert list((tmp_path / "crashes").iterdir()) == []
