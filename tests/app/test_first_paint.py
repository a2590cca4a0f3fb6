"""The gate is open, closes before a window's first paint, and opens after it."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.first_paint import FirstPaint, Gate

PATIENCE = 10


def test_with_no_window_on_its_way_it_is_open() -> None:
    Gate().pass_through()


def test_who_comes_before_the_paint_waits_for_it(qtbot: QtBot) -> None:
    window, gate, passed = QWidget(), Gate(), threading.Event()
    qtbot.addWidget(window)
    FirstPaint(window, gate)

    def work() -> None:
        gate.pass_through()
        passed.set()

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    assert not passed.is_set()
    window.show()
    qtbot.waitUntil(passed.is_set)
    worker.join(PATIENCE)
