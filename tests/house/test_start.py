"""The program's door: its name leads to it, and it says what is missing when Qt cannot start."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from aliship_gui.__main__ import main, what_is_missing
from tests.house.tree import ROOT

NO_EGL = "libEGL.so.1: cannot open shared object file: No such file or directory"


def start_with_qt_that(does: str, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Starts the program with a PySide6 of ours in front of the real one."""
    fake = tmp_path / "PySide6"
    fake.mkdir()
    (fake / "__init__.py").write_text(does, "utf-8")
    start = f"import sys, runpy; sys.path[:0] = [{str(tmp_path)!r}, {str(ROOT)!r}];"
    return subprocess.run(
        [sys.executable, "-c", f"{start} runpy.run_module('aliship_gui', run_name='__main__')"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )


def test_the_name_leads_to_the_door() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    script = project["gui-scripts"]["aliship-gui"]
    assert EntryPoint("aliship-gui", script, "gui_scripts").load() is main


def test_a_missing_library_is_told_with_its_package(tmp_path: Path) -> None:
    done = start_with_qt_that(f"raise ImportError({NO_EGL!r})", tmp_path)
    assert done.returncode == 1
    assert "libEGL.so.1 is missing" in done.stderr
    assert "apt-get install -y libegl1" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_qt_is_told_with_the_command(tmp_path: Path) -> None:
    absent = "raise ModuleNotFoundError(\"No module named 'PySide6'\", name='PySide6')"
    done = start_with_qt_that(absent, tmp_path)
    assert done.returncode == 1
    assert "PySide6 is missing" in done.stderr
    assert "python3 -m aliship_gui.bootstrap run" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ImportError(NO_EGL.replace("EGL", "never")), "libnever.so.1 is missing"),
        (ModuleNotFoundError("No module named 'httpx'", name="httpx"), "httpx is missing"),
        (ImportError("DLL load failed", name="PySide6.QtCore"), "cannot be loaded here"),
    ],
)
def test_what_is_missing_is_named(error: ImportError, words: str) -> None:
    assert words in what_is_missing(error)


@pytest.mark.parametrize(
    "error",
    [
        ImportError("cannot import name 'x' from 'aliship_gui.api'", name="aliship_gui.api"),
        ModuleNotFoundError("No module named 'aliship_gui.attic'", name="aliship_gui.attic"),
        ImportError("a bug without a name"),
    ],
)
def test_our_own_faults_are_not_explained_away(error: ImportError) -> None:
    assert what_is_missing(error) == ""
