"""The window appears with its orders, or without them where they take their time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.appearing import Appearing
from aliship_gui.viewmodels.order_browser import OrderBrowser
from aliship_gui.viewmodels.status_list import ALL
from tests.fakes.order_index import FakeOrderIndex
from tests.fakes.runner import HandRunner
from tests.viewmodels.samples import an_order


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Not shown yet."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def disk() -> HandRunner:
    """Answers when a test says so."""
    return HandRunner()


@pytest.fixture
def browser(disk: HandRunner, window: QWidget) -> OrderBrowser:
    """Has asked for its orders."""
    store = FakeOrderIndex()
    store.put(an_order("17"))
    browser = OrderBrowser(store, tuple, disk, window)
    browser.pick(ALL)
    return browser


def test_it_appears_when_the_orders_are_there(
    window: QWidget, disk: HandRunner, browser: OrderBrowser
) -> None:
    appearing = Appearing(window)
    appearing.expect()
    appearing.tell(browser)
    assert not window.isVisible()
    disk.finish()
    assert window.isVisible()


def test_whoever_hid_it_meanwhile_is_not_overruled(
    qtbot: QtBot, window: QWidget, disk: HandRunner, browser: OrderBrowser
) -> None:
    appearing = Appearing(window)
    appearing.expect()
    appearing.tell(browser)
    qtbot.waitUntil(window.isVisible)
    window.hide()
    disk.finish()
    assert not window.isVisible()


def test_nobody_is_shown_a_window_unasked(
    window: QWidget, disk: HandRunner, browser: OrderBrowser
) -> None:
    Appearing(window).tell(browser)
    disk.finish()
    assert not window.isVisible()


def test_it_does_not_wait_for_orders_that_are_there_already(
    qtbot: QtBot, window: QWidget, disk: HandRunner, browser: OrderBrowser
) -> None:
    disk.finish()
    appearing = Appearing(window)
    appearing.expect()
    appearing.tell(browser)
    qtbot.waitUntil(window.isVisible)


def test_it_appears_without_orders_that_take_their_time(
    qtbot: QtBot, window: QWidget, browser: OrderBrowser
) -> None:
    appearing = Appearing(window)
    appearing.expect()
    appearing.tell(browser)
    qtbot.waitUntil(window.isVisible)
    assert browser.table.rowCount() == 0


def test_where_nobody_tells_what_it_is_to_show_it_appears_as_new(
    qtbot: QtBot, window: QWidget
) -> None:
    appearing, late = Appearing(window), []
    appearing.late.connect(lambda: late.append(window.isVisible()))
    appearing.expect()
    qtbot.waitUntil(window.isVisible)
    assert late == [False], "what is missing is made up for before"


@pytest.mark.parametrize("told", [True, False])
def test_it_does_not_appear_any_more_once_it_is_called_off(
    qtbot: QtBot, window: QWidget, disk: HandRunner, browser: OrderBrowser, told: bool
) -> None:
    appearing, over = Appearing(window), []
    appearing.expect()
    if told:
        appearing.tell(browser)
    appearing.call_off()
    disk.finish()
    # Longer than its own patience.
    QTimer.singleShot(400, window, lambda: over.append(True))
    qtbot.waitUntil(lambda: bool(over))
    assert not window.isVisible()
