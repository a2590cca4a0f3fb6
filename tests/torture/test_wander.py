"""The walk tells what went wrong, with what led there, and a short one goes well."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading

from PySide6.QtCore import QObject, QTimer, qWarning
from PySide6.QtWidgets import QApplication

from tests.fakes.hands import let_work
from tests.house.tree import ROOT
from tests.torture.wander import Wandering


def fail() -> None:
    raise ValueError("no such order")


def test_what_is_raised_and_what_qt_warns_of_is_told(qapp: QApplication) -> None:
    wandering, anything = Wandering(), QObject()
    wandering.acts = ["click the button"]
    with wandering.watching():
        QTimer.singleShot(0, anything, fail)
        let_work(5)
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qWarning("a timer on another thread")
        qWarning("This plugin does not support raise()")
    in_a_slot, on_a_thread, warning = wandering.wrongs
    assert "ValueError: no such order" in in_a_slot
    assert "ValueError: no such order" in on_a_thread
    assert warning == "after ['click the button']\na timer on another thread"


def test_a_short_walk_goes_well() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.wander", "--acts", "40", "--seed", "5"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"acts": 40, "seed": 5, "wrongs": 0}
