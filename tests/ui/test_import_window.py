"""The import window: files come in, cells are edited by keyboard, the summary comes first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aliship_gui.domain.findings import Field
from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.ui.import_columns import ImportColumnsDialog
from aliship_gui.ui.import_window import ImportWindow
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from aliship_gui.viewmodels.import_words import RowTeller
from tests.fakes.hands import Hands
from tests.ui.screen import Show
from tests.viewmodels.import_desk import ImportDesk, number, order
from tests.viewmodels.shop_desk import ShopDesk

READY, WARN, BLOCKED, ALREADY = Standing


@pytest.fixture
def desk(shop: ShopDesk, catalogue: Catalogue, tmp_path: Path) -> ImportDesk:
    return ImportDesk(shop, catalogue, tmp_path)


@pytest.fixture
def window(desk: ImportDesk, show: Show) -> ImportWindow:
    window = ImportWindow(desk.book)
    show(window)
    return window


def pick(window: ImportWindow, row: int, field: Field, last: int | None = None) -> None:
    """Put the cursor into a cell, or pick a part of a column."""
    table, model = window.panes.table, window.panes.table.model()
    column = window._book.model.index_of(row, field).column()
    table.setCurrentIndex(model.index(row, column))
    for below in range(row, (last or row) + 1):
        index = model.index(below, column)
        table.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    table.setFocus()


def test_it_begins_with_an_invitation(window: ImportWindow) -> None:
    assert window.empty.isVisible()
    assert not window.panes.table.isVisible()
    assert not window.ship.isEnabled()


def test_a_dropped_file_is_opened(desk: ImportDesk, window: ImportWindow) -> None:
    mime = QMimeData()
    path = desk.write(f"{order(1)},CPAM,{number(1)}")
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), copy, mime, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, mime, left, none))
    assert window.progress.isVisible()
    desk.shop.finish()
    assert window.panes.table.isVisible()
    assert window.name.text().startswith("parcels.csv")
    assert window.ship.text().endswith("(1) …")


def test_the_rows_stay_in_their_place_while_a_file_is_read(
    desk: ImportDesk, window: ImportWindow
) -> None:
    desk.open_parcels(1)
    QApplication.processEvents()
    before = window.panes.geometry()
    desk.book.open(desk.write(f"{order(2)},CPAM,{number(2)}"))
    QApplication.processEvents()
    assert window.progress.isVisible()
    assert window.panes.geometry() == before
    desk.shop.finish()
    QApplication.processEvents()
    assert not window.progress.isVisible()
    assert window.panes.geometry() == before


@pytest.mark.parametrize("chinese", [False, True])
def test_tab_goes_through_what_was_found_as_it_is_read(
    qtbot: QtBot, desk: ImportDesk, window: ImportWindow, *, chinese: bool
) -> None:
    desk.open(f"{order(1)},CPAM,12")
    window.set_chinese_first(chinese)
    halves = (window.panes.details.en, window.panes.details.zh)
    first, second = reversed(halves) if chinese else halves
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.waitUntil(lambda: first.x() < second.x())


def test_what_is_no_file_is_not_taken(window: ImportWindow) -> None:
    mime = QMimeData()
    mime.setText("hello")
    over = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    over.ignore()
    QApplication.sendEvent(window, over)
    assert not over.isAccepted()


def test_a_cell_is_typed_over_and_enter_moves_down(desk: ImportDesk, window: ImportWindow) -> None:
    desk.open(f"{order(1)},CPAM,LZ1", f"{order(2)},CPAM,LZ2")
    pick(window, 0, Field.TRACKING_NUMBER)
    for place in (1, 2):
        QTest.keyClick(window.panes.table, Qt.Key.Key_F2)
        edit = Hands(window).find(QLineEdit, "importCellEdit")
        edit.setText(number(place))
        QTest.keyClick(edit, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert desk.standings() == [READY, READY]
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.standings() == [READY, BLOCKED]


def test_ctrl_d_fills_down_and_delete_empties(desk: ImportDesk, window: ImportWindow) -> None:
    desk.open(f"{order(1)},EMS,{number(1)}", f"{order(2)},,{number(2)}", f"{order(3)},,{number(3)}")
    pick(window, 0, Field.CARRIER, last=2)
    QTest.keyClick(window.panes.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.standings() == [READY] * 3
    QTest.keyClick(window.panes.table, Qt.Key.Key_Delete)
    assert desk.standings() == [BLOCKED] * 3


def test_a_carrier_is_completed_by_its_name(desk: ImportDesk, window: ImportWindow) -> None:
    desk.open(f"{order(1)},,{number(1)}")
    pick(window, 0, Field.CARRIER)
    QTest.keyClick(window.panes.table, Qt.Key.Key_F2)
    edit = Hands(window).find(QLineEdit, "importCellEdit")
    QTest.keyClicks(edit, "china post")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert desk.book.model.index_of(0, Field.CARRIER).data() == "CPAM"
    assert desk.standings() == [READY]


def test_carriers_that_take_the_number_are_offered_where_the_file_names_none(
    desk: ImportDesk, window: ImportWindow, qtbot: QtBot
) -> None:
    desk.open(f"{order(1)},,LZ123456785CN")
    pick(window, 0, Field.CARRIER)
    qtbot.waitUntil(lambda: desk.shop.disk.waiting > 0)
    desk.shop.finish()
    assert "China Post" in window.panes.details.en.toPlainText()
    assert "中邮小包" in window.panes.details.zh.toPlainText()
    QTest.keyClick(window.panes.table, Qt.Key.Key_F2)
    edit = Hands(window).find(QLineEdit, "importCellEdit")
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert desk.book.model.index_of(0, Field.CARRIER).data() == "CPAM"


def test_the_row_is_explained_in_both_languages(desk: ImportDesk, window: ImportWindow) -> None:
    desk.open(f"{order(1)},CPAM,{number(1)}", f"77,CPAM,{number(2)}")
    assert window.panes.details.en.toPlainText() == ""
    pick(window, 1, Field.ORDER)
    assert "no such order" in window.panes.details.en.toPlainText()
    assert "没有这个订单" in window.panes.details.zh.toPlainText()


def test_what_is_found_of_other_rows_leaves_the_explanation_alone(
    desk: ImportDesk, window: ImportWindow
) -> None:
    desk.open(f"77,CPAM,{number(1)}", f"{order(2)},,{number(2)}")
    pick(window, 0, Field.ORDER)
    written = QSignalSpy(window.panes.details.en.document().contentsChanged)
    desk.book.put([1], Field.CARRIER, "CPAM")
    assert desk.standings() == [BLOCKED, READY]
    assert not written.count()
    desk.book.put([0], Field.ORDER, order(1))
    desk.shop.finish()
    assert written.count()
    assert window.panes.details.en.toPlainText() == ""


def test_the_buttons_count_and_choose(desk: ImportDesk, window: ImportWindow) -> None:
    desk.open(f"{order(1)},CPAM,{number(1)}", f"77,CPAM,{number(2)}")
    hands = Hands(window)
    assert hands.find(QPushButton, "importBlockedButton").text() == "Cannot be sent 1"
    assert not hands.find(QPushButton, "importAlreadyButton").isEnabled()
    hands.click("importBlockedButton")
    assert hands.rows("importTable") == ["3"]
    hands.click("importAllButton")
    assert hands.rows("importTable") == ["2", "3"]


def test_a_refusal_stands_above_the_table(desk: ImportDesk, window: ImportWindow) -> None:
    desk.open_parcels(1)
    path = desk.folder / "empty.csv"
    path.write_bytes(b"")
    desk.book.open(path)
    desk.shop.finish()
    told = Hands(window).text("importNoticeText")
    assert "nothing in the file" in told
    assert "文件里没有内容" in told
    assert window.panes.table.isVisible()


def test_columns_are_told_by_hand(desk: ImportDesk, window: ImportWindow) -> None:
    desk.open(f"{number(1)},CPAM,{order(1)}", titles="A,B,C")
    [dialog] = window.findChildren(ImportColumnsDialog)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    for field, place in ((Field.ORDER, 2), (Field.CARRIER, 1), (Field.TRACKING_NUMBER, 2)):
        choice = Hands(dialog).find(QComboBox, f"column_{field}")
        choice.setCurrentIndex(choice.findData(place))
    assert not ok.isEnabled()
    choice.setCurrentIndex(choice.findData(0))
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    desk.shop.finish()
    assert desk.standings()[1] is READY


def test_nothing_is_sent_before_the_summary_is_agreed_to(
    desk: ImportDesk, window: ImportWindow
) -> None:
    desk.open(f"{order(1)},CPAM,{number(1)}", f"{order(2)},CPAM,LZ1")
    Hands(window).click("importShipButton")
    [dialog] = window.findChildren(ShipManyDialog)
    desk.shop.finish()
    assert desk.shop.engine.commands == []
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "1 parcel" in told
    assert "China Post Air  (CPAM)" in told
    assert "Line 3: " in told

    Hands(dialog).click("shipManyStartButton")
    desk.shop.finish()
    [(command, _)] = desk.shop.engine.commands
    assert command == "enqueue"
    assert "to go 1" in Hands(dialog).text("shipManyCounts")
    Hands(dialog).click("shipManyPauseButton")
    assert Hands(dialog).text("shipManyHeading") == "Paused"
    Hands(dialog).click("shipManyPauseButton")
    draft = desk.book.departure().parcels[0].draft
    desk.shop.declare(desk.shop.queue(draft))
    assert Hands(dialog).text("shipManyNoticeText") == "The platform took all of them."
    Hands(dialog).click("shipManyCloseButton")


def test_the_summary_is_left_by_its_button_and_by_escape(
    desk: ImportDesk, window: ImportWindow
) -> None:
    desk.open(f"{order(1)},CPAM,{number(1)}")
    hands = Hands(window)
    hands.click("importShipButton")
    dialog = hands.find(ShipManyDialog, "shipManyDialog")
    Hands(dialog).click("shipManyCloseButton")
    assert not dialog.isVisible()
    dialog = ShipManyDialog(
        desk.book, desk.book.departure(), RowTeller(desk.book.catalogue), window
    )
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.shop.engine.commands == []
