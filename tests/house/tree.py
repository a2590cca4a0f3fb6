"""The files of the checkout, as the house tests look at them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE_FOLDER = ROOT / "aliship_gui"
_NOT_OURS = {".venv", ".git", "__pycache__", "build", "dist"}


def files() -> list[Path]:
    """Every file that belongs to the project, relative to its top level.

    Git knows best what that is; a copy without Git is walked, leaving out what tools leave behind.
    """
    return _known_to_git() or _walked()


def python_files() -> list[Path]:
    """The modules of the package and of the tests."""
    return [file for file in files() if file.suffix == ".py"]


def _known_to_git() -> list[Path]:
    git = shutil.which("git")
    if not git or not (ROOT / ".git").exists():
        return []
    listing = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    names = os.fsdecode(listing.stdout).split("\0")
    return sorted({Path(name) for name in names if name and (ROOT / name).is_file()})


def _walked() -> list[Path]:
    found: list[Path] = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in _NOT_OURS and "cache" not in name]
        found += [(Path(folder) / name).relative_to(ROOT) for name in names]
    return sorted(found)
