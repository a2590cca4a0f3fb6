"""A program that shows its window first builds the rest after it, and misses nothing of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from aliship_gui.app import Application
from tests.app.conftest import Starts, a_shop_out_of_reach
from tests.app.test_window import CONTRACT

AT_FIRST = ("orderTable", "statusList", "searchEdit", "refreshAction")


@pytest.fixture
def program(start: Starts) -> Application:
    """A program whose window is not shown yet, with an open shop."""
    program = start("--lang", "en", paint_first=True)
    program.open_shop(a_shop_out_of_reach())
    return program


def names(program: Application) -> list[str]:
    return [name for name in CONTRACT if program.window.findChild(QObject, name) is not None]


def has_all(program: Application) -> bool:
    return len(names(program)) == len(CONTRACT)


def test_the_first_picture_waits_for_statuses_and_orders_only(program: Application) -> None:
    assert names(program) == list(AT_FIRST)


def test_the_rest_is_there_after_the_paint(qtbot: QtBot, program: Application) -> None:
    program.show()
    qtbot.waitUntil(lambda: has_all(program))


def test_the_panel_takes_the_place_that_was_kept_for_it(qtbot: QtBot, program: Application) -> None:
    window = program.window
    window.show()
    qtbot.waitUntil(lambda: window.dock.isVisible())
    before = window.dock.geometry(), window.search.geometry()
    program.show()
    qtbot.waitUntil(lambda: has_all(program))
    QCoreApplication.processEvents()
    assert (window.dock.geometry(), window.search.geometry()) == before


def test_a_program_is_closed_before_all_of_it_is_there(program: Application) -> None:
    program.show()
    program.close()
    assert program.shop is None


def test_a_language_that_is_chosen_meanwhile_reaches_what_comes_later(
    qtbot: QtBot, program: Application
) -> None:
    program.use_language("zh")
    program.show()
    qtbot.waitUntil(lambda: has_all(program))
    workspace = program.window.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.panel.chinese_first)
