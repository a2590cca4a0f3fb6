"""The order table's cells by keyboard: typed, left, filled, copied, emptied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from aliship_gui.domain.findings import Field
from aliship_gui.explain.entries import Catalogue
from aliship_gui.ui.carrier_cell import CarrierCellEdit
from aliship_gui.ui.order_view import OrderView
from aliship_gui.ui.sheet_view import Fill
from aliship_gui.ui.theme import LIGHT, Tone
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.order_columns import FIELD_COLUMNS
from tests.ui.screen import Show
from tests.viewmodels.draft_shop import CARRIER, NUMBER, URL, DraftShop, number, order
from tests.viewmodels.samples import CARRIERS, SHIPPED, an_order
from tests.viewmodels.shop_desk import ShopDesk

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ONE, TWO, THREE = order(1), order(2), order(3)


class Sheet:
    """The view on a shop's orders, with a button behind it for the keyboard to go to."""

    def __init__(self, drafts: DraftShop, show: Show) -> None:
        self.drafts = drafts
        self.view = OrderView(drafts.table)
        model = CarrierListModel(self.view)
        model.show_carriers(CARRIERS.carriers, (), "", chinese_first=False)
        self.view.drafts.carriers = model
        self.view.drafts.adviser = drafts.drafts.cells
        self.wanted: list[list[Fill]] = []
        self.pasted: list[tuple[QModelIndex, str]] = []
        self.view.fills_wanted.connect(self.wanted.append)
        self.view.copy_wanted.connect(drafts.drafts.copy.copy)
        drafts.drafts.copy.copied.connect(lambda text: QGuiApplication.clipboard().setText(text))
        self.view.paste_wanted.connect(lambda index, text: self.pasted.append((index, text)))
        self.window = QWidget()
        self.button = QPushButton()
        column = QVBoxLayout(self.window)
        column.addWidget(self.view)
        column.addWidget(self.button)
        self.window.resize(1400, 400)
        show(self.window)

    def go_to(self, order_id: str, field: Field) -> None:
        """Put the cursor into a cell."""
        self.view.setFocus()
        self.view.go_to(self.drafts.cell(order_id, field))

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key, to whatever has the keyboard, and what follows from it."""
        listener = QApplication.focusWidget()
        assert listener is not None
        QTest.keyClick(listener, key, modifiers)
        QApplication.processEvents()
        self.drafts.finish()

    def types(self, text: str) -> None:
        """Letters, one by one."""
        for letter in text:
            listener = QApplication.focusWidget()
            assert listener is not None
            QTest.keyClicks(listener, letter)

    @property
    def cursor(self) -> tuple[str, int]:
        """The order and the column that the cursor is at."""
        index = self.view.currentIndex()
        [order_id] = self.drafts.table.order_ids(index.row(), 1)
        return order_id, index.column()

    def editor(self) -> QLineEdit:
        """The open cell."""
        found = self.view.findChild(QLineEdit, "cellEdit")
        assert isinstance(found, QLineEdit)
        return found


@pytest.fixture
def sheet(shop: ShopDesk, catalogue: Catalogue, show: Show) -> Sheet:
    return Sheet(DraftShop(shop, catalogue), show)


def test_tab_goes_right_and_enter_back_below_where_it_began(sheet: Sheet) -> None:
    sheet.go_to(ONE, CARRIER)
    sheet.types("CPAM")
    sheet.key(Key.Key_Tab)
    assert sheet.cursor == (ONE, FIELD_COLUMNS[NUMBER])
    sheet.types(number(1))
    sheet.key(Key.Key_Return)
    assert sheet.cursor == (TWO, FIELD_COLUMNS[CARRIER])
    assert sheet.drafts.texts(ONE) == ("CPAM", number(1), "")


def test_the_keyboard_is_never_caught_in_the_table(sheet: Sheet) -> None:
    sheet.go_to(ONE, NUMBER)
    sheet.key(Key.Key_Tab)
    assert sheet.cursor == (ONE, FIELD_COLUMNS[URL])
    sheet.key(Key.Key_Tab)
    assert sheet.button.hasFocus()


def test_escape_leaves_a_cell_as_it_was(sheet: Sheet) -> None:
    sheet.drafts.type(ONE, NUMBER, number(1))
    sheet.go_to(ONE, NUMBER)
    sheet.key(Key.Key_F2)
    sheet.types("9")
    sheet.key(Key.Key_Escape)
    assert sheet.drafts.texts(ONE)[1] == number(1)
    assert sheet.view.hasFocus()


def test_enter_takes_the_carrier_at_hand_and_tab_only_what_is_certain(sheet: Sheet) -> None:
    sheet.go_to(ONE, CARRIER)
    sheet.types("post")
    sheet.key(Key.Key_Return)
    assert sheet.drafts.texts(ONE)[0] == "CPAM"
    sheet.go_to(TWO, CARRIER)
    sheet.types("other")
    sheet.key(Key.Key_Tab)
    assert sheet.drafts.texts(TWO)[0] == "other"
    sheet.go_to(THREE, CARRIER)
    sheet.types("zto")
    sheet.key(Key.Key_Tab)
    assert sheet.drafts.texts(THREE)[0] == "ZTO_INTL"


def test_an_emptied_carrier_stays_empty(sheet: Sheet) -> None:
    sheet.drafts.type(ONE, CARRIER, "CPAM")
    sheet.go_to(ONE, CARRIER)
    sheet.key(Key.Key_F2)
    assert sheet.editor().text() == "China Post Air"
    sheet.key(Key.Key_Delete)
    sheet.key(Key.Key_Return)
    assert sheet.drafts.texts(ONE)[0] == ""


def test_the_list_begins_with_the_carriers_that_take_the_number(sheet: Sheet) -> None:
    sheet.drafts.type(ONE, NUMBER, "LZ123456785CN")
    sheet.go_to(ONE, CARRIER)
    sheet.key(Key.Key_F2)
    sheet.key(Key.Key_Down)
    edit = sheet.editor()
    assert isinstance(edit, CarrierCellEdit)
    assert edit.popup.model().index(0, 0).data() == "These fit, the best first"
    sheet.key(Key.Key_Return)
    assert sheet.drafts.texts(ONE)[0] == "CPAM"


def test_a_click_in_the_list_takes_a_carrier(sheet: Sheet) -> None:
    sheet.go_to(ONE, CARRIER)
    sheet.types("zto")
    edit = sheet.editor()
    assert isinstance(edit, CarrierCellEdit)
    spot = edit.popup.visualRect(edit.popup.currentIndex()).center()
    QTest.mouseClick(edit.popup.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QApplication.processEvents()
    sheet.drafts.finish()
    assert sheet.drafts.texts(ONE)[0] == "ZTO_INTL"


def test_a_number_is_checked_letter_by_letter(sheet: Sheet) -> None:
    sheet.drafts.type(ONE, CARRIER, "CPAM")
    sheet.go_to(ONE, NUMBER)
    sheet.types("LZ1")
    edit = sheet.editor()
    assert edit.property("finding") == "block"
    assert "-326" in edit.accessibleDescription()
    edit.selectAll()
    sheet.types(number(1))
    assert (edit.property("finding"), edit.accessibleDescription()) == ("ok", "")


def test_findings_and_hints_are_painted_with_an_icon_and_a_tint(sheet: Sheet) -> None:
    sheet.drafts.fill(ONE, "CPAM", "LZ1")
    sheet.drafts.type(TWO, NUMBER, "LZ123456785CN")
    QApplication.processEvents()
    assert LIGHT.tones[Tone.BAD].fill in _colours(sheet, ONE, NUMBER)
    assert LIGHT.tones[Tone.WARN].fill in _colours(sheet, TWO, CARRIER)
    assert LIGHT.tones[Tone.BAD].fill not in _colours(sheet, THREE, NUMBER)


def test_chosen_cells_are_emptied_and_filled_from_the_topmost(sheet: Sheet) -> None:
    sheet.drafts.type(ONE, CARRIER, "CPAM")
    sheet.go_to(ONE, CARRIER)
    sheet.key(Key.Key_Down, SHIFT)
    sheet.key(Key.Key_Down, SHIFT)
    sheet.view.fill_down()
    column = FIELD_COLUMNS[CARRIER]
    assert sheet.wanted == [[Fill(column, [1, 2], "CPAM")]]
    sheet.key(Key.Key_Delete)
    assert sheet.wanted[1] == [Fill(column, [0, 1, 2], "")]


def test_a_lone_cell_takes_the_text_above_it(sheet: Sheet) -> None:
    sheet.drafts.type(ONE, NUMBER, "L1")
    sheet.go_to(TWO, NUMBER)
    sheet.view.fill_down()
    assert sheet.wanted == [[Fill(FIELD_COLUMNS[NUMBER], [1], "L1")]]
    sheet.go_to(ONE, NUMBER)
    sheet.view.fill_down()
    assert len(sheet.wanted) == 1


def test_copying_gives_keys_and_whole_rows_what_they_show(sheet: Sheet) -> None:
    sheet.drafts.fill(ONE, "CPAM", number(1))
    sheet.go_to(ONE, CARRIER)
    sheet.key(Key.Key_Right, SHIFT)
    sheet.key(Key.Key_Down, SHIFT)
    sheet.key(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"CPAM\t{number(1)}\n\t\n"
    sheet.go_to(ONE, NUMBER)
    sheet.key(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == number(1)
    sheet.view.pick(ONE)
    sheet.key(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().startswith(f"{ONE}\t")


def test_one_copied_cell_goes_into_all_chosen_ones(sheet: Sheet) -> None:
    QGuiApplication.clipboard().setText("CPAM\r\n")
    sheet.go_to(ONE, CARRIER)
    sheet.key(Key.Key_Down, SHIFT)
    sheet.key(Key.Key_V, CONTROL)
    assert sheet.wanted == [[Fill(FIELD_COLUMNS[CARRIER], [0, 1], "CPAM")]]
    QGuiApplication.clipboard().setText("a\tb\nc\td")
    sheet.key(Key.Key_V, CONTROL)
    assert sheet.pasted == [(sheet.drafts.cell(ONE, CARRIER), "a\tb\nc\td")]


def test_ctrl_a_takes_one_field_and_never_every_cell(sheet: Sheet) -> None:
    sheet.go_to(TWO, NUMBER)
    sheet.key(Key.Key_A, CONTROL)
    assert len(sheet.view.selectedIndexes()) == 5
    sheet.view.pick(TWO)
    sheet.key(Key.Key_A, CONTROL)
    assert {index.row() for index in sheet.view.selectedIndexes()} == {1}


def test_an_order_that_is_over_is_not_opened_for_typing(
    shop: ShopDesk, catalogue: Catalogue, show: Show
) -> None:
    sheet = Sheet(DraftShop(shop, catalogue, an_order(ONE, SHIPPED)), show)
    sheet.go_to(ONE, NUMBER)
    sheet.types("L")
    sheet.key(Key.Key_F2)
    assert sheet.view.findChild(QLineEdit, "cellEdit") is None


def test_a_heading_that_cannot_sort_leaves_the_mark(sheet: Sheet) -> None:
    head = sheet.view.horizontalHeader()
    head.setSortIndicator(FIELD_COLUMNS[NUMBER], Qt.SortOrder.AscendingOrder)
    assert head.sortIndicatorSection() == 1


def _colours(sheet: Sheet, order_id: str, field: Field) -> set[str]:
    rect = sheet.view.visualRect(sheet.drafts.cell(order_id, field))
    image = sheet.view.viewport().grab(rect).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points}
