"""The licences of everything in a bundle, laid beside it: whoever passes it on must pass them on.

Python packages bring their licences; Python and the libraries of a Debian system have theirs at
known places. Qt for Python and Qt come under the LGPL 3, whose libraries lie in the bundle as files
of their own, so that another build of them can be put in their place.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from aliship_gui.resources import resource

_LOCKED = re.compile(r"^([\w.-]+)==", re.MULTILINE)
_LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
_COPYRIGHTS = Path("/usr/share/doc")


def gather_licences(folder: Path, target: Path) -> None:
    """Copy the licences of what is in the bundle in `folder` into `target`, one folder a thing."""
    shutil.copytree(resource("licences"), target, dirs_exist_ok=True)
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.is_file():
        _copy([python], target / "python")
    for found in packages():
        _copy(_licences_of(found), target / f"{found.name}-{found.version}")
    for package in _debian_packages(folder):
        _copy([_COPYRIGHTS / package / "copyright"], target / "system" / package)


def packages() -> Iterator[Distribution]:
    """The Python packages that a program has with it on this kind of system."""
    for name in _LOCKED.findall(resource("lock", "run.txt").read_text("utf-8")):
        # Some are meant for other systems.
        with suppress(PackageNotFoundError):
            yield distribution(name)


def _licences_of(found: Distribution) -> list[Path]:
    files = [path for path in found.files or () if ".dist-info" in path.parts[0]]
    return [Path(str(path.locate())) for path in files if _LICENCE.search("/".join(path.parts[1:]))]


def _debian_packages(folder: Path) -> list[str]:
    """The packages that the system's own libraries in the bundle came from."""
    if shutil.which("dpkg") is None:
        return []
    libraries = {path.name for path in folder.rglob("lib*.so*") if path.is_file()}
    words = ["dpkg", "-S", *(f"*/{name}" for name in sorted(libraries))]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603
    owners = {line.partition(":")[0] for line in done.stdout.splitlines() if ": /" in line}
    return sorted(name for name in owners if (_COPYRIGHTS / name / "copyright").is_file())


def _copy(files: list[Path], target: Path) -> None:
    for file in files:
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target / file.name)
