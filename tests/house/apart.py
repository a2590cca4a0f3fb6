"""Programs of this room that run in a process of their own, and print what they found as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from tests.house.tree import ROOT


def told_by(program: str, *words: str) -> Any:
    """What a module of `tests.house` printed last, with no shop in its environment."""
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("ALISHIP_")}
    done = subprocess.run(
        [sys.executable, "-m", f"tests.house.{program}", *words],
        cwd=ROOT,
        env={**quiet, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])
