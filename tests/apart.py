"""Programs that run in a process of their own, and print what they found as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from tests.house.tree import ROOT


def told_by(command: Sequence[str], environment: Mapping[str, str]) -> Any:
    """What a program printed last."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def told_by_module(module: str, *words: str) -> Any:
    """What a module of the tests printed last, with no shop in its environment."""
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("ALISHIP_")}
    command = [sys.executable, "-m", module, *words]
    return told_by(command, {**quiet, "QT_QPA_PLATFORM": "offscreen"})
