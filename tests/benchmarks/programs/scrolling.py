"""Scrolls the order table from top to bottom, and a bare table of the same size.

Words: the data folder, how many orders it has.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView, QTableView

from tests.benchmarks.programs.bare_window import bare_window
from tests.benchmarks.programs.columns import BUYER
from tests.benchmarks.programs.frames import Frames
from tests.benchmarks.programs.opened_program import opened_program
from tests.benchmarks.programs.reporting import report
from tests.fakes.hands import let_work

_FRAMES = 600


def main(folder: Path, orders: int) -> None:
    """Report the times of all frames in milliseconds, and how many showed rows still unread."""
    with opened_program(folder, orders) as (_, hands):
        table = hands.find(QTableView, "orderTable")
        ours = _scrolled(table)
        unread = ours.pop()
        size, row = table.viewport().size(), table.verticalHeader().defaultSectionSize()
    window, bare = bare_window(orders)
    bare.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    bare.verticalHeader().hide()
    bare.verticalHeader().setDefaultSectionSize(row)
    window.show()
    window.resize(window.size() + size - bare.viewport().size())
    let_work(500)
    plain = _scrolled(bare)[:-1]
    report(ours=ours, bare=plain, unread=unread)


def _scrolled(table: QTableView) -> list[float]:
    """Milliseconds of each frame, and last the share of frames whose first row was not there."""
    bar, frames = table.verticalScrollBar(), Frames(table.viewport())
    readings, unread = [], 0
    for frame in range(1, _FRAMES + 1):
        place = bar.maximum() * frame // _FRAMES
        readings.append(frames.milliseconds(partial(bar.setValue, place)))
        first = table.model().index(table.rowAt(0), BUYER)
        unread += not first.data()
    return [*readings, unread / _FRAMES]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
