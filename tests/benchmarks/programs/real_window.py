"""The real program as a seller starts it, up to the paint that shows the orders known by then.

The shop is the one that was open last. Words: the data folder, how many orders the opened
table has, and the milliseconds until it is at rest. Where the folder is the system's own for the
program, it is started without a word.
"""

# ruff: noqa: E402
from __future__ import annotations

import gc

# As `aliship_gui.__main__` does.
gc.disable()

from aliship_gui.loading import load_libraries

load_libraries()

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTableView

from aliship_gui.app import create
from aliship_gui.app.folders import default_data_folder
from aliship_gui.app.outside import Outside
from aliship_gui.store.secrets import MemorySecrets
from tests.benchmarks.programs.columns import BUYER
from tests.benchmarks.programs.painted import Painted
from tests.benchmarks.programs.reporting import report, resident_megabytes, seconds_since_start


def main(folder: Path, orders: int, settling: int) -> None:
    """Start it, and report when its orders were painted and what it holds once it rests."""
    # The key store belongs to whoever measures.
    outside = Outside(MemorySecrets())
    words = [] if folder == default_data_folder() else ["--data-dir", str(folder)]
    program = create(words, outside=outside, paint_first=True)
    painted: list[float] = []
    watches: list[Painted] = []

    def look() -> None:
        table = program.window.findChild(QTableView, "orderTable")
        if isinstance(table, QTableView):
            watches.append(Painted(table.viewport(), lambda: done(table)))
        else:
            QTimer.singleShot(0, look)

    def shows_orders(table: QTableView) -> bool:
        model = table.model()
        return model.rowCount() == orders and bool(model.index(0, BUYER).data())

    def done(table: QTableView) -> None:
        if not painted and shows_orders(table):
            painted.append(seconds_since_start())
            QTimer.singleShot(settling, rest)

    def rest() -> None:
        report(seconds=painted[0], megabytes=resident_megabytes())
        program.close()
        program.qt.quit()

    QTimer.singleShot(0, look)
    program.show()
    program.qt.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
