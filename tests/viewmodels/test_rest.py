"""A table at rest is looked at soon, one on the move now and then."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from aliship_gui.viewmodels.rest import Rest


def test_it_is_looked_at_once_it_rests(qtbot: QtBot) -> None:
    rest = Rest()
    with qtbot.waitSignal(rest.reached):
        rest.moved()


def test_it_is_looked_at_even_if_it_never_rests(qtbot: QtBot) -> None:
    rest, mover = Rest(), QTimer()
    mover.timeout.connect(rest.moved)
    mover.start(1)
    with qtbot.waitSignal(rest.reached):
        rest.moved()
    mover.stop()


def test_there_is_no_need_to_wait(qtbot: QtBot) -> None:
    rest = Rest()
    rest.moved()
    with qtbot.waitSignal(rest.reached):
        rest.look()
