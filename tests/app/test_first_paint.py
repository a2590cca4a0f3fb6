"""The gate is open, closes before a window's first paint, and opens after it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.first_paint import FirstPaint, Gate

PATIENCE = 10


def test_with_no_window_on_its_way_it_is_open() -> None:
    Gate().pass_through()


def _passes(gate: Gate) -> tuple[threading.Thread, threading.Event]:
    """A worker at the gate, and whether it came through."""
    passed = threading.Event()

    def work() -> None:
        gate.pass_through()
        passed.set()

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    return worker, passed


def test_who_comes_before_the_paint_waits_for_it(qtbot: QtBot) -> None:
    window, gate = QWidget(), Gate()
    qtbot.addWidget(window)
    FirstPaint(window, gate)
    worker, passed = _passes(gate)
    assert not passed.is_set()
    window.show()
    qtbot.waitUntil(passed.is_set)
    worker.join(PATIENCE)


def test_a_window_that_nobody_shows_is_not_waited_for(qtbot: QtBot) -> None:
    window, gate = QWidget(), Gate()
    qtbot.addWidget(window)
    FirstPaint(window, gate)
    worker, passed = _passes(gate)
    qtbot.waitUntil(passed.is_set)
    worker.join(PATIENCE)


def test_a_window_that_is_shown_later_is_waited_for(qtbot: QtBot) -> None:
    window, gate = QWidget(), Gate()
    qtbot.addWidget(window)
    FirstPaint(window, gate).expect()
    worker, passed = _passes(gate)
    QCoreApplication.processEvents()
    assert not passed.is_set()
    window.show()
    qtbot.waitUntil(passed.is_set)
    worker.join(PATIENCE)
