"""A program that shows its window first builds the rest after it, and misses nothing of it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.store.accounts import Account
from aliship_gui.ui.bilingual_text import BilingualText
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.viewmodels.status_list import ATTENTION
from tests.app.conftest import Starts, a_shop_out_of_reach
from tests.app.test_window import CONTRACT
from tests.fakes.hands import wait_for

FIRST_PARTS = ("statusList", "mainSplitter", "ordersCard", "searchEdit")
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


def test_a_list_that_is_still_to_come_can_be_asked_for(qtbot: QtBot, program: Application) -> None:
    """As an assistive technology does: no key and no click reaches the window."""
    program.window.show()
    panes = program.window.workspace
    assert panes is not None
    panes.statuses.pick(ATTENTION)
    qtbot.waitUntil(lambda: has_all(program))
    assert program.shop is not None
    assert program.shop.browser.key == ATTENTION


def test_the_panel_takes_the_place_that_was_kept_for_it(qtbot: QtBot, program: Application) -> None:
    window = program.window
    window.show()
    qtbot.waitUntil(lambda: window.dock.isVisible())
    before = window.dock.geometry(), window.search.geometry()
    program.show()
    qtbot.waitUntil(lambda: has_all(program))
    QCoreApplication.processEvents()
    assert (window.dock.geometry(), window.search.geometry()) == before


def test_the_panel_comes_with_what_it_has_to_say(qtbot: QtBot, program: Application) -> None:
    program.show()

    def is_whole() -> bool:
        words = program.window.findChild(BilingualText, "explanationEn")
        if words is not None and words.isVisible():
            assert words.toPlainText()
        return has_all(program)

    qtbot.waitUntil(is_whole)


@pytest.mark.parametrize("width", [888, 1024, 1360])
@pytest.mark.parametrize("language", ["en", "zh", "es"])
def test_nothing_moves_when_the_rest_comes(
    qtbot: QtBot, program: Application, width: int, language: str
) -> None:
    window = program.window
    program.looks.use_language(language)
    window.resize(width, 600)
    window.show()
    qtbot.waitUntil(lambda: window.dock.isVisible())
    QCoreApplication.processEvents()
    before = places(program)
    assert set(before) == {*FIRST_PARTS, "filters"}
    assert before["statusList"][1] > 0
    program.show()
    qtbot.waitUntil(lambda: has_all(program))
    qtbot.waitUntil(lambda: places(program) == before)


def places(program: Application) -> dict[str, tuple[int, int]]:
    """Where the parts of the first picture begin and how wide they are, from left to right.

    Downwards only what stands above the orders: a notice may push all of it down.
    """
    window = program.window
    found = {name: window.findChild(QWidget, name) for name in FIRST_PARTS}
    parts = {name: part for name, part in found.items() if part is not None}
    at = {name: part.mapTo(window, QPoint()) for name, part in parts.items()}
    across = {name: (at[name].x(), part.width()) for name, part in parts.items()}
    return {**across, "filters": (0, at["ordersCard"].y() - at["mainSplitter"].y())}


def test_a_program_is_closed_before_all_of_it_is_there(program: Application) -> None:
    program.show()
    program.close()
    assert program.shop is None


def test_a_language_that_is_chosen_meanwhile_reaches_what_comes_later(
    qtbot: QtBot, program: Application
) -> None:
    program.looks.use_language("zh")
    program.show()
    qtbot.waitUntil(lambda: has_all(program))
    workspace = program.window.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.panel.chinese_first)


@pytest.fixture
def elsewhere(qtbot: QtBot, program: Application) -> Application:
    """All of it was there, and another shop was opened this moment."""
    program.show()
    qtbot.waitUntil(lambda: has_all(program))
    program.open_shop(a_shop_out_of_reach("elsewhere"))
    return program


def test_the_panes_of_another_shop_come_after_its_first_picture_too(
    qtbot: QtBot, elsewhere: Application
) -> None:
    panes = elsewhere.window.workspace
    assert panes is not None
    assert panes.findChild(QObject, "orderTable") is not None
    assert panes.findChild(QObject, "shipForm") is None
    qtbot.waitUntil(lambda: elsewhere.window.dock.widget().objectName() == "explanationPanel")
    assert panes.findChild(QObject, "shipForm") is not None


def test_a_shop_is_left_before_all_of_it_is_there(qtbot: QtBot, elsewhere: Application) -> None:
    for name in ("nowhere", "elsewhere"):
        elsewhere.open_shop(a_shop_out_of_reach(name))
    elsewhere.close_shop()
    assert elsewhere.window.welcome.isVisible()
    elsewhere.open_shop(a_shop_out_of_reach())
    qtbot.waitUntil(lambda: has_all(elsewhere))


def test_an_order_is_picked_in_a_shop_that_is_opened_for_it(start: Starts, shop: Account) -> None:
    program = start("--lang", "en", "--sandbox", paint_first=True)
    program.show()
    wait_for("all panes, and all shops", lambda: has_all(program) and program.book.is_loaded)
    program.shops.open(shop.shop_id, "8150")
    panes = program.window.workspace
    assert panes is not None
    words = partial(panes.findChildren, PlainLabel)
    wait_for("the order", lambda: any(label.text() == "8150" for label in words()))


def test_who_needs_all_panes_of_another_shop_has_them_built(elsewhere: Application) -> None:
    """As an assistive technology presses: no key and no click reaches the window."""
    elsewhere.window.commands["help"].trigger()
    panel = elsewhere.window.dock.widget()
    assert panel.objectName() == "explanationPanel"
    assert panel.isVisible()
