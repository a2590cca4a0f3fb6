"""A window that was just made comes up a turn later, and at once when it was there before."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.coming_up import come_up


def test_a_new_one_comes_in_the_next_turn(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    come_up(window)
    assert not window.isVisible()
    qtbot.waitUntil(window.isActiveWindow)


def test_what_it_lacks_is_made_a_turn_at_a_time_before(qtbot: QtBot) -> None:
    window, made = QWidget(), []
    qtbot.addWidget(window)

    def making() -> Iterator[None]:
        for step in range(3):
            QTimer.singleShot(0, window, lambda: made.append("a turn"))
            made.append(str(step))
            yield
            assert not window.isVisible()

    come_up(window, making())
    assert made == []
    qtbot.waitUntil(window.isActiveWindow)
    assert [step for step in made if step != "a turn"] == ["0", "1", "2"]
    assert made.index("1") > made.index("a turn")


def test_one_that_is_asked_for_twice_is_whole_when_it_comes(qtbot: QtBot) -> None:
    window, made, shown = QWidget(), [], []
    qtbot.addWidget(window)

    def making() -> Iterator[None]:
        for step in range(5):
            shown.append(window.isVisible())
            made.append(step)
            yield

    come_up(window, making())
    come_up(window)
    qtbot.waitUntil(window.isActiveWindow)
    assert made == [0, 1, 2, 3, 4]
    assert not any(shown)


def test_a_known_one_comes_at_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.close()
    come_up(window)
    assert window.isVisible()


def test_one_that_is_gone_before_its_turn_does_no_harm(qtbot: QtBot) -> None:
    window = QWidget()
    come_up(window)
    window.deleteLater()
    with qtbot.waitSignal(window.destroyed):
        pass
