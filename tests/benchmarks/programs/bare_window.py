"""The floor of a start: a QMainWindow with a QTableView on a plain model of 1,000 rows.

The word is the milliseconds until it is at rest.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.benchmarks.programs.painted import Painted
from tests.benchmarks.programs.reporting import report, resident_megabytes, seconds_since_start

_COLUMNS = 8


class PlainRows(QAbstractTableModel):
    """Eight columns of one short text."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Qt's hook."""
        return self._rows

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Qt's hook."""
        return _COLUMNS

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's hook."""
        return "a short text" if role == Qt.ItemDataRole.DisplayRole else None


def bare_window(rows: int) -> tuple[QMainWindow, QTableView]:
    """The window, as large as the program's, and its table; not shown yet."""
    window, view = QMainWindow(), QTableView()
    view.setModel(PlainRows(rows))
    view.model().setParent(view)
    window.setCentralWidget(view)
    window.resize(1360, 860)
    return window, view


def main(settling: int) -> None:
    """Show it, and report when it was painted and what it holds once it rests."""
    qt = QApplication(sys.argv)
    window, view = bare_window(1_000)
    painted: list[float] = []

    def done() -> None:
        if not painted:
            painted.append(seconds_since_start())
            QTimer.singleShot(settling, rest)

    def rest() -> None:
        report(seconds=painted[0], megabytes=resident_megabytes())
        qt.quit()

    watch = Painted(view.viewport(), done)
    window.show()
    qt.exec()
    del watch


if __name__ == "__main__":
    main(int(sys.argv[1]))
