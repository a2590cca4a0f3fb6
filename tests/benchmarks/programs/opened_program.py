"""The real program on a folder of known orders, with its table filled, for programs that act."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QTableView

from aliship_gui.app import create, settle
from aliship_gui.app.application import Application
from tests.fakes.hands import Hands, wait_for

_PATIENCE = 30_000


@contextmanager
def opened_program(folder: Path, orders: int) -> Iterator[tuple[Application, Hands]]:
    """The program and the hands on its window, once it is at rest with that many orders."""
    program = create(["--data-dir", str(folder), "--lang", "en"])
    try:
        settle(program)
        ahead = QSignalSpy(program.loading_ahead.finished)
        program.show()
        wait_for("the window", program.window.isVisible, _PATIENCE)
        program.window.activateWindow()
        hands = Hands(program.window)
        model = hands.find(QTableView, "orderTable").model()
        wait_for("the orders", lambda: model.rowCount() == orders, _PATIENCE)
        # What follows the first picture is loaded and built, too.
        wait_for("what is loaded ahead", lambda: ahead.count() > 0, _PATIENCE)
        yield program, hands
    finally:
        program.close()
