"""The real program on a folder of known orders, up to the paint that shows them.

Words: the data folder, how many orders the opened table has.
"""

# ruff: noqa: E402
from __future__ import annotations

import gc

# As `aliship_gui.__main__` does.
gc.disable()

from aliship_gui.loading import load_qt

load_qt()

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTableView

from aliship_gui.app import create
from tests.benchmarks.programs.columns import BUYER
from tests.benchmarks.programs.painted import Painted
from tests.benchmarks.programs.reporting import report, resident_megabytes, seconds_since_start

SETTLING = 1_000


def main(folder: Path, orders: int) -> None:
    """Start it, and report when its orders were painted and what it holds once it rests."""
    program = create(["--data-dir", str(folder), "--lang", "en"], paint_first=True)
    table = program.window.findChild(QTableView, "orderTable")
    assert isinstance(table, QTableView)
    painted: list[float] = []

    def shows_orders() -> bool:
        model = table.model()
        return model.rowCount() == orders and bool(model.index(0, BUYER).data())

    def done() -> None:
        if not painted and shows_orders():
            painted.append(seconds_since_start())
            QTimer.singleShot(SETTLING, rest)

    def rest() -> None:
        report(seconds=painted[0], megabytes=resident_megabytes())
        program.close()
        program.qt.quit()

    watch = Painted(table.viewport(), done)
    program.show()
    program.qt.exec()
    del watch


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
