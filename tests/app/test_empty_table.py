"""Where no order is shown it is said why, and the way on is one click."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.domain.deadlines import Due
from aliship_gui.ui.empty_state import EmptyState
from aliship_gui.viewmodels.order_browser import OrderBrowser
from aliship_gui.viewmodels.status_list import ALL
from tests.app.conftest import Starts, a_shop_out_of_reach
from tests.fakes.hands import wait_for


@pytest.fixture
def program(start: Starts, qtbot: QtBot) -> Application:
    """A program that speaks English, with an empty shop that was not reached."""
    program = start("--lang", "en")
    program.open_shop(a_shop_out_of_reach())
    program.window.show()
    qtbot.waitUntil(lambda: place_of(program).heading.text() == "No orders: To ship")
    return program


def place_of(program: Application) -> EmptyState:
    assert program.window.workspace is not None
    return program.window.workspace.no_orders


def browser_of(program: Application) -> OrderBrowser:
    assert program.shop is not None
    return program.shop.browser


def test_filters_that_leave_nothing_are_taken_away_there(
    program: Application, qtbot: QtBot
) -> None:
    place, browser = place_of(program), browser_of(program)
    browser.narrow("ES", Due.TODAY, "")
    qtbot.waitUntil(lambda: place.heading.text() == "No order fits the filters")
    assert "“To ship”" in place.words.text()
    place.button.click()
    assert (browser.country, browser.due) == ("", Due.ANY)
    qtbot.waitUntil(lambda: place.heading.text() == "No orders: To ship")
    assert not place.button.isVisible()


def test_a_search_in_vain_goes_on_in_all_orders(program: Application, qtbot: QtBot) -> None:
    place, browser = place_of(program), browser_of(program)
    program.window.search.setText("<b>LX1</b>")
    qtbot.waitUntil(lambda: place.heading.text() == "Nothing found")
    assert "“<b>LX1</b>”" in place.words.text()
    place.button.click()
    assert (browser.key, browser.text) == (ALL, "<b>LX1</b>")
    qtbot.waitUntil(lambda: not place.button.isVisible())


def test_orders_that_were_just_read_are_not_denied_before_they_are_shown(
    start: Starts, qtbot: QtBot
) -> None:
    program = start("--lang", "en", "--sandbox")
    program.window.show()
    workspace = program.window.workspace
    assert workspace is not None
    shown: list[QWidget | None] = []
    places = workspace.findChild(QStackedWidget, "ordersCard")
    assert places is not None
    places.currentChanged.connect(lambda place: shown.append(places.widget(place)))
    wait_for("orders", lambda: places.currentWidget() is workspace.orders)
    assert workspace.no_orders not in shown
