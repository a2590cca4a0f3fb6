"""Opens the carrier picker and types a letter into it, over and over.

Words: the data folder, how many orders it has.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from tests.benchmarks.programs.frames import Frames
from tests.benchmarks.programs.opened_program import opened_program
from tests.benchmarks.programs.reporting import report
from tests.fakes.hands import let_work, wait_for

_TIMES = 200
_LETTERS = "carievxp线0123456789"


def main(folder: Path, orders: int) -> None:
    """Report the times of opening and of filtering in milliseconds."""
    opening, filtering = [], []
    with opened_program(folder, orders) as (_, hands):
        hands.click_row("orderTable", 0)
        wait_for("the form", lambda: hands.find(QWidget, "orderPane").isVisible())
        field = hands.find(QLineEdit, "carrierPicker")
        field.setFocus()
        carriers = hands.find(QListView, "carrierList")
        frames = Frames(carriers.viewport())
        for turn in range(_TIMES):
            letter = _LETTERS[turn % len(_LETTERS)]
            field.selectAll()
            opening.append(frames.milliseconds(partial(QTest.keyClick, field, Qt.Key.Key_Down)))
            filtering.append(frames.milliseconds(partial(hands.type_letter, field, letter)))
            QTest.keyClick(field, Qt.Key.Key_Escape)
            let_work(2)
    report(opening=opening, filtering=filtering)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
