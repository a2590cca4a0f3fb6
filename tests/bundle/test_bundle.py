"""The bundle starts without any Python, knows all that it needs, and is not larger than it must."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from aliship_gui import __version__
from aliship_gui.bundle.licences import packages
from aliship_gui.bundle.trimming import MEGABYTE, size_of
from tests.bundle.program import program_of
from tests.desktop.patience import wait_for
from tests.desktop.person import started
from tests.desktop.screen import missing_for_a_screen, open_screen
from tests.house.tree import ROOT

LARGEST = 190 if os.name == "posix" else 230
"""Megabytes."""
RESOURCES = Path("_internal", "aliship_gui", "_resources")


def alone(bundle: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program where nothing leads to this checkout or to any Python."""
    kept = ("HOME", "LANG", "SYSTEMROOT", "TEMP")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    return subprocess.run(
        [str(program_of(bundle)), *words],
        cwd=bundle.parent,
        env={"QT_QPA_PLATFORM": "offscreen", **environment, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_it_takes_the_tour(bundle: Path, tmp_path: Path) -> None:
    ended = alone(bundle, "--tour", str(tmp_path), "--lang", "zh")
    assert ended.returncode == 0, ended.stderr
    steps = json.loads((tmp_path / "tour.json").read_text("utf-8"))
    assert [step for step in steps if not step["ok"]] == []
    assert all((tmp_path / step["picture"]).stat().st_size > 10_000 for step in steps)
    assert steps[0]["seen"].startswith("等待发货")


def test_it_opens_its_window(bundle: Path, tmp_path: Path) -> None:
    missing = missing_for_a_screen()
    if missing:
        pytest.skip(f"a window to look at needs {missing}")
    folder = tmp_path / "data"
    with open_screen(tmp_path) as screen:
        program = [str(program_of(bundle))]
        words = ("--sandbox", "--lang", "zh")
        with started(screen, folder, *words, program=program) as person:
            person.sits_down()
            person.waits_for(role="list item", start="等待发货")
            wait_for("the practice shop's orders", lambda: person.orders())
            person.quits()
    assert list((folder / "crashes").iterdir()) == []


def test_it_says_its_version(bundle: Path) -> None:
    assert alone(bundle, "--version").stdout.strip() == f"AliShip {__version__}"


def test_it_is_not_large(bundle: Path) -> None:
    assert size_of(bundle) < LARGEST * MEGABYTE


def test_its_translations_are_compiled(bundle: Path) -> None:
    sources = {path.stem for path in (ROOT / "resources" / "i18n").glob("*.ts")}
    carried = {path.name for path in (bundle / RESOURCES / "i18n").iterdir()}
    assert carried == {f"{name}.qm" for name in sources}


@pytest.mark.parametrize("folder", ["explanations", "icons", "theme", "platform", "tracking"])
def test_it_carries_what_ships(bundle: Path, folder: str) -> None:
    kept = {path.name for path in (ROOT / "resources" / folder).iterdir()}
    assert {path.name for path in (bundle / RESOURCES / folder).iterdir()} == kept


def test_it_carries_no_tests_and_no_tools(bundle: Path) -> None:
    strays = re.compile(r"(?i)(test_|pytest|mypy|ruff|PyInstaller|tkinter|libgtk)")
    carried = [path.name for path in (bundle / "_internal").rglob("*")]
    assert [name for name in carried if strays.match(name)] == []


def test_every_part_has_its_licence(bundle: Path) -> None:
    licences = bundle / "licences"
    # Qt's own packages bring no text.
    expected = {
        f"{package.name}-{package.version}"
        for package in packages()
        if not package.name.lower().startswith(("pyside6", "shiboken6"))
    }
    told = {path.name for path in licences.iterdir() if path.is_file() or any(path.iterdir())}
    assert expected <= told
    assert "LESSER GENERAL PUBLIC" in (licences / "qt" / "LGPL-3.0.txt").read_text("utf-8")
    assert "MIT" in (licences / "AliShip.txt").read_text("utf-8")
