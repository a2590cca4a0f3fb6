"""An old Python can read the door and is turned away with a sentence."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from aliship_gui.bootstrap.__main__ import refusal

PACKAGE = Path(__file__).parents[2] / "aliship_gui"
READ_BY_OLD_PYTHONS = ("__init__.py", "bootstrap/__init__.py", "bootstrap/__main__.py")
PRETEND = """
import runpy, sys
sys.version_info = (3, 9, 18, "final", 0)
runpy.run_module("aliship_gui.bootstrap", run_name="__main__")
"""


@pytest.mark.parametrize("name", READ_BY_OLD_PYTHONS)
def test_old_syntax_only(name: str) -> None:
    ast.parse((PACKAGE / name).read_text("utf-8"), feature_version=(3, 7))


def test_an_old_python_is_turned_away() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRETEND],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed" in done.stderr
    assert "3.9.18" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_new_python_comes_in() -> None:
    assert refusal((3, 11, 0), "python3") == ""
    assert refusal((4, 0, 0), "python3") == ""
