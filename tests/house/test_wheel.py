"""The wheel is the whole program: installed somewhere else it finds its files and runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed program and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    offline = ("--no-deps", "--no-index")
    _run([*PIP, "wheel", *offline, "--no-build-isolation", "-w", str(folder), str(ROOT)], folder)
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    _run([*PIP, "install", *offline, "--target", str(site), str(wheel)], folder)
    return site


def test_the_shipped_files_come_along(installed: Path, tmp_path: Path) -> None:
    program = (
        "from aliship_gui.resources import resource;"
        "print(*map(resource, ['explanations', 'lock', 'icons']), sep='\\n')"
    )
    for line in _python(installed, ["-c", program], tmp_path).splitlines():
        assert Path(line).is_dir()
        assert Path(line).is_relative_to(installed)


def test_it_is_started_by_its_name(installed: Path) -> None:
    (entry_points,) = installed.glob("aliship_gui-*.dist-info/entry_points.txt")
    assert "aliship-gui = aliship_gui.__main__:main" in entry_points.read_text("utf-8")


def test_it_carries_no_tests(installed: Path) -> None:
    assert not list(installed.rglob("test_*.py"))


def test_it_takes_the_tour(installed: Path, tmp_path: Path) -> None:
    pictures = tmp_path / "tour"
    _python(installed, ["-m", "aliship_gui", "--tour", str(pictures)], tmp_path)
    steps = json.loads((pictures / "tour.json").read_text("utf-8"))
    assert steps
    assert [step for step in steps if not step["ok"]] == []


def _python(site: Path, arguments: Sequence[str], folder: Path) -> str:
    return _run([sys.executable, *arguments], folder, PYTHONPATH=str(site))


def _run(command: Sequence[str], folder: Path, **environ: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
