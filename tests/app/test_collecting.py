"""Garbage goes, on the GUI thread; and Python collects again when the program is over."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from aliship_gui.app.collecting import Collecting


class Knot:
    """Refers to itself, so that only the collector finds it."""

    def __init__(self) -> None:
        self.itself = self


def test_knots_are_collected_while_it_is_in_charge(qtbot: QtBot) -> None:
    owner = QObject()
    collecting = Collecting(owner)
    try:
        assert not gc.isenabled()
        gone = weakref.ref(Knot())
        kept: list[list[int]] = [[] for _ in range(6_000)]
        qtbot.waitUntil(lambda: gone() is None)
    finally:
        collecting.stop()
    assert gc.isenabled()
    assert len(kept) == 6_000
