"""A turn of the event loop tells how much of it was had."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from aliship_gui.services.turn import Turn
from tests.fakes.hard_work import work_for

WORK = 0.02


@pytest.fixture
def turn(qtbot: QtBot) -> Turn:
    return Turn()


def in_turns(qtbot: QtBot, *deeds: Callable[[], object]) -> None:
    """Do each in a turn of its own, one after the other."""
    for deed in deeds:
        done: list[object] = []
        QTimer.singleShot(0, partial(_do, deed, done))
        qtbot.waitUntil(partial(bool, done))


def _do(deed: Callable[[], object], done: list[object]) -> None:
    done.append(deed())


def test_what_was_worked_in_a_turn_is_told_in_it(qtbot: QtBot, turn: Turn) -> None:
    told: list[float] = []

    def work_twice() -> None:
        for _ in range(2):
            work_for(WORK)
            told.append(turn.worked)

    in_turns(qtbot, work_twice)
    assert told[0] >= WORK
    assert told[1] >= 2 * WORK


def test_another_turn_begins_anew(qtbot: QtBot, turn: Turn) -> None:
    told: list[float] = []
    in_turns(qtbot, partial(work_for, WORK), lambda: told.append(turn.worked))
    assert told[0] < WORK


def test_waiting_for_something_to_do_is_no_work(qtbot: QtBot, turn: Turn) -> None:
    told: list[float] = []
    QTimer.singleShot(round(WORK * 2_000), lambda: told.append(turn.worked))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0] < WORK
