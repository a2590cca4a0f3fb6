"""A user's session of its own, with a real GNOME Keyring or with none, for a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

_TOOLS = all(shutil.which(tool) for tool in ("dbus-run-session", "gnome-keyring-daemon"))
needs_gnome_keyring = pytest.mark.skipif(not _TOOLS, reason="there is no GNOME Keyring here")

UNLOCK = "printf pw | gnome-keyring-daemon --unlock --components=secrets"
START = "gnome-keyring-daemon --start --components=secrets"


@pytest.fixture
def nowhere(tmp_path: Path) -> dict[str, str]:
    """The environment of a user with an empty home, no D-Bus and no screen."""
    kept = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    places = {name: str(tmp_path / name) for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    for place in places.values():
        Path(place).mkdir(mode=0o700)
    return {**kept, **places, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/none"}


def walked(environment: dict[str, str], *words: str) -> Any:
    """The answer of a walk in a process of its own."""
    done = subprocess.run(
        words, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=110, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def walk_of(module: str, *words: str) -> tuple[str, ...]:
    """The command that takes a walk."""
    return (sys.executable, "-m", module, *words)


def in_session(environment: dict[str, str], daemon: str, *words: str) -> Any:
    """The same on a D-Bus session of its own, with a key store."""
    session = {k: v for k, v in environment.items() if k != "DBUS_SESSION_BUS_ADDRESS"}
    script = f'{daemon} >/dev/null 2>&1; exec "$@"'
    return walked(session, "dbus-run-session", "--", "sh", "-c", script, "sh", *words)
