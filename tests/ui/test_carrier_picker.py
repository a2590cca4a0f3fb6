"""The carrier picker, driven by keyboard and mouse as a seller drives it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHoverEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.domain.carriers import Carrier
from aliship_gui.ui.carrier_picker import CarrierPicker
from aliship_gui.viewmodels.carrier_list import CarrierListModel, CarrierRole, carrier_names
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak
from tests.viewmodels.samples import CARRIERS, CPAM, EMS, OTHER_ES, SEUR, ZTO

Key = Qt.Key


class Form(QWidget):
    """A picker above another field; takes over what is picked, as the ship form does."""

    def __init__(self) -> None:
        super().__init__()
        self.model = CarrierListModel(self)
        self.model.show_carriers(CARRIERS.carriers, (EMS.key,), OTHER_ES.key, chinese_first=False)
        self.picker = CarrierPicker(self.model)
        self.other = QLineEdit()
        self.chosen: list[str] = []
        column = QVBoxLayout(self)
        column.addWidget(self.picker)
        column.addWidget(self.other)
        self.resize(420, 120)
        self.picker.picked.connect(self._picked)

    def _picked(self, key: str) -> None:
        self.chosen.append(key)
        self.show_chosen(key)

    def show_chosen(self, key: str) -> None:
        carrier = CARRIERS.find(key)
        name = carrier_names(carrier, chinese_first=False)[0] if carrier else ""
        self.picker.show_carrier(key, name)

    def is_open(self) -> bool:
        return self.picker.popup.isVisible()

    @property
    def listed(self) -> list[str]:
        """The carriers in the list, without the headings."""
        rows = range(self.model.rowCount())
        keys = [self.model.index(row).data(CarrierRole.KEY) for row in rows]
        return [key for key in keys if key]

    @property
    def at_hand(self) -> str:
        """The carrier that Enter would take."""
        return str(self.picker.popup.currentIndex().data(CarrierRole.KEY) or "")

    def type(self, text: str) -> None:
        QTest.keyClicks(self.picker, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.picker, key)

    def click_row(self, row: int) -> None:
        view = self.picker.popup
        place = view.visualRect(self.model.index(row)).center()
        button, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(view.viewport(), button, plain, place)

    def click_window_at(self, widget: QWidget) -> None:
        """As the system tells of a click: to the window, which finds out whom it is for."""
        spot = widget.mapTo(self, widget.rect().center())
        QTest.mouseClick(self.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)


@pytest.fixture
def form(show: Show) -> Form:
    form = Form()
    show(form)
    form.picker.setFocus()
    return form


@pytest.mark.parametrize(
    ("typed", "key"),
    [("特快", EMS.key), ("post", CPAM.key), ("ZTO_INTL", ZTO.key), ("seur", SEUR.key)],
)
def test_typing_filters_by_either_name_or_the_key_and_enter_takes_it(
    form: Form, typed: str, key: str
) -> None:
    if typed.isascii():
        form.type(typed)
    else:
        commit(form.picker, typed)
    assert form.is_open()
    assert form.listed == [key]
    assert form.at_hand == key
    form.press(Key.Key_Return)
    assert form.chosen == [key]
    assert not form.is_open()
    assert form.picker.toolTip() == key


def commit(edit: QLineEdit, text: str) -> None:
    """Type by an input method: a preview first, then the words."""
    QApplication.sendEvent(edit, QInputMethodEvent("te", []))
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


def test_the_keyboard_alone_is_enough(form: Form) -> None:
    form.press(Key.Key_Down)
    assert form.is_open()
    first = form.at_hand
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        form.press(key)
    wanted = form.at_hand
    assert wanted not in ("", first)
    form.press(Key.Key_Enter)
    assert form.chosen == [wanted]
    assert not form.is_open()
    assert form.picker.hasFocus()


def test_arrows_pass_over_headings(form: Form) -> None:
    form.press(Key.Key_Down)
    passed = [form.at_hand]
    for _ in range(form.model.rowCount()):
        form.press(Key.Key_Down)
        passed.append(form.at_hand)
    assert "" not in passed
    assert set(passed) == set(form.listed)


def test_a_page_further_is_no_heading_either(form: Form) -> None:
    form.press(Key.Key_Down)
    for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_PageDown):
        form.press(key)
        assert form.at_hand


def test_the_list_opens_at_the_chosen_carrier_and_shows_all(form: Form) -> None:
    form.show_chosen(SEUR.key)
    form.press(Key.Key_Down)
    assert form.at_hand == SEUR.key
    assert set(form.listed) == {carrier.key for carrier in CARRIERS.carriers}


def test_escape_gives_up(form: Form) -> None:
    form.show_chosen(CPAM.key)
    form.picker.selectAll()
    form.type("seur")
    form.press(Key.Key_Escape)
    assert not form.is_open()
    assert form.chosen == []
    assert form.picker.text() == "China Post Air"


def test_nothing_found_is_nothing_taken(form: Form) -> None:
    form.type("no such carrier")
    assert form.is_open()
    assert form.listed == []
    form.press(Key.Key_Return)
    assert form.chosen == []
    form.press(Key.Key_Backspace)
    assert form.picker.text() == "no such carrie"


def test_a_click_opens_and_a_click_takes(form: Form) -> None:
    QTest.mouseClick(form.picker, Qt.MouseButton.LeftButton)
    assert form.is_open()
    form.click_row(1)
    assert form.chosen == [EMS.key]
    assert not form.is_open()


def test_a_heading_cannot_be_taken_by_a_click(form: Form) -> None:
    form.picker.open_popup()
    form.click_row(0)
    assert form.chosen == []
    assert form.is_open()


def test_a_click_elsewhere_closes_the_list(form: Form) -> None:
    form.picker.open_popup()
    QTest.mouseClick(form.other, Qt.MouseButton.LeftButton)
    assert not form.is_open()
    assert form.chosen == []


def test_a_click_on_what_takes_no_focus_closes_the_list_too(form: Form) -> None:
    button = QPushButton("Ship", form)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.move(form.picker.pos() + QPoint(0, 32))
    button.show()
    QApplication.processEvents()
    form.picker.open_popup()
    form.click_window_at(form.picker)
    assert form.is_open()
    form.click_window_at(button)
    assert not form.is_open()
    assert form.picker.hasFocus()


def test_the_arrow_in_the_field_opens_the_list(form: Form) -> None:
    (arrow,) = form.picker.actions()
    arrow.trigger()
    assert form.is_open()


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("CPAM", ["CPAM"]),
        ("  CPAM ", ["CPAM"]),
        ("cpam", ["CPAM"]),
        ("China Post Air", ["CPAM"]),
        ("china post air", ["CPAM"]),
        ("China Pos", []),
        ("CPA", []),
        ("", []),
    ],
)
def test_leaving_the_field_takes_an_exact_key_or_name_and_nothing_else(
    form: Form, typed: str, chosen: list[str]
) -> None:
    form.show_chosen(EMS.key)
    form.picker.selectAll()
    form.press(Key.Key_Delete)
    form.type(typed)
    form.press(Key.Key_Tab)
    assert not form.is_open()
    assert form.other.hasFocus()
    assert form.chosen == chosen
    assert form.picker.text() == ("China Post Air" if chosen else "EMS")


def test_a_name_that_two_carriers_have_is_not_guessed(form: Form) -> None:
    twins = [Carrier("ONE", "Twin"), Carrier("TWO", "Twin")]
    form.model.show_carriers(twins, (), "", chinese_first=False)
    form.type("Twin")
    form.press(Key.Key_Tab)
    assert form.chosen == []


def test_leaving_without_typing_takes_nothing(form: Form) -> None:
    form.show_chosen(EMS.key)
    form.press(Key.Key_Tab)
    assert form.chosen == []


def test_the_list_keeps_below_the_field(form: Form) -> None:
    form.picker.open_popup()
    popup = form.picker.popup.window()
    below = form.picker.mapToGlobal(QPoint(0, form.picker.height()))
    assert popup.geometry().left() == below.x()
    assert below.y() <= popup.geometry().top() <= below.y() + 4
    assert popup.width() >= form.picker.width()


def test_a_window_that_moves_or_loses_the_focus_takes_its_list_along(
    qtbot: QtBot, form: Form, show: Show
) -> None:
    form.picker.open_popup()
    form.move(form.pos() + QPoint(40, 30))
    qtbot.waitUntil(lambda: not form.is_open())
    form.picker.open_popup()
    show(QWidget())
    qtbot.waitUntil(lambda: not form.is_open())


def test_a_list_that_would_leave_the_screen_stands_above(qtbot: QtBot, form: Form) -> None:
    room = form.screen().availableGeometry()
    form.move(room.left(), room.bottom() - 80)
    form.picker.open_popup()
    popup = form.picker.popup.window()
    assert popup.geometry().bottom() <= form.picker.mapToGlobal(QPoint(0, 0)).y()


LOCKED: list[Callable[[Form], None]] = [
    lambda form: form.press(Key.Key_Down),
    lambda form: form.type("seur"),
    lambda form: QTest.mouseClick(form.picker, Qt.MouseButton.LeftButton),
    lambda form: form.picker.actions()[0].trigger(),
]


@pytest.mark.parametrize("attempt", LOCKED, ids=["down", "typing", "click", "arrow"])
def test_a_locked_picker_opens_nothing(form: Form, attempt: Callable[[Form], None]) -> None:
    form.show_chosen(CPAM.key)
    form.picker.setReadOnly(True)
    attempt(form)
    form.press(Key.Key_Return)
    assert not form.is_open()
    assert form.chosen == []
    assert form.picker.text() == "China Post Air"


def test_a_search_under_way_is_left_alone(form: Form) -> None:
    """Answers come while the seller types; the text under the cursor is the seller's."""
    form.type("seu")
    form.show_chosen(CPAM.key)
    assert form.picker.text() == "seu"
    form.press(Key.Key_Escape)
    assert form.picker.text() == "China Post Air"


def test_pointing_at_a_carrier_lights_it_up(form: Form) -> None:
    form.picker.open_popup()
    view = form.picker.popup
    spot = view.visualRect(form.model.index(3)).center()
    before = view.viewport().grab().toImage()
    QTest.mouseMove(view.viewport(), spot)
    hover = QHoverEvent(QHoverEvent.Type.HoverMove, spot, spot, QPoint(0, 0))
    view.viewport().event(hover)
    assert view.viewport().grab().toImage() != before


def test_words_follow_the_language(form: Form, speak: Speak) -> None:
    assert form.picker.accessibleName() == "Carrier"
    speak("zh")
    QApplication.processEvents()
    assert form.picker.accessibleName() == "物流方案"
    assert form.picker.popup.accessibleName() == "物流方案列表"


def test_a_key_typed_in_full_is_at_hand_before_others_that_hold_it(show: Show) -> None:
    model = CarrierListModel()
    carriers = (Carrier("E_EMS_MORE", "A e-EMS more", recommend_order=9), Carrier("E_EMS", "Z"))
    model.show_carriers(carriers, (), "", chinese_first=False)
    picker = CarrierPicker(model)
    picked: list[str] = []
    picker.picked.connect(picked.append)
    show(picker)
    QTest.keyClicks(picker, "e_ems")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert picked == ["E_EMS"]
