"""The Qt binding keeps its references; one that loses them aborts after some hundred emits."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.house.tree import ROOT

TOLERATED = 500
"""Far below the number of emits, far above what the interpreter itself moves."""


def test_signals_do_not_wear_out_true_and_none() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.house.signal_soak"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    drifts: list[int] = json.loads(done.stdout)
    assert max(abs(drift) for drift in drifts) < TOLERATED
