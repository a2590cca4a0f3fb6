"""What changes many times a second is looked at often enough, and not more often."""

from __future__ import annotations

import time

import pytest
from pytestqt.qtbot import QtBot

from aliship_gui.viewmodels.now_and_then import NowAndThen

PAUSE = 30


class Watcher:
    """Counts the looks, and notes when each was."""

    def __init__(self, milliseconds: int) -> None:
        self.changing = NowAndThen(milliseconds)
        self.looks: list[float] = []
        self.changing.due.connect(lambda: self.looks.append(time.perf_counter()))


@pytest.fixture
def watcher(qtbot: QtBot) -> Watcher:
    return Watcher(PAUSE)


def test_the_first_change_is_looked_at_at_once(watcher: Watcher) -> None:
    watcher.changing.changed()
    assert len(watcher.looks) == 1


def test_many_changes_are_looked_at_at_first_and_last(qtbot: QtBot, watcher: Watcher) -> None:
    for _ in range(100):
        watcher.changing.changed()
    assert len(watcher.looks) == 1
    qtbot.waitUntil(lambda: len(watcher.looks) == 2)
    assert watcher.looks[1] - watcher.looks[0] >= PAUSE / 1_000 / 2


def test_after_a_rest_a_change_is_looked_at_at_once_again(qtbot: QtBot, watcher: Watcher) -> None:
    watcher.changing.changed()
    qtbot.waitUntil(lambda: not watcher.changing.is_pausing)
    assert len(watcher.looks) == 1
    watcher.changing.changed()
    assert len(watcher.looks) == 2


def test_what_changes_while_it_is_looked_at_is_looked_at_again(
    qtbot: QtBot, watcher: Watcher
) -> None:
    def change_once() -> None:
        if len(watcher.looks) == 1:
            watcher.changing.changed()

    watcher.changing.due.connect(change_once)
    watcher.changing.changed()
    assert len(watcher.looks) == 1
    qtbot.waitUntil(lambda: len(watcher.looks) == 2)
