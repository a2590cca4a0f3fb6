"""The ship form by keyboard, by ear, and in either language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.filled_form import NUMBER, Filled, labels_of
from tests.viewmodels.languages import Speak


def test_every_input_has_a_name_for_screen_readers_and_a_label(filled: Filled) -> None:
    for widget in filled.inputs():
        words = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
        assert words
        assert widget.objectName()
    buddies = {label.buddy(): label.text() for label in labels_of(filled.view)}
    assert set(buddies) == {
        filled.view.picker,
        filled.view.number,
        filled.view.url,
        filled.view.description,
    }


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_mnemonic_leads_to_one_place(filled: Filled, speak: Speak, language: str) -> None:
    speak(language)
    QApplication.processEvents()
    texts = [label.text() for label in labels_of(filled.view)]
    texts += [b.text() for b in filled.view.findChildren(QAbstractButton) if b.isVisible()]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) == len(set(letters)) >= 6


def test_a_mnemonic_puts_the_cursor_into_its_field(filled: Filled) -> None:
    QTest.keyClick(filled.view, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert filled.view.number.hasFocus()


def test_tab_goes_through_the_form_from_top_to_bottom(filled: Filled) -> None:
    filled.form.set_carrier("CPAM")
    filled.type(filled.view.number, NUMBER)
    filled.view.picker.setFocus()
    passed = []
    for _ in range(7):
        focus = QApplication.focusWidget()
        assert focus is not None
        passed.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert passed == [
        "carrierPicker",
        "refreshCarriersButton",
        "trackingNumberEdit",
        "trackingUrlEdit",
        "urlMenuButton",
        "descriptionEdit",
        "sendAllButton",
    ]
    assert QApplication.focusWidget() is filled.view.ship_button


def test_words_follow_the_language(filled: Filled, speak: Speak) -> None:
    filled.form.set_carrier("CPAM")
    filled.view.set_chinese_first(True)
    assert filled.view.picker.text() == "中邮小包"
    english = [label.text() for label in labels_of(filled.view)]
    speak("zh")
    QApplication.processEvents()
    chinese = [label.text() for label in labels_of(filled.view)]
    assert not set(english) & set(chinese)
    assert filled.view.number.accessibleName() == "运单号"
    assert filled.view.title.text() == "声明发货"
