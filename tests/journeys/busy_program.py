"""The whole program with a busy seller, to be killed: `python -m tests.journeys.busy_program`.

Words: the data folder, the order, and what the seller is about: `types`, `ships` or `leaves`.
The shop comes with the environment. It says "typed" once a number was typed a moment ago and
then types on; it presses the button and lets the program work; or it leaves while the program
reads, and says "left" when that is done.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from aliship_gui.app import create
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller

_PAUSE = 400
"""Milliseconds for which the hand rests: longer than the program waits before it keeps a draft."""


def main(folder: str, order: str, deed: str) -> int:
    """Work until killed, or until the window is closed."""
    program = create(["--data-dir", folder, "--lang", "en"])
    program.window.show()
    seller = Seller(program)
    if deed == "leaves":
        wait_for("the reading", seller.hands.find(QWidget, "syncProgress").isVisible)
        QTimer.singleShot(0, program.window.close)
        program.qt.exec()
        program.close()
        _say("left")
        return 0
    seller.waits_for_orders()
    seller.fills_in(order, "CPAM", "LZ123456789CN")
    if deed == "ships":
        seller.presses_ship()
    else:
        QTimer.singleShot(_PAUSE, lambda: _type_on(seller))
    return program.qt.exec()


def _type_on(seller: Seller) -> None:
    _say("typed")
    while True:
        seller.types_remark("with care")


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
