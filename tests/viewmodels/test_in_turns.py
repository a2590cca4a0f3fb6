from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from aliship_gui.viewmodels.in_turns import InTurns
from tests.fakes.hard_work import work_for

LONG = 0.01
"""Seconds, more than a step shares a turn with."""


class Turns(QObject):
    """Counts the turns of the event loop by an event that is posted anew in each."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.noted: list[tuple[str, int]] = []

    def note(self, name: str, steps: int) -> Iterator[None]:
        """Steps that note which of them is taken in which turn."""
        for _step in range(steps):
            self.noted.append((name, self.count))
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
            yield

    def event(self, event: QEvent) -> bool:
        """Qt's hook."""
        self.count += 1
        return super().event(event)


class LongPaint(QObject):
    """Stands for what is painted anew in each turn, and takes long."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._ask()

    def event(self, event: QEvent) -> bool:
        """Qt's hook."""
        self.count += 1
        work_for(LONG)
        self._ask()
        return super().event(event)

    def _ask(self) -> None:
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))


@pytest.fixture
def works(qapp: QCoreApplication) -> InTurns:
    return InTurns(qapp)


@pytest.fixture
def turns() -> Turns:
    return Turns()


def test_the_first_step_is_taken_at_once_and_each_in_a_turn(
    qtbot: QtBot, works: InTurns, turns: Turns
) -> None:
    with qtbot.waitSignal(works.rested):
        works.take(turns.note("one", 3))
        assert turns.noted == [("one", 0)]
    assert [turn for _name, turn in turns.noted] == sorted({turn for _name, turn in turns.noted})
    assert len(turns.noted) == 3


def test_a_step_leaves_one_turn_to_what_took_long_in_it(qtbot: QtBot, works: InTurns) -> None:
    painted: list[int] = []

    def note() -> Iterator[None]:
        for _step in range(2):
            painted.append(paint.count)
            yield

    paint = LongPaint()
    with qtbot.waitSignal(works.rested):
        works.take_later(note())
    assert painted == [2, 4]


def test_one_work_after_the_other(qtbot: QtBot, works: InTurns, turns: Turns) -> None:
    with qtbot.waitSignal(works.rested):
        works.take(turns.note("one", 2))
        works.take(turns.note("two", 2))
        assert works.is_busy
    assert [name for name, _turn in turns.noted] == ["one", "one", "two", "two"]
    assert not works.is_busy


def test_all_of_it_can_be_asked_for_at_once(works: InTurns, turns: Turns) -> None:
    works.take(turns.note("one", 2))
    works.take(turns.note("two", 2))
    works.finish()
    assert [name for name, _turn in turns.noted] == ["one", "one", "two", "two"]


def test_a_step_may_bring_more_work(qtbot: QtBot, works: InTurns, turns: Turns) -> None:
    def steps() -> Iterator[None]:
        works.take(turns.note("after", 1))
        yield
        yield from turns.note("still", 1)

    with qtbot.waitSignal(works.rested):
        works.take(steps())
    assert [name for name, _turn in turns.noted] == ["still", "after"]


def test_what_fails_keeps_nothing_else_from_its_turn(
    qtbot: QtBot, works: InTurns, turns: Turns
) -> None:
    def fail(_step: int) -> None:
        raise LookupError

    with qtbot.waitSignal(works.rested):
        with pytest.raises(LookupError):
            works.take(map(fail, range(3)))
        works.take(turns.note("next", 2))
    assert len(turns.noted) == 2
