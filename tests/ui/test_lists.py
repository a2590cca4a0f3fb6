"""The lists of statuses, of what needs attention, and of the history, as they are handled."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.declarations import (
    DeclarationKind,
    Note,
    doubted,
    left_to_seller,
    sending,
)
from aliship_gui.store.history import HistoryRow, Who
from aliship_gui.ui.attention_view import AttentionView
from aliship_gui.ui.history_window import HistoryWindow
from aliship_gui.ui.status_pane import StatusPane
from aliship_gui.ui.theme import LIGHT
from aliship_gui.viewmodels.attention import Case
from aliship_gui.viewmodels.attention_fix import Fix
from aliship_gui.viewmodels.history_table import HistoryTableModel
from aliship_gui.viewmodels.indexes import AnyIndex
from aliship_gui.viewmodels.status_list import ALL, ATTENTION, StatusListModel, StatusRole
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak
from tests.viewmodels.samples import NOON, SHIPPED, WAITING, an_order
from tests.viewmodels.shop_desk import ShopDesk

CUT = Failure(FailureKind.NO_ANSWER, "network.cut")


def a_row() -> HistoryRow:
    row = (NOON, Who.SELLER, "declaration", "shop", "8", None, DeclarationState.QUEUED)
    return HistoryRow(*row, DeclarationKind.DECLARE, "CPAM", "LX1")


def click_row(view: QListView, row: int) -> None:
    spot = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


class PaintedRegion(QObject):
    """What of a widget was painted since it was last cleared."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def clear(self) -> None:
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


class TestStatusPane:
    """The entries at the left."""

    @pytest.fixture
    def pane(self, show: Show) -> StatusPane:
        pane = StatusPane(StatusListModel())
        pane.resize(208, 400)
        pane.pick(SHIPPED)
        show(pane)
        return pane

    def test_a_pick_is_told_once(self, pane: StatusPane) -> None:
        picked: list[str] = []
        pane.picked.connect(picked.append)
        click_row(pane.list, 0)
        pane.pick(WAITING)
        pane.pick(ATTENTION)
        pane.pick("nowhere")
        assert picked == [WAITING, ATTENTION]

    def test_the_keyboard_picks_too(self, pane: StatusPane) -> None:
        picked: list[str] = []
        pane.picked.connect(picked.append)
        pane.pick(WAITING)
        QTest.keyClick(pane.list, Qt.Key.Key_End)
        assert picked == [WAITING, ALL]

    def test_the_picked_entry_stays_picked_while_others_come_and_go(self, pane: StatusPane) -> None:
        picked: list[str] = []
        pane.picked.connect(picked.append)
        model = pane._model
        model.show_counts({"IN_ISSUE": 1, SHIPPED: 2}, 0)
        assert pane.list.currentIndex().data(StatusRole.KEY) == SHIPPED
        model.show_counts({"FINISH": 1}, 5)
        assert pane.list.currentIndex().data(StatusRole.KEY) == SHIPPED
        assert picked == []

    def test_what_is_picked_what_the_mouse_is_over_and_the_focus_are_seen(
        self, pane: StatusPane, qtbot: QtBot
    ) -> None:
        model, viewport = pane.list.model(), pane.list.viewport()
        picked, other = pane.list.currentIndex().row(), model.rowCount() - 1

        def shade(row: int, below_top: int) -> str:
            spot = pane.list.visualRect(model.index(row, 0))
            place = viewport.mapTo(pane, QPoint(spot.center().x(), spot.top() + below_top))
            return pane.grab().toImage().pixelColor(place).name()

        def inside(row: int) -> str:
            return shade(row, 4)

        def edge(row: int) -> str:
            return shade(row, 1)

        def point_at(row: int) -> None:
            QTest.mouseMove(viewport, pane.list.visualRect(model.index(row, 0)).center())

        point_at(picked)
        qtbot.waitUntil(lambda: inside(other) == LIGHT.window)
        pane.list.setFocus()
        assert inside(picked) == LIGHT.selection
        assert edge(picked) == LIGHT.accent
        pane.list.clearFocus()
        assert edge(picked) != LIGHT.accent
        point_at(other)
        qtbot.waitUntil(lambda: inside(other) == LIGHT.hover)
        point_at(picked)
        qtbot.waitUntil(lambda: inside(other) == LIGHT.window)
        assert inside(picked) == LIGHT.selection

    def test_only_entries_whose_counts_changed_are_painted(
        self, pane: StatusPane, qtbot: QtBot
    ) -> None:
        model, view = pane._model, pane.list
        model.show_counts({WAITING: 2, SHIPPED: 2, "FINISH": 2}, 0)
        qtbot.waitUntil(lambda: view.visualRect(model.index_of(ALL)).isValid())
        painted = PaintedRegion(view.viewport())
        QApplication.processEvents()
        painted.clear()
        model.show_counts({WAITING: 1, SHIPPED: 2, "FINISH": 3}, 0)
        qtbot.waitUntil(lambda: not painted.region.isEmpty())
        changed = [view.visualRect(model.index_of(key)) for key in (WAITING, "FINISH")]
        assert painted.region == QRegion(changed[0]) + QRegion(changed[1])

    def test_words_follow_the_language(self, pane: StatusPane, speak: Speak) -> None:
        assert pane.list.accessibleName() == "Order statuses"
        before = pane.list.viewport().grab().toImage()
        speak("zh")
        QApplication.processEvents()
        assert pane.list.accessibleName() == "订单状态"
        assert pane.list.viewport().grab().toImage() != before


class TestAttention:
    """Refused and unknown shipments, and what can be done with them."""

    @pytest.fixture
    def view(self, show: Show, shop: ShopDesk) -> AttentionView:
        """Two refusals of one cause in rows 1 and 2; one left to the seller in row 4."""
        shop.know(*[an_order(n, ship_by=NOON + timedelta(days=int(n))) for n in "123"])
        for order_id in "12":
            shop.refuse(shop.queue(ShipmentDraft(order_id, "CPAM", f"L{order_id}")))
        doubtful = shop.queue(ShipmentDraft("3", "CPAM", "L3"))
        shop.advance(doubtful, sending, doubted(CUT, NOON), left_to_seller(Note.NEEDS_DECISION))
        shop.finish()
        view = AttentionView(shop.desk.attention.model)
        view.resize(700, 400)
        show(view)
        return view

    def test_without_a_choice_nothing_can_be_done(self, view: AttentionView) -> None:
        buttons = (view.retry, view.first, view.more, view.check, view.drop)
        assert not any(button.isEnabled() for button in buttons)
        click_row(view.list, 0)
        assert not any(button.isEnabled() for button in buttons)

    def test_the_focus_alone_chooses_nothing(self, view: AttentionView) -> None:
        picked: list[Case] = []
        view.case_picked.connect(picked.append)
        view.list.clearFocus()
        view.list.setFocus(Qt.FocusReason.TabFocusReason)
        assert picked == []
        assert not view.drop.isEnabled()
        click_row(view.list, 1)
        assert len(picked) == 1
        assert view.drop.isEnabled()

    def test_picking_a_case_opens_its_order(self, view: AttentionView) -> None:
        picked: list[Case] = []
        view.case_picked.connect(picked.append)
        click_row(view.list, 2)
        assert [case.row.order_id for case in picked] == ["2"]

    def test_a_refused_one_is_sent_again_alone_or_with_its_like(self, view: AttentionView) -> None:
        sent: list[list[str]] = []
        view.retry_wanted.connect(lambda cases: sent.append([c.row.order_id for c in cases]))
        click_row(view.list, 1)
        assert not view.check.isEnabled()
        view.retry.click()
        view.retry_all.trigger()
        assert sent == [["1"], ["1", "2"]]

    def test_a_doubtful_one_is_asked_back(self, view: AttentionView) -> None:
        sent: list[list[str]] = []
        view.retry_wanted.connect(lambda cases: sent.append([c.row.order_id for c in cases]))
        click_row(view.list, 4)
        view.retry.click()
        assert sent == []
        assert view.banner.isVisible()
        click_row(view.list, 1)
        assert not view.banner.isVisible(), "the question belonged to the other case"
        click_row(view.list, 4)
        view.retry.click()
        view.banner.button.click()
        assert sent == [["3"]]

    def test_asking_again_and_being_done(self, view: AttentionView) -> None:
        asked: list[str] = []
        view.check_wanted.connect(lambda cases: asked.append(f"ask {cases[0].row.order_id}"))
        view.drop_wanted.connect(lambda cases: asked.append(f"drop {cases[0].row.order_id}"))
        click_row(view.list, 4)
        view.check.click()
        view.drop.click()
        assert asked == ["ask 3", "drop 3"]

    def test_asking_again_and_being_done_with_all(
        self, view: AttentionView, shop: ShopDesk
    ) -> None:
        other = shop.queue(ShipmentDraft("4", "CPAM", "L4"))
        shop.advance(other, sending, doubted(CUT, NOON), left_to_seller(Note.NEEDS_DECISION))
        shop.finish_until(lambda: len(shop.desk.attention.model.cases_like(4)) == 2)
        asked: list[str] = []
        view.check_wanted.connect(
            lambda cases: asked.extend(f"ask {c.row.order_id}" for c in cases)
        )
        view.drop_wanted.connect(
            lambda cases: asked.extend(f"drop {c.row.order_id}" for c in cases)
        )
        click_row(view.list, 4)
        view.first.click()
        view.drop_all.trigger()
        assert asked == ["ask 3", "ask 4", "drop 3", "drop 4"]

    def test_what_helps_most_likely_stands_on_a_button(self, view: AttentionView) -> None:
        wanted: list[tuple[Fix, int]] = []
        view.fix_wanted.connect(lambda fix, cases: wanted.append((fix, len(cases))))
        click_row(view.list, 1)
        assert view.first.text() == view.fixes[Fix.CARRIER].text()
        view.first.click()
        view.fixes[Fix.OWN_METHOD].trigger()
        assert wanted == [(Fix.CARRIER, 2), (Fix.OWN_METHOD, 2)]
        assert not view.fixes[Fix.CLEAN].isVisible(), "there is nothing to clean"
        assert not view.check_all.isVisible()
        click_row(view.list, 4)
        assert not view.fixes[Fix.CARRIER].isVisible(), "the platform may have it already"

    def test_the_picked_case_stays_picked(self, view: AttentionView, shop: ShopDesk) -> None:
        picked: list[Case] = []
        click_row(view.list, 2)
        view.case_picked.connect(picked.append)
        shop.desk.attention.load()
        shop.finish()
        assert view.list.currentIndex().row() == 2
        assert picked == []


class TestHistory:
    """The log in a window of its own."""

    @pytest.fixture
    def window(self, show: Show) -> HistoryWindow:
        window = HistoryWindow(HistoryTableModel())
        show(window)
        return window

    def test_typing_searches_when_it_rests(self, qtbot: QtBot, window: HistoryWindow) -> None:
        wanted: list[str] = []
        window.search_wanted.connect(wanted.append)
        QTest.keyClicks(window.search, "LX1")
        qtbot.waitUntil(lambda: bool(wanted))
        assert wanted == ["LX1"]

    def test_an_empty_log_says_why(self, qtbot: QtBot, window: HistoryWindow) -> None:
        model = window.table.model()
        assert isinstance(model, HistoryTableModel)
        assert window.table.isVisible()
        model.show_rows([])
        assert window.empty.isVisible()
        assert window.empty.heading.text() == "Nothing was sent yet"
        assert not window.empty.button.isVisible()
        window.search.setText("<b>LX1</b>")
        model.show_rows([])
        assert "“<b>LX1</b>”" in window.empty.words.text()
        window.empty.button.click()
        assert window.search.text() == ""
        model.show_rows([a_row()])
        assert window.table.isVisible()

    def test_columns_are_fitted_once_and_then_the_sellers(self, window: HistoryWindow) -> None:
        model, table = window.table.model(), window.table
        assert isinstance(model, HistoryTableModel)
        model.show_rows([])
        model.show_rows([a_row()])
        fitted = table.columnWidth(1)
        assert fitted != table.horizontalHeader().defaultSectionSize()
        table.setColumnWidth(1, fitted + 50)
        model.show_rows([a_row(), a_row()])
        assert table.columnWidth(1) == fitted + 50

    def test_words_of_another_language_are_not_cut(
        self, window: HistoryWindow, speak: Speak
    ) -> None:
        model, table = window.table.model(), window.table
        assert isinstance(model, HistoryTableModel)
        speak("zh")
        model.show_rows([a_row()])
        narrow = table.columnWidth(4)
        speak("en")
        QApplication.processEvents()
        assert table.columnWidth(4) > narrow
        needed = table.fontMetrics().horizontalAdvance("Waiting to be sent")
        assert table.columnWidth(4) > needed

    def test_some_rows_are_asked_how_wide_they_are_and_not_all(self, show: Show) -> None:
        class CountedTable(HistoryTableModel):
            lowest = 0

            def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
                self.lowest = max(self.lowest, index.row())
                return super().data(index, role)

        model = CountedTable()
        window = HistoryWindow(model)
        model.show_rows([a_row()] * 1_000)
        show(window)
        QApplication.processEvents()
        assert 0 < model.lowest < 100

    def test_what_is_told_is_plain_text(self, window: HistoryWindow) -> None:
        window.tell_saved(Path("<b>saved</b>"), 2)
        assert "<b>saved</b>" in window.told.text()
        assert window.told.textFormat() is Qt.TextFormat.PlainText

    def test_inputs_are_named(self, window: HistoryWindow, speak: Speak) -> None:
        window.tell_saved(Path("log.csv"), 2)
        names = [window.search.accessibleName(), window.table.accessibleName()]
        assert all(names)
        assert "log.csv" in window.told.text()
        before = window.told.text()
        speak("zh")
        QApplication.processEvents()
        assert window.search.accessibleName() not in names
        assert window.told.text() != before
        assert "log.csv" in window.told.text()
