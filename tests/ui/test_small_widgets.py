"""Labels, banners, empty places, the flow of buttons, the note box, the sign-in dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.banner import Banner
from aliship_gui.ui.empty_state import EmptyState
from aliship_gui.ui.flow_layout import FlowLayout
from aliship_gui.ui.labels import ElidedLabel, PlainLabel
from aliship_gui.ui.note_box import NoteBox
from aliship_gui.ui.sign_in_dialog import SignInDialog
from aliship_gui.ui.theme import Appearance, Tone, apply_theme
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak

MARKUP = "<b>bold</b> &lt;"


@pytest.mark.parametrize("kind", [PlainLabel, ElidedLabel])
def test_a_label_takes_nothing_for_markup(qtbot: QtBot, kind: type[PlainLabel]) -> None:
    label = kind(MARKUP, role="title")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.property("role") == "title"


def test_an_elided_label_gives_way_and_tells_the_whole_in_a_tip(show: Show) -> None:
    label = ElidedLabel(MARKUP * 10)
    label.resize(80, 30)
    show(label)
    assert label.minimumSizeHint().width() < 80
    assert "&lt;b&gt;" in label.toolTip()
    label.resize(3_000, 30)
    QApplication.processEvents()
    assert label.toolTip() == ""


def test_a_banner_speaks_with_icon_words_and_perhaps_a_button(show: Show) -> None:
    place = QWidget()
    banner = Banner("notice", place)
    show(place)
    assert not banner.isVisible()
    pressed: list[None] = []
    banner.action.connect(lambda: pressed.append(None))
    banner.tell(Tone.WARN, MARKUP, "Explain")
    assert banner.isVisible()
    assert banner.words.text() == banner.accessibleName() == MARKUP
    assert banner.words.textFormat() is Qt.TextFormat.PlainText
    assert banner.property("banner") == "warn"
    banner.button.click()
    assert len(pressed) == 1
    banner.tell(Tone.GOOD, "Done")
    assert not banner.button.isVisible()
    assert banner.property("banner") == "good"


def test_a_banner_that_can_be_closed_goes_without_doing_anything(show: Show) -> None:
    banner = Banner("news", closable=True)
    show(banner)
    pressed: list[None] = []
    banner.action.connect(lambda: pressed.append(None))
    banner.tell(Tone.NEUTRAL, "Gone", "Undo")
    assert banner.close_button is not None
    assert banner.close_button.toolTip() == banner.close_button.accessibleName() != ""
    QTest.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
    assert pressed == []
    assert Banner("notice").close_button is None


def test_a_banner_says_it_again_in_another_language_and_in_other_colours(
    qapp: QApplication, show: Show, speak: Speak
) -> None:
    banner = Banner("notice")
    show(banner)
    banner.say(Tone.WARN, lambda: (QCoreApplication.translate("AttentionView", "Done with it"), ""))
    assert banner.words.text() == "Done with it"
    icon = banner._icon.pixmap().toImage()
    apply_theme(qapp, Appearance.DARK)
    QApplication.processEvents()
    assert banner._icon.pixmap().toImage() != icon
    speak("zh")
    QApplication.processEvents()
    assert banner.words.text() == banner.accessibleName() == "不再处理"
    banner.tell(Tone.WARN, "fixed")
    speak("en")
    QApplication.processEvents()
    assert banner.words.text() == "fixed"


def test_the_words_of_an_empty_place_are_whole(show: Show) -> None:
    place = EmptyState("box")
    place.show_text("Nothing", "Words of which there are so many that they take more lines. " * 3)
    show(place)
    place.resize(320, 400)
    assert place.words.height() >= place.words.heightForWidth(place.words.width())


def test_an_empty_place_says_what_to_do(show: Show) -> None:
    place = EmptyState("box")
    show(place)
    pressed: list[None] = []
    place.action.connect(lambda: pressed.append(None))
    place.show_text("Nothing found", MARKUP)
    assert place.words.textFormat() is Qt.TextFormat.PlainText
    assert not place.button.isVisible()
    place.show_text("Welcome", "…", "Open")
    place.button.click()
    assert len(pressed) == 1


class TestFlow:
    """Widgets beside each other, and in a new line where they end."""

    @pytest.fixture
    def flow(self, qapp: QApplication) -> Iterator[FlowLayout]:
        """Three boxes, in a place that lives as long as the test."""
        place = QWidget()
        flow = FlowLayout(place, gap=10)
        for width in (100, 100, 100):
            box = QWidget()
            box.setFixedSize(QSize(width, 20))
            flow.addWidget(box)
        yield flow
        place.deleteLater()

    @pytest.mark.parametrize(
        ("width", "height"), [(320, 20), (319, 50), (210, 50), (209, 80), (50, 80)]
    )
    def test_a_narrower_place_is_higher(self, flow: FlowLayout, width: int, height: int) -> None:
        assert flow.hasHeightForWidth()
        assert flow.heightForWidth(width) == height

    def test_lines(self, flow: FlowLayout) -> None:
        flow.setGeometry(QRect(0, 0, 210, 100))
        corners = []
        for number in range(flow.count()):
            item = flow.itemAt(number)
            assert item is not None
            corners.append((item.geometry().x(), item.geometry().y()))
        assert corners == [(0, 0), (110, 0), (0, 30)]

    def test_it_can_be_emptied(self, flow: FlowLayout) -> None:
        flow.clear()
        assert flow.count() == 0
        assert flow.itemAt(0) is None
        assert flow.takeAt(0) is None
        assert flow.heightForWidth(100) == 0


class TestNoteBox:
    """The seller's own words about an error."""

    @pytest.fixture
    def box(self, show: Show) -> NoteBox:
        box = NoteBox()
        show(box)
        return box

    def test_a_button_until_there_is_something_to_say(self, box: NoteBox) -> None:
        box.show_note("fulfil.url_missing", "")
        assert box.button.isVisible()
        assert not box.field.isVisible()
        box.button.click()
        assert box.field.hasFocus()
        box.show_note("fulfil.url_missing", "Use the other site")
        assert box.field.toPlainText() == "Use the other site"
        assert not box.button.isVisible()
        box.show_note("", "")
        assert not box.isVisible()

    def test_what_is_typed_is_told_when_typing_rests(self, qtbot: QtBot, box: NoteBox) -> None:
        told: list[tuple[str, str]] = []
        box.edited.connect(lambda key, text: told.append((key, text)))
        box.show_note("one", "")
        box.button.click()
        QTest.keyClicks(box.field, "abc ")
        qtbot.waitUntil(lambda: told == [("one", "abc")])

    def test_what_was_typed_last_is_told_before_another_page(self, box: NoteBox) -> None:
        told: list[tuple[str, str]] = []
        box.edited.connect(lambda key, text: told.append((key, text)))
        box.show_note("one", "")
        box.button.click()
        QTest.keyClicks(box.field, "abc")
        box.show_note("two", "known")
        assert told == [("one", "abc")]
        assert box.field.toPlainText() == "known"

    def test_showing_a_note_is_no_edit(self, qtbot: QtBot, box: NoteBox) -> None:
        with qtbot.assertNotEmitted(box.edited, wait=0):
            box.show_note("one", "a")
            box.show_note("two", "b")


def test_a_session_key_is_not_shown_and_loses_its_spaces(show: Show) -> None:
    dialog = SignInDialog()
    show(dialog)
    dialog.field.setText("  secret \n")
    assert dialog.session == "secret"
    assert dialog.field.echoMode() is QLineEdit.EchoMode.Password
    assert dialog.field.accessibleName() == "Session key"
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 2
