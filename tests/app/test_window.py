"""The real window: every input has its name, both languages reach everything, shops change."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.ui.history_window import HistoryWindow
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.status_list import ATTENTION
from tests.app.conftest import Starts, a_shop_out_of_reach

CONTRACT = (
    "orderTable",
    "statusList",
    "searchEdit",
    "refreshAction",
    "carrierPicker",
    "trackingNumberEdit",
    "trackingUrlEdit",
    "sendAllButton",
    "sendPartButton",
    "descriptionEdit",
    "shipButton",
    "findingsView",
    "explanationPanel",
    "explanationZh",
    "explanationEn",
    "explanationOriginal",
)
"""Object names that others rely on."""

CHINESE = re.compile("[\u4e00-\u9fff]")
INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView)


@pytest.fixture
def program(start: Starts) -> Application:
    """A program that speaks English, with an empty shop that cannot be reached."""
    program = start("--lang", "en")
    program.open_shop(a_shop_out_of_reach())
    program.window.show()
    return program


def panes(program: Application) -> Workspace:
    workspace = program.window.workspace
    assert workspace is not None
    return workspace


def inputs(program: Application) -> Iterator[QWidget]:
    """Everything in the window that takes keys, without Qt's own inner parts."""
    for widget in program.window.findChildren(QWidget):
        inner = isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_")
        if isinstance(widget, INPUTS) and not inner:
            yield widget


def test_each_name_of_the_contract_is_there_once(program: Application) -> None:
    found = {name: len(program.window.findChildren(QObject, name)) for name in CONTRACT}
    assert found == dict.fromkeys(CONTRACT, 1)


def test_what_a_name_stands_for(program: Application) -> None:
    kinds = {name: type(program.window.findChild(QObject, name)) for name in CONTRACT}
    assert issubclass(kinds["refreshAction"], QAction)
    for name in ("searchEdit", "carrierPicker", "trackingNumberEdit", "trackingUrlEdit"):
        assert issubclass(kinds[name], QLineEdit)
    for name in ("orderTable", "statusList", "findingsView"):
        assert issubclass(kinds[name], QAbstractItemView)
    for name in ("sendAllButton", "sendPartButton", "shipButton"):
        assert issubclass(kinds[name], QAbstractButton)
    assert issubclass(kinds["explanationOriginal"], QLabel)


def test_every_input_has_a_name_for_tests_and_one_for_screen_readers(program: Application) -> None:
    found = list(inputs(program))
    assert len(found) > 10
    assert [widget for widget in found if not widget.objectName()] == []
    assert [widget.objectName() for widget in found if not widget.accessibleName()] == []


def test_no_object_name_is_given_twice(program: Application) -> None:
    names = [widget.objectName() for widget in inputs(program)]
    names += [
        b.objectName() for b in program.window.findChildren(QAbstractButton) if b.objectName()
    ]
    ours = [name for name in names if not name.startswith("qt_")]
    assert sorted(ours) == sorted(set(ours))


def words_in(program: Application) -> list[str]:
    """Every word of the interface that is shown now."""
    window = program.window
    words = [action.text() for menu in window.findChildren(QMenu) for action in menu.actions()]
    words += [menu.title() for menu in window.findChildren(QMenu)]
    words += [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    words += [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    words += [widget.accessibleName() for widget in inputs(program)]
    words += [e.placeholderText() for e in window.findChildren(QLineEdit)]
    words += [window.dock.windowTitle()]
    return [word for word in words if re.search("[A-Za-z\u4e00-\u9fff]", word)]


BOTH_ALWAYS = {"中文", "English", "Español", "A shop", "https://"}
"""Words that are the same in either language: their own names, and what is not ours."""


def test_the_whole_window_speaks_the_language_that_is_chosen(
    qtbot: QtBot, program: Application
) -> None:
    nothing = "No orders: To ship"
    qtbot.waitUntil(lambda: panes(program).no_orders.heading.text() == nothing)
    qtbot.waitUntil(lambda: panes(program).notice.isVisible())
    english = words_in(program)
    with qtbot.waitSignal(program.looks.language_changed):
        program.window.language_wanted.emit("zh")
    QCoreApplication.processEvents()
    chinese = words_in(program)
    with qtbot.waitSignal(program.looks.language_changed):
        program.window.language_wanted.emit("en")
    QCoreApplication.processEvents()
    ours = [w for w in english if w not in BOTH_ALWAYS]
    assert [word for word in ours if CHINESE.search(word)] == []
    assert sorted({w for w in chinese if w not in BOTH_ALWAYS and not CHINESE.search(w)}) == []
    assert words_in(program) == english


def test_a_shop_opened_from_the_welcome_shows_what_is_to_be_shipped(
    qtbot: QtBot, start: Starts
) -> None:
    program = start("--lang", "en")
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.window.welcome.button.setFocus()
    program.open_shop(a_shop_out_of_reach())
    assert program.shop is not None
    assert program.shop.desk.browser.key == "WAIT_SELLER_SEND_GOODS"


def test_a_search_by_its_shortcut(qtbot: QtBot, program: Application) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert program.window.search.hasFocus()
    QTest.keyClicks(program.window.search, "LX1")
    shop = program.shop
    assert shop is not None
    qtbot.waitUntil(lambda: shop.desk.browser.text == "LX1")
    qtbot.waitUntil(lambda: panes(program).no_orders.heading.text() == "Nothing found")
    assert "“LX1”" in panes(program).no_orders.words.text()


def test_the_side_panel_can_be_closed_and_reopened(qtbot: QtBot, program: Application) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    assert panes(program).panel.isVisible()
    QTest.keyClick(program.window, Qt.Key.Key_F9)
    assert not panes(program).panel.isVisible()
    QTest.keyClick(program.window, Qt.Key.Key_F9)
    assert panes(program).panel.isVisible()


def test_what_needs_attention_has_a_place_of_its_own(qtbot: QtBot, program: Application) -> None:
    panes(program).statuses.pick(ATTENTION)
    nothing = "Nothing needs your attention"
    qtbot.waitUntil(lambda: panes(program).no_orders.heading.text() == nothing)
    assert panes(program).no_orders.isVisible()


def test_trouble_stands_in_the_window_and_is_explained_on_request(
    qtbot: QtBot, program: Application
) -> None:
    notice = panes(program).notice
    qtbot.waitUntil(notice.isVisible)
    program.window.dock.hide()
    notice.button.click()
    assert program.window.dock.isVisible()
    assert panes(program).panel.code.text() == "network.refused"
    assert not notice.isVisible()


def test_another_shop_takes_the_place_of_the_first(program: Application) -> None:
    first = program.shop
    assert first is not None
    first_desk, first_panes = first.desk, panes(program)
    program.open_shop(a_shop_out_of_reach("another"))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert program.shop is not first
    assert not shiboken6.isValid(first_panes)
    assert not shiboken6.isValid(first_desk)
    for name in CONTRACT:
        assert len(program.window.findChildren(QObject, name)) == 1


def test_a_window_beside_it_opens_as_it_was_left(
    qtbot: QtBot, start: Starts, program: Application
) -> None:
    def history(running: Application) -> HistoryWindow:
        running.window.commands["history"].trigger()
        found = running.window.findChild(HistoryWindow)
        assert isinstance(found, HistoryWindow)
        qtbot.waitUntil(found.isVisible)
        return found

    left = history(program)
    left.resize(444, 333)
    left.close()
    program.close()
    again = start("--lang", "en")
    again.open_shop(a_shop_out_of_reach())
    again.window.show()
    assert history(again).size().toTuple() == (444, 333)


@pytest.mark.parametrize(
    "command",
    ["import", "scan", "slips", "history", "connect", "shops", "addresses", "ship_all", "about"],
)
def test_what_takes_the_keyboard_in_a_window_beside_it_has_a_name(
    qtbot: QtBot, program: Application, command: str
) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.window.commands[command].trigger()
    qtbot.waitUntil(lambda: QApplication.activeWindow() not in (None, program.window))
    window = QApplication.activeWindow()
    assert window is not None
    assert [told(widget) for widget in window.findChildren(QWidget) if is_nameless(widget)] == []
    window.close()


def is_nameless(widget: QWidget) -> bool:
    """Whether a screen reader comes to a widget and has nothing to call it by."""
    reached = widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    spoken = QAccessible.queryAccessibleInterface(widget) if reached else None
    # The inner half of a widget that scrolls has the outer half's name.
    inner = widget.objectName().startswith("qt_")
    return spoken is not None and not inner and not spoken.text(QAccessible.Text.Name).strip()


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


@pytest.mark.parametrize("language", ["en", "zh", "es"])
def test_no_pane_is_cut_at_its_edge_in_the_narrowest_window(start: Starts, language: str) -> None:
    program = start("--lang", language)
    program.open_shop(a_shop_out_of_reach())
    window = program.window
    window.resize(window.minimumSize())
    window.show()
    for splitter in panes(program).splitters:
        parts = [splitter.widget(place) for place in range(splitter.count())]
        ends = [part.geometry().right() for part in parts if part is not None]
        assert max(ends) < splitter.width(), splitter.objectName()
