from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from aliship_gui.ui.still_picture import StillPicture
from tests.ui.screen import Show


class _Painted(QWidget):
    """Tells what its colour was whenever it was painted, on the screen and where nobody sees it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = "old"
        self.seen: list[str] = []
        self.drawn_unseen: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        (self.seen if self.updatesEnabled() else self.drawn_unseen).append(self.colour)

    def turn(self, colour: str) -> None:
        """Be painted in another colour as soon as it may be."""
        self.colour = colour
        self.update()

    def turns(self, *colours: str) -> Iterator[None]:
        """One colour after the other."""
        for colour in colours:
            self.turn(colour)
            yield


class _Fleeting(QWidget):
    """Takes what lies beside it away when it is drawn."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        for other in self.window().findChildren(_Fleeting):
            other.deleteLater()


@pytest.fixture
def window(show: Show, qtbot: QtBot) -> _Painted:
    shown = _Painted()
    show(shown)
    qtbot.waitUntil(lambda: shown.seen == ["old"])
    return shown


@pytest.fixture
def picture(qapp: QApplication) -> StillPicture:
    return StillPicture(qapp)


@pytest.fixture
def part(window: _Painted, qtbot: QtBot) -> _Painted:
    """Lies in the window."""
    inner = _Painted(window)
    inner.show()
    qtbot.waitUntil(lambda: inner.seen == ["old"])
    return inner


def test_only_the_result_is_painted(qtbot: QtBot, window: _Painted, picture: StillPicture) -> None:
    picture.change(window.turns("half", "nearly", "new"))
    qtbot.waitUntil(lambda: len(window.seen) > 1)
    assert window.seen == ["old", "new"]


def test_changes_that_come_upon_each_other_are_painted_once(
    qtbot: QtBot, window: _Painted, picture: StillPicture
) -> None:
    picture.change(window.turns("one", "one more"))
    picture.change(window.turns("two", "last"))
    qtbot.waitUntil(lambda: len(window.seen) > 1)
    assert window.seen == ["old", "last"]


def test_what_changed_is_drawn_unseen_before(
    qtbot: QtBot, part: _Painted, picture: StillPicture
) -> None:
    hidden = _Painted(part)
    picture.change(part.turns("half", "new"))
    qtbot.waitUntil(lambda: part.seen == ["old", "new"])
    assert part.drawn_unseen == ["new"]
    assert hidden.drawn_unseen == []


def test_changes_that_come_upon_each_other_are_drawn_unseen_once(
    qtbot: QtBot, part: _Painted, picture: StillPicture
) -> None:
    picture.change(part.turns("one", "one more"))
    picture.change(part.turns("two", "last"))
    qtbot.waitUntil(lambda: part.seen == ["old", "last"])
    assert part.drawn_unseen == ["last"]


def test_a_part_may_go_while_it_is_drawn_unseen(
    qtbot: QtBot, qapp: QApplication, window: _Painted
) -> None:
    picture = StillPicture(qapp, share=0)
    parts = [_Fleeting(window) for _ in range(3)]
    for part in parts:
        part.show()
    picture.change(window.turns("new"))
    qtbot.waitUntil(lambda: window.seen == ["old", "new"])
    assert [part for part in parts if isValid(part)] == []


def test_without_a_window_nothing_waits(picture: StillPicture) -> None:
    done: list[int] = []
    picture.change(map(done.append, (1, 2)))
    assert done == [1, 2]


def test_a_step_that_fails_leaves_no_window_unpainted(
    qtbot: QtBot, window: _Painted, picture: StillPicture
) -> None:
    def fail(_step: int) -> None:
        window.turn("new")
        raise LookupError

    with pytest.raises(LookupError):
        picture.change(map(fail, range(3)))
    qtbot.waitUntil(lambda: window.seen == ["old", "new"])


def test_what_changes_after_a_step_that_failed_is_drawn_unseen_as_well(
    qtbot: QtBot, part: _Painted, picture: StillPicture
) -> None:
    with pytest.raises(ZeroDivisionError):
        picture.change(1 // step for step in (0,))
    picture.change(part.turns("new"))
    qtbot.waitUntil(lambda: part.seen[-1] == "new")
    assert part.drawn_unseen == ["new"]


def test_a_window_may_go_meanwhile(qtbot: QtBot, window: _Painted, picture: StillPicture) -> None:
    other = QWidget()
    other.show()

    def steps() -> Iterator[None]:
        other.deleteLater()
        yield
        window.turn("new")

    picture.change(steps())
    qtbot.waitUntil(lambda: window.seen == ["old", "new"])


def test_a_window_that_comes_meanwhile_is_held_as_well(
    qtbot: QtBot, window: _Painted, picture: StillPicture
) -> None:
    late = _Painted()
    qtbot.addWidget(late)

    def steps() -> Iterator[None]:
        late.show()
        yield
        yield
        late.turn("new")
        window.turn("new")

    picture.change(steps())
    qtbot.waitUntil(lambda: bool(late.seen) and len(window.seen) > 1)
    assert (late.seen, window.seen) == (["new"], ["old", "new"])


def test_what_was_to_be_painted_before_is_painted_after_all(
    qtbot: QtBot, part: _Painted, picture: StillPicture
) -> None:
    part.update()
    picture.change(part.turns("half", "new"))
    qtbot.waitUntil(lambda: part.seen[-1] == "new")


def test_each_part_of_a_window_is_painted_once(
    qtbot: QtBot, part: _Painted, picture: StillPicture
) -> None:
    picture.change(part.turns("half", "new"))
    qtbot.waitUntil(lambda: len(part.seen) > 1)
    assert part.seen == ["old", "new"]
