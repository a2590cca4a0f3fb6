"""Every letter in the search field is searched for, and what that needs is read beforehand."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from aliship_gui.app.searching import Searching
from aliship_gui.viewmodels.order_browser import OrderBrowser
from aliship_gui.viewmodels.status_list import ALL
from tests.fakes.order_index import FakeOrderIndex
from tests.fakes.runner import HandRunner
from tests.viewmodels.samples import an_order


def test_a_letter_is_searched_for_at_once(qtbot: QtBot) -> None:
    store, disk, field = FakeOrderIndex(), HandRunner(), QLineEdit()
    store.put(an_order("17"), an_order("28"))
    browser = OrderBrowser(store, tuple, disk)
    browser.pick(ALL)
    Searching(field, browser, browser)
    qtbot.addWidget(field)
    disk.finish()
    assert store.preparations == 0
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    assert disk.waiting == 0, "the window came forward, nobody searches"
    field.clearFocus()
    field.setFocus()
    qtbot.waitUntil(lambda: disk.waiting > 0)
    disk.finish()
    assert store.preparations == 1
    QTest.keyClicks(field, "8")
    disk.finish()
    assert browser.table.ids == ["28"]
    asked = len(store.views)
    QTest.keyClicks(field, " ")
    disk.finish()
    assert len(store.views) == asked, "a space at the end asks nothing new"
