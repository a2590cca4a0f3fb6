"""Bytes and seconds of a fresh installation, and the bytes of the bundle."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from venv import EnvBuilder

from tests.benchmarks.ground import Ground
from tests.benchmarks.result import AtMostTimes, Figure, Result, Unit
from tests.house.tree import ROOT

_LOCK = ROOT / "resources" / "lock" / "run.txt"
_QT = ("pyside6-essentials", "shiboken6")
_TARGET = AtMostTimes(1.25)


def run(ground: Ground) -> Result:
    """The locked packages against those that Qt alone needs, at the same versions, in turns."""
    lock = _LOCK.read_text("utf-8")
    qt_lock = ground.folder / "qt.txt"
    qt_lock.write_text("\n".join(requirements(lock, _QT)), "utf-8")
    try:
        # The first of them fetches; it is not timed.
        _installed(ground.folder / "fetching", _LOCK)
        bare_seconds, bare_size = _installed(ground.folder / "bare", qt_lock)
        seconds, size = _installed(ground.folder / "ours", _LOCK)
    except subprocess.CalledProcessError:
        note = "pip could not install the locked packages here"
        return Result((Figure("install", None, Unit.SECONDS, _TARGET, note=note),))
    note = "from pip's own cache where it has one"
    ground.say("  making the bundle")
    bundled, why_not = _bundled(ground.folder / "dist")
    return Result(
        (
            Figure("install, size", size, Unit.MEGABYTES, _TARGET, bare_size),
            Figure("install, time", seconds, Unit.SECONDS, _TARGET, bare_seconds, note=note),
            Figure("bundle, size", bundled, Unit.MEGABYTES, _TARGET, bare_size, note=why_not),
        )
    )


def requirements(lock: str, packages: Sequence[str]) -> Iterator[str]:
    """The lines of a lock file that belong to these packages, with their hashes."""
    wanted = False
    for line in lock.splitlines():
        if line[:1].isalnum():
            wanted = line.partition("==")[0].strip().lower() in packages
        if wanted and not line.lstrip().startswith("#"):
            yield line


def _installed(folder: Path, lock: Path) -> tuple[float, float]:
    """Seconds that pip takes into a new environment, and 10⁶ bytes that it brings."""
    EnvBuilder(with_pip=False).create(folder)
    interpreter = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    began = time.perf_counter()
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            f"--python={interpreter}",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
            "--requirement",
            str(lock),
        ],
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - began, _size(folder) / 1e6


def _bundled(into: Path) -> tuple[float | None, str]:
    """10⁶ bytes of a bundle that is made for this, or why there is none."""
    done = subprocess.run(
        [sys.executable, "-m", "aliship_gui.bundle", "--into", str(into)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return None, (done.stderr.strip().splitlines() or ["no words"])[-1]
    return _size(into) / 1e6, ""


def _size(folder: Path) -> int:
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())
