"""The folder .venv: made, filled with the locked packages, and known to be whole.

::

    absent, interrupted, damaged ──make──▶ empty ──install──▶ stamped
    sound but of another lock ─────────────────────install──▶ stamped
    stamped ── nothing to do, and nothing is started to find that out
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from aliship_gui.bootstrap.machine import Machine
from aliship_gui.bootstrap.trouble import install_trouble, venv_trouble


@dataclass(frozen=True)
class Stamp:
    """What was installed when all went well: by which lock, for which Python, to which names."""

    lock: str
    python: str
    entries: frozenset[str]

    def to_json(self) -> str:
        """The stamp as the text of its file."""
        return json.dumps(
            {"lock": self.lock, "python": self.python, "entries": sorted(self.entries)}, indent=1
        )

    @classmethod
    def from_file(cls, path: Path) -> Stamp | None:
        """The stamp in a file, or None when there is none that can be read."""
        try:
            read = json.loads(path.read_text("utf-8"))
            return cls(str(read["lock"]), str(read["python"]), frozenset(read["entries"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


class Environment:
    """The virtual environment beside pyproject.toml."""

    def __init__(self, machine: Machine, root: Path) -> None:
        self._machine = machine
        self._root = root
        self._folder = root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's own Python, whether it exists already or not."""
        if self._machine.platform == "win32":
            return self._folder / "Scripts" / "python.exe"
        return self._folder / "bin" / "python"

    def is_ready(self, purpose: str) -> bool:
        """Whether the packages of ``resources/lock/<purpose>.txt`` are there, whole and current."""
        stamp = Stamp.from_file(self._stamp_file(purpose))
        return (
            stamp is not None
            and not self._unfinished.exists()
            and self.python.exists()
            and (self._folder / "pyvenv.cfg").exists()
            and stamp.lock == self._lock_hash(purpose)
            and stamp.python == self._version
            and stamp.entries <= self._entries()
        )

    def prepare(self, purpose: str) -> None:
        """Makes the environment ready for a purpose.

        Raises Trouble when Python or pip cannot do it, OSError when the disk will not have it.
        """
        if self.is_ready(purpose):
            return
        if not self._is_sound():
            self._make()
        self._install(purpose)

    def _make(self) -> None:
        self._machine.say(f"Making {self._folder}")
        python = str(self._machine.python)
        made = self._machine.watch(
            [python, "-m", "venv", "--clear", str(self._folder)], self._machine.environ
        )
        if made.code:
            raise venv_trouble(made.output, self._machine.free_space(self._root))

    def _install(self, purpose: str) -> None:
        self._machine.say("Installing the packages (the first time this takes a minute or two)")
        self._unfinished.touch()
        pip = [str(self.python), "-m", "pip", "--no-input", "--disable-pip-version-check"]
        install = [*pip, "install", "--progress-bar=off", "--require-hashes"]
        installed = self._machine.watch(
            [*install, "-r", str(self._lock_file(purpose))],
            # A machine-wide "install for the user" setting would make pip refuse in here.
            {**self._machine.environ, "PIP_USER": "0"},
        )
        if installed.code:
            raise install_trouble(installed.output)
        stamp = Stamp(self._lock_hash(purpose), self._version, self._entries())
        self._stamp_file(purpose).write_text(stamp.to_json(), "utf-8")
        self._unfinished.unlink()

    def _is_sound(self) -> bool:
        """Whether an environment is there to build upon: complete, of this Python, with pip."""
        stamps = [Stamp.from_file(path) for path in self._folder.glob("aliship-*.json")]
        entries = self._entries()
        return (
            not self._unfinished.exists()
            and all(stamp is not None and stamp.entries <= entries for stamp in stamps)
            and self.python.exists()
            and self._machine.answers([str(self.python), "-c", self._examination])
        )

    @property
    def _examination(self) -> str:
        """A program that succeeds only inside a virtual environment of this very Python."""
        return (
            "import sys, pip; sys.exit(sys.prefix == sys.base_prefix "
            f"or sys.version_info[:3] != {self._machine.version})"
        )

    def _entries(self) -> frozenset[str]:
        """What lies in site-packages, one level deep: modules, packages, their records."""
        if self._machine.platform == "win32":
            packages = self._folder / "Lib" / "site-packages"
        else:
            major, minor, _ = self._machine.version
            packages = self._folder / "lib" / f"python{major}.{minor}" / "site-packages"
        if not packages.is_dir():
            return frozenset()
        return frozenset(entry.name for entry in packages.iterdir() if entry.name != "__pycache__")

    @property
    def _unfinished(self) -> Path:
        """A file that is there only while pip works, or when it was cut short."""
        return self._folder / "aliship-unfinished"

    @property
    def _version(self) -> str:
        return ".".join(str(part) for part in self._machine.version)

    def _stamp_file(self, purpose: str) -> Path:
        return self._folder / f"aliship-{purpose}.json"

    def _lock_file(self, purpose: str) -> Path:
        return self._root / "resources" / "lock" / f"{purpose}.txt"

    def _lock_hash(self, purpose: str) -> str:
        return hashlib.sha256(self._lock_file(purpose).read_bytes()).hexdigest()
