"""Pieces of the program are built in their order: at once, after the paint, or before a hand."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.build_up import BuildUp


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Not shown yet."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_pieces_are_built_at_once_unless_they_are_to_wait(window: QWidget) -> None:
    built: list[int] = []
    BuildUp(window).add(partial(built.append, 1))
    assert built == [1]


def test_pieces_wait_for_the_first_paint(qtbot: QtBot, window: QWidget) -> None:
    built: list[int] = []
    build_up = BuildUp(window)
    build_up.wait_for_paint()
    for number in (1, 2, 3):
        build_up.add(partial(built.append, number))
    build_up.watch(window)
    assert built == []
    window.show()
    qtbot.waitUntil(lambda: built == [1, 2, 3])
    build_up.add(partial(built.append, 4))
    assert built == [1, 2, 3, 4]


@pytest.fixture
def waiting_again(qtbot: QtBot, window: QWidget) -> BuildUp:
    """The window was painted, all is built, and pieces wait for the next paint."""
    build_up = BuildUp(window)
    build_up.wait_for_paint()
    build_up.watch(window)
    window.show()
    qtbot.waitUntil(lambda: not build_up.waits)
    build_up.wait_again(window)
    return build_up


def test_pieces_can_wait_for_another_paint(
    qtbot: QtBot, window: QWidget, waiting_again: BuildUp
) -> None:
    built: list[int] = []
    waiting_again.add(partial(built.append, 1))
    assert built == []
    window.update()
    qtbot.waitUntil(lambda: built == [1])


def test_a_hand_is_seen_before_that_paint_too(window: QWidget, waiting_again: BuildUp) -> None:
    built: list[int] = []
    waiting_again.add(partial(built.append, 1))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert built == [1]


def test_what_never_had_to_wait_does_not_begin_to(qtbot: QtBot, window: QWidget) -> None:
    built: list[int] = []
    build_up = BuildUp(window)
    with qtbot.waitExposed(window):
        window.show()
    build_up.wait_again(window)
    build_up.add(partial(built.append, 1))
    assert built == [1]


def test_a_window_that_is_never_painted_is_built_all_the_same(
    qtbot: QtBot, window: QWidget
) -> None:
    built: list[int] = []
    build_up = BuildUp(window)
    build_up.wait_for_paint()
    build_up.add(partial(built.append, 1))
    build_up.watch(window)
    qtbot.waitUntil(lambda: built == [1])


def test_a_hand_that_is_faster_finds_everything_built(qtbot: QtBot, window: QWidget) -> None:
    built: list[int] = []
    build_up = BuildUp(window)
    build_up.wait_for_paint()
    # More than are built while the event loop comes round a few times.
    for number in range(100_000):
        build_up.add(partial(built.append, number))
    build_up.watch(window)
    window.show()
    qtbot.waitUntil(lambda: bool(built))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert built == list(range(100_000))


def test_pieces_wait_for_what_is_still_being_read(qtbot: QtBot, window: QWidget) -> None:
    built: list[int] = []
    build_up = BuildUp(window)
    build_up.wait_for_paint()
    build_up.hold()
    build_up.add(partial(built.append, 1))
    build_up.watch(window)
    with qtbot.waitExposed(window):
        window.show()
    build_up.release()
    qtbot.waitUntil(lambda: built == [1])


def test_the_building_pauses_for_what_is_read_in_its_midst(qtbot: QtBot, window: QWidget) -> None:
    built: list[int] = []
    build_up = BuildUp(window)
    build_up.wait_for_paint()
    build_up.add(build_up.hold)
    build_up.add(partial(built.append, 1))
    build_up.watch(window)
    window.show()
    qtbot.waitUntil(lambda: build_up._is_held)
    rounds: list[int] = []
    for number in range(3):
        QTimer.singleShot(0, window, partial(rounds.append, number))
        qtbot.waitUntil(lambda: len(rounds) > number)  # noqa: B023
    assert built == []
    build_up.release()
    qtbot.waitUntil(lambda: built == [1])


def test_what_is_due_comes_between_two_pieces(qtbot: QtBot, window: QWidget) -> None:
    """A key or a tick that waits behind one piece does not wait behind the next one, too."""
    order: list[str] = []
    build_up = BuildUp(window)
    build_up.wait_for_paint()
    tick = QTimer(window)
    tick.setSingleShot(True)
    tick.timeout.connect(lambda: order.append("tick"))

    def piece() -> None:
        tick.start(1)
        due = QDeadlineTimer(2)
        while not due.hasExpired():
            pass
        order.append("piece")

    for _ in range(20):
        build_up.add(piece)
    build_up.watch(window)
    window.show()
    qtbot.waitUntil(lambda: order.count("piece") == 20)
    began = order.index("piece")
    between = order[began : len(order) - order[::-1].index("piece")]
    assert between == ["piece", "tick"] * 19 + ["piece"]


def test_what_waits_can_be_built_without_waiting(window: QWidget) -> None:
    built: list[int] = []
    build_up = BuildUp(window)
    build_up.wait_for_paint()
    build_up.add(partial(built.append, 1))
    build_up.add(partial(built.append, 2))
    build_up.finish()
    assert built == [1, 2]
