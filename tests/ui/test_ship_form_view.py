"""The ship form: what is typed reaches the form, and what the form finds stands beside it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import OrderStatus, Parcel
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.ui.ship_form_view import ShipFormView
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.finding_list import FindingListModel
from aliship_gui.viewmodels.ship_form import NOTHING_SENT, ShipForm
from tests.ui.filled_form import NUMBER, Filled, labels_of
from tests.viewmodels.samples import CARRIERS, OTHER_ES, SHIPPED, an_order, details_of

PARCEL = Parcel("CPAM", NUMBER)


def test_what_is_typed_reaches_the_form(filled: Filled) -> None:
    filled.form.set_carrier(OTHER_ES.key)
    filled.type(filled.view.number, "HOME1")
    filled.type(filled.view.url, "https://example.com/t")
    filled.type(filled.view.description, "Thank you")
    filled.view.part_button.click()
    assert filled.form.draft == ShipmentDraft(
        an_order().order_id,
        OTHER_ES.key,
        "HOME1",
        "https://example.com/t",
        "Thank you",
        SendType.PART,
    )
    filled.view.all_button.click()
    assert filled.form.draft.send_type is SendType.ALL


def test_another_order_brings_its_own_words(filled: Filled) -> None:
    filled.type(filled.view.number, "12345")
    draft = ShipmentDraft("2", "EMS", "EA1", "", "Hello", SendType.PART)
    filled.form.open(an_order("2"), None, draft, NOTHING_SENT)
    assert filled.view.picker.text() == "EMS"
    assert filled.view.number.text() == "EA1"
    assert filled.view.description.text() == "Hello"
    assert filled.view.part_button.isChecked()


def test_an_untouched_empty_form_is_not_scolded(filled: Filled) -> None:
    view = filled.view
    assert [filled.finding(e) for e in (view.picker, view.number, view.url)] == ["", "", ""]
    assert not view.ship_button.isEnabled()


def test_a_search_for_a_carrier_is_not_scolded_when_news_comes_in(filled: Filled) -> None:
    filled.type(filled.view.picker, "chi")
    filled.form.update_details(details_of(an_order(), memo="Quick"))
    assert filled.view.picker.text() == "chi"
    assert filled.finding(filled.view.picker) == ""


def test_a_field_that_was_emptied_is(filled: Filled) -> None:
    filled.type(filled.view.number, "1")
    filled.type(filled.view.number, "")
    assert filled.finding(filled.view.number)
    filled.form.open(an_order("2"), None, None, NOTHING_SENT)
    assert filled.finding(filled.view.number) == ""


def test_a_finding_stands_beside_its_field_in_words_and_for_screen_readers(
    filled: Filled,
) -> None:
    filled.form.set_carrier("CPAM")
    filled.type(filled.view.number, "LZ12345678CN")
    words = filled.finding(filled.view.number)
    assert "-326" in words
    assert filled.view.number.accessibleDescription() == words
    assert filled.view.number.property("finding") == "block"
    filled.type(filled.view.number, NUMBER)
    assert filled.finding(filled.view.number) == ""
    assert filled.view.number.accessibleDescription() == ""
    assert filled.view.number.property("finding") == "ok"


def test_each_keystroke_is_checked(filled: Filled) -> None:
    filled.form.set_carrier("CPAM")
    filled.view.number.setFocus()
    enabled = []
    for letter in f"{NUMBER}X":
        QTest.keyClicks(filled.view.number, letter)
        enabled.append(filled.view.ship_button.isEnabled())
    assert enabled == [False] * 12 + [True, False]


@pytest.mark.parametrize(
    ("before", "cursor", "typed", "after", "then"),
    [
        ("", 0, " ", "", 0),
        ("ABCD", 2, " ", "ABCD", 2),
        ("ABCD", 4, " ", "ABCD", 4),
        ("ABCD", 0, "'", "ABCD", 0),
        ("ABCD", 2, "Ｘ１", "ABX1CD", 4),
        ("ABCD", 2, "-", "AB-CD", 3),
    ],
)
def test_cleaning_shows_at_once_and_leaves_the_cursor_where_typing_goes_on(
    filled: Filled, before: str, cursor: int, typed: str, after: str, then: int
) -> None:
    filled.type(filled.view.number, before)
    filled.view.number.setCursorPosition(cursor)
    for letter in typed:
        type_letter(filled.view.number, letter)
    assert filled.view.number.text() == after
    assert filled.view.number.cursorPosition() == then
    assert filled.form.draft.tracking_number == after


def type_letter(edit: QLineEdit, letter: str) -> None:
    """Press a key that gives this letter, whatever the keyboard."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(edit, event)


@pytest.mark.parametrize("pasted", [f"{NUMBER}\r\n", f"\n {NUMBER}", "ＬＺ１２３４５６７８９ＣＮ"])
def test_a_paste_is_cleaned_and_told(filled: Filled, pasted: str) -> None:
    filled.form.set_carrier("CPAM")
    QApplication.clipboard().setText(pasted)
    filled.view.number.paste()
    assert filled.view.number.text() == NUMBER
    assert filled.view.number.cursorPosition() == len(NUMBER)
    assert filled.finding(filled.view.number)
    assert filled.view.ship_button.isEnabled()


def test_what_an_input_method_previews_is_not_checked_yet(filled: Filled) -> None:
    filled.view.number.setFocus()
    QApplication.sendEvent(filled.view.number, QInputMethodEvent("LZ", []))
    assert filled.form.draft.tracking_number == ""
    event = QInputMethodEvent()
    event.setCommitString("LZ")
    QApplication.sendEvent(filled.view.number, event)
    assert filled.form.draft.tracking_number == "LZ"


def test_the_url_is_asked_for_only_where_it_is_needed(filled: Filled) -> None:
    hint = hint_of(filled, filled.view.url)
    filled.form.set_carrier("CPAM")
    assert hint.text() == "optional"
    assert filled.finding(filled.view.url) == ""
    filled.form.set_carrier(OTHER_ES.key)
    assert hint.text() == "needed for this carrier"
    assert "-320" in filled.finding(filled.view.url)


def hint_of(filled: Filled, edit: QLineEdit) -> QLabel:
    """The remark at the right of a field's label."""
    field = edit.parentWidget()
    assert field is not None
    label = next(label for label in labels_of(filled.view) if label.buddy() is edit)
    hints = [child for child in field.findChildren(QLabel) if child.property("role") == "caption"]
    return next(hint for hint in hints if hint is not label and not hint.objectName())


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(minutes=5), "list from 5 min ago"),
        (timedelta(days=29), "list from 29 d ago"),
        (timedelta(days=31), "list from 31 d ago, please refresh"),
    ],
)
def test_the_age_of_the_carriers_is_told(filled: Filled, age: timedelta, words: str) -> None:
    carriers = CarrierList(CARRIERS.carriers, datetime.now(UTC) - age)
    filled.form.update_carriers(carriers, ())
    assert hint_of(filled, filled.view.picker).text() == words


def test_buttons_tell_what_is_wanted(filled: Filled) -> None:
    filled.form.set_carrier("CPAM")
    filled.type(filled.view.number, NUMBER)
    filled.view.ship_button.click()
    filled.view.refresh_carriers.click()
    assert filled.wishes == ["ship", "refresh carriers"]


def test_enter_ships_only_what_may_be_shipped(filled: Filled) -> None:
    filled.form.set_carrier("CPAM")
    filled.type(filled.view.number, "123")
    QTest.keyClick(filled.view.number, Qt.Key.Key_Return)
    assert filled.wishes == []
    filled.type(filled.view.number, NUMBER)
    QTest.keyClick(filled.view.number, Qt.Key.Key_Return)
    QTest.keyClick(filled.view.url, Qt.Key.Key_Return)
    assert filled.wishes == ["ship", "ship"]


def test_sending_anyway_is_asked_back_in_the_form(filled: Filled) -> None:
    filled.form.set_carrier("CPAM")
    assert not filled.view.insist_button.isVisible()
    filled.type(filled.view.number, "123")
    filled.view.insist_button.click()
    assert filled.wishes == ["insist"]
    filled.view.confirm_insisting()
    assert filled.view.banner.isVisible()
    filled.view.banner.button.click()
    assert filled.wishes == ["insist", "insist confirmed"]
    assert not filled.view.banner.isVisible()


def test_a_question_is_dropped_with_the_order(filled: Filled) -> None:
    filled.view.confirm_insisting()
    filled.form.open(an_order("2"), None, None, NOTHING_SENT)
    assert not filled.view.banner.isVisible()
    filled.view.banner.tell(Tone.GOOD, "Declared", "Next order")
    filled.view.banner.button.click()
    assert filled.wishes == ["outcome"]


@pytest.mark.parametrize(
    "state", [DeclarationState.QUEUED, DeclarationState.SENDING, DeclarationState.UNKNOWN]
)
def test_a_declaration_under_way_locks_every_input(filled: Filled, state: DeclarationState) -> None:
    filled.form.set_carrier("CPAM")
    filled.type(filled.view.number, NUMBER)
    filled.form.update_state(state)
    assert not filled.view.ship_button.isEnabled()
    QTest.keyClicks(filled.view.number, "1")
    filled.view.part_button.click()
    assert filled.form.draft == ShipmentDraft(an_order().order_id, "CPAM", NUMBER)
    filled.form.update_state(None)
    assert filled.view.ship_button.isEnabled()
    QTest.keyClicks(filled.view.number, "1")
    assert filled.form.draft.tracking_number == f"{NUMBER}1"


def test_the_cursor_stays_while_the_form_is_locked(filled: Filled) -> None:
    filled.type(filled.view.number, NUMBER)
    filled.view.number.setCursorPosition(4)
    filled.form.update_state(DeclarationState.SENDING)
    assert filled.view.number.hasFocus()
    assert filled.view.number.cursorPosition() == 4


def test_a_declared_order_is_shown_and_can_be_corrected(filled: Filled) -> None:
    order = an_order(status=SHIPPED, parcels=(PARCEL,))
    filled.form.open(order, details_of(order), None, NOTHING_SENT)
    view = filled.view
    assert view.title.text() == "Shipment declared"
    assert view.number.text() == NUMBER
    assert view.number.isReadOnly()
    assert not view.ship_button.isVisible()
    assert not view.all_button.isVisible()
    view.correct_button.click()
    assert filled.wishes == ["correct"]
    filled.form.correct()
    assert view.title.text() == "Correct the shipment"
    assert not view.number.isReadOnly()
    assert not view.ship_button.isEnabled()
    filled.type(view.number, "LZ987654321CN")
    assert view.ship_button.isEnabled()


def test_without_an_order_nothing_can_be_typed(qtbot: QtBot, teller: FindingTeller) -> None:
    form, carriers, findings = (
        ShipForm(RuleBook(), DeclaringMeans()),
        CarrierListModel(),
        FindingListModel(teller),
    )
    view = ShipFormView(form, carriers, findings)
    qtbot.addWidget(view)
    QTest.keyClicks(view.number, "1")
    assert view.number.text() == ""
    assert view.number.isReadOnly()


def test_a_remedy_leads_into_its_field(filled: Filled) -> None:
    filled.type(filled.view.number, "123")
    for field, edit in (
        (Field.TRACKING_URL, filled.view.url),
        (Field.CARRIER, filled.view.picker),
        (Field.TRACKING_NUMBER, filled.view.number),
    ):
        filled.view.focus_field(field)
        assert edit.hasFocus()
    assert filled.view.number.selectedText() == "123"
    filled.view.focus_field(Field.ACCOUNT)
    assert filled.view.number.hasFocus()


def test_an_order_sent_in_parts_offers_parts(filled: Filled) -> None:
    order = an_order(status=str(OrderStatus.SELLER_PART_SEND_GOODS), parcels=())
    filled.form.open(order, details_of(order), None, NOTHING_SENT)
    assert filled.view.part_button.isChecked()
