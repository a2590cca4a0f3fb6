"""2,000 keys in the tracking field of the real form, and in a bare field.

Words: the data folder, how many orders it has. One of its carriers has a pattern that takes
exponential time.
"""

from __future__ import annotations

import random
import string
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.benchmarks.programs.frames import Frames
from tests.benchmarks.programs.opened_program import opened_program
from tests.benchmarks.programs.reporting import report
from tests.fakes.hands import Hands, let_work, wait_for

_KEYS = 2_000
_LENGTH = 25
_CATASTROPHIC = "CARRIER_000"
_LETTERS = string.ascii_uppercase + string.digits


def main(folder: Path, orders: int) -> None:
    """Type, and report the times of every key in milliseconds."""
    dice = random.Random(7)
    with opened_program(folder, orders) as (_, hands):
        field = _opened_form(hands)
        frames = Frames(field)
        # What only the very first key costs (fonts, first words) belongs to the 2,000.
        readings = _typed_with(hands, frames, field, "CARRIER_001", "1" * _LENGTH)
        meeting = _typed_with(hands, frames, field, _CATASTROPHIC, "A" * _LENGTH)
        while len(readings) < _KEYS:
            carrier = f"CARRIER_{dice.randrange(600):03}"
            number = "".join(dice.choices(_LETTERS, k=_LENGTH))
            readings += _typed_with(hands, frames, field, carrier, number)
    report(keys=readings[:_KEYS], meeting=max(meeting), bare=_typed_into_bare_field())


def _opened_form(hands: Hands) -> QLineEdit:
    hands.click_row("orderTable", 0)
    field = hands.find(QLineEdit, "trackingNumberEdit")
    pane = hands.find(QWidget, "orderPane")
    wait_for("the form", lambda: pane.isVisible() and not field.isReadOnly())
    return field


def _typed_with(
    hands: Hands, frames: Frames, field: QLineEdit, carrier: str, number: str
) -> list[float]:
    hands.replace("carrierPicker", carrier)
    hands.key("carrierPicker", Qt.Key.Key_Return)
    hands.replace("trackingNumberEdit", "")
    let_work(5)
    return [_one_key(frames, field, letter) for letter in number]


def _one_key(frames: Frames, field: QLineEdit, letter: str) -> float:
    return frames.milliseconds(lambda: QTest.keyClicks(field, letter))


def _typed_into_bare_field() -> list[float]:
    field = QLineEdit()
    field.resize(400, 32)
    field.show()
    field.activateWindow()
    field.setFocus()
    QApplication.processEvents()
    frames = Frames(field)
    readings = []
    for key in range(_KEYS):
        if key % _LENGTH == 0:
            field.clear()
            let_work(5)
        readings.append(_one_key(frames, field, "A"))
    return readings


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
