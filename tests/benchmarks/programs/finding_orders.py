"""Types into the search over many orders, letter by letter.

Words: the data folder, how many orders it has.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QTableView

from tests.benchmarks.programs.columns import BUYER
from tests.benchmarks.programs.frames import Frames
from tests.benchmarks.programs.opened_program import opened_program
from tests.benchmarks.programs.reporting import report
from tests.fakes.hands import let_work

TEXTS = ("anna", "case", "buyer123", "sku-42", "müller", "8150000", "手机壳", "scarf")
"""Each letter narrows the search; a space at the end would ask nothing new."""
_BREATH = 60


def main(folder: Path, orders: int) -> None:
    """Report milliseconds from each letter until its orders are on the screen."""
    readings = []
    with opened_program(folder, orders) as (_, hands):
        search = hands.find(QLineEdit, "searchEdit")
        table = hands.find(QTableView, "orderTable")
        arrived: list[bool] = []
        table.model().modelReset.connect(lambda: arrived.append(True))

        def shown() -> bool:
            return bool(arrived) and bool(table.model().index(0, BUYER).data())

        frames = Frames(table.viewport(), shown)
        for text in TEXTS:
            search.setFocus()
            for letter in text:
                arrived.clear()
                readings.append(frames.milliseconds(partial(hands.type_letter, search, letter)))
                let_work(_BREATH)
            arrived.clear()
            frames.milliseconds(search.clear)
            let_work(_BREATH)
    report(letters=readings)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
