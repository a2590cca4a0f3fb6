"""The guided tour: offered once, at the real widgets, by keys, in any language, in nobody's way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from tests.app.conftest import Starts

TITLES = [
    "What to do first",
    "The orders",
    "The carrier",
    "The tracking number",
    "Declare the shipment",
    "Every refusal explained",
]


@pytest.fixture
def program(start: Starts, qtbot: QtBot) -> Application:
    """A first start in the practice shop, whose orders have come."""
    program = start("--lang", "en", "--sandbox")
    shown(program, qtbot)
    table = program.window.workspace
    assert table is not None
    qtbot.waitUntil(lambda: table.orders.model().rowCount() > 0, timeout=10_000)
    return program


def shown(program: Application, qtbot: QtBot) -> None:
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)


def bubble(program: Application) -> QWidget | None:
    return program.window.findChild(QWidget, "tourBubble")


def is_there(program: Application) -> bool:
    found = bubble(program)
    return found is not None and found.isVisible()


def title(program: Application) -> str:
    label = program.window.findChild(QLabel, "tourTitle")
    assert label is not None
    return label.text()


def press(program: Application, name: str) -> None:
    button = program.window.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def key(which: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which)


def test_the_first_start_offers_it_without_taking_the_keyboard(
    program: Application, qtbot: QtBot
) -> None:
    program.window.search.setFocus()
    qtbot.waitUntil(lambda: is_there(program))
    assert title(program) == "New here?"
    QTest.keyClicks(program.window.search, "81")
    assert program.window.search.text() == "81"


def test_who_declines_is_not_asked_again(program: Application, qtbot: QtBot, start: Starts) -> None:
    qtbot.waitUntil(lambda: is_there(program))
    press(program, "tourEndButton")
    assert not is_there(program)
    program.close()
    again = start("--lang", "en", "--sandbox")
    shown(again, qtbot)
    workspace = again.window.workspace
    assert workspace is not None
    QTest.qWait(1_500)
    assert bubble(again) is None


def test_every_stop_points_at_its_widget_by_keys_alone(program: Application, qtbot: QtBot) -> None:
    program.window.commands["tour"].trigger()
    seen = []
    for _ in TITLES:
        seen.append(title(program))
        qtbot.waitUntil(lambda: outline(program).isVisible())
        around = outline(program).geometry()
        assert program.window.rect().contains(around)
        found = bubble(program)
        assert found is not None
        assert program.window.rect().contains(found.geometry())
        key(Qt.Key.Key_Right)
    assert seen == TITLES
    assert not is_there(program)
    assert not outline(program).isVisible()


def test_the_number_is_really_the_one_that_is_outlined(program: Application, qtbot: QtBot) -> None:
    program.window.commands["tour"].trigger()
    for _ in range(3):
        key(Qt.Key.Key_Return)
    number = program.window.findChild(QWidget, "trackingNumberEdit")
    assert number is not None

    def is_around() -> bool:
        corner = number.mapTo(program.window, QPoint())
        return outline(program).geometry().contains(QRect(corner, number.size()))

    qtbot.waitUntil(is_around)


def test_back_skip_and_the_cursor_where_it_was(program: Application) -> None:
    program.window.search.setFocus()
    program.window.commands["tour"].trigger()
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Left)
    assert title(program) == TITLES[0]
    key(Qt.Key.Key_Escape)
    assert not is_there(program)
    assert program.window.search.hasFocus()


def test_the_window_goes_on_working_and_the_words_follow_the_language(
    program: Application, qtbot: QtBot
) -> None:
    program.window.commands["tour"].trigger()
    program.window.search.setFocus()
    QTest.keyClicks(program.window.search, "x")
    assert program.window.search.text() == "x"
    program.looks.use_language("es")
    qtbot.waitUntil(lambda: title(program) == "Por dónde empezar")
    assert is_there(program)


def test_closing_the_shop_under_it_is_no_trouble(program: Application) -> None:
    program.window.commands["tour"].trigger()
    program.window.drop_workspace()
    QApplication.processEvents()
    key(Qt.Key.Key_Right)
    assert not is_there(program)


def outline(program: Application) -> QWidget:
    found = program.window.findChild(QWidget, "tourOutline")
    assert found is not None
    return found
