"""From a checkout to a folder with the whole program: PyInstaller, then what it cannot know."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from aliship_gui import __version__
from aliship_gui.bundle.licences import gather_licences, packages
from aliship_gui.bundle.staging import stage_resources, stage_symbol
from aliship_gui.bundle.trimming import trim

NAME = "aliship-gui"
_DOOR = Path(__file__).resolve().parents[1] / "__main__.py"
_RESOURCES = "aliship_gui/_resources"
"""Where `aliship_gui.resources` looks in an installed program."""
_LEFT_OUT = ("tkinter", "PyInstaller", "pytest", "aliship_gui.bundle")
_LAST_LINES = 12


class NotMade(Exception):
    """There is no bundle; the text says why, with PyInstaller's last words."""


def make_bundle(into: Path) -> Path:
    """Make the folder `into/aliship-gui`, in place of the one that is there. Raises NotMade."""
    folder = into / NAME
    with tempfile.TemporaryDirectory(prefix="aliship-bundle-") as scratch:
        staged = Path(scratch) / "resources"
        stage_resources(staged)
        _run(_command(into, Path(scratch), staged))
        trim(folder)
        gather_licences(folder, folder / "licences")
    (folder / "VERSION").write_text(f"AliShip {__version__}\n", encoding="utf-8")
    return folder


def _command(into: Path, scratch: Path, staged: Path) -> list[str]:
    symbol = stage_symbol(scratch, sys.platform)
    options = {
        "--name": NAME,
        "--distpath": str(into),
        "--workpath": str(scratch / "work"),
        "--specpath": str(scratch),
        "--paths": str(_DOOR.parents[1]),
        "--add-data": f"{staged}:{_RESOURCES}",
        "--log-level": "WARN",
        **({"--icon": str(symbol)} if symbol else {}),
    }
    words = [word for option in options.items() for word in option]
    words += [f"--exclude-module={module}" for module in _LEFT_OUT]
    # The About box reads the licences off their descriptions.
    words += [f"--copy-metadata={package.name}" for package in packages()]
    # Debugging symbols are a tenth of it; Windows keeps them in files of their own.
    words += ["--strip"] if sys.platform == "linux" else []
    kind = ["--onedir", "--windowed", "--noconfirm", "--noupx"]
    return [sys.executable, "-m", "PyInstaller", *kind, *words, str(_DOOR)]


def _run(command: list[str]) -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        command, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines()
        raise NotMade("\n".join(lines[-_LAST_LINES:]))
