"""Both languages side by side or stacked, plain text only, and buttons that say what is wanted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from aliship_gui.domain.checks import FindingKind, Foreseen
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.explain.entries import Action, Catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.ui.explanation_panel import ExplanationPanel
from aliship_gui.viewmodels.explanation_page import ExplanationPage, PageTone, Passage
from aliship_gui.viewmodels.finding_list import FindingListModel
from aliship_gui.viewmodels.handbook import HandbookModel
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak

WIDE, NARROW = 560, 300
A_HAIR = 2
"""Pixels by which the heading of one script may be taller than that of the other."""
PAGE = ExplanationPage(
    PageTone.BAD,
    code="-326",
    zh=(Passage("运单号格式错误", "请检查", "改正"),),
    en=(Passage("The number is not in the carrier's format", "Look at it", "Mend it"),),
    original="运单号格式错误\nCode: -326",
    remedies=(Action.EDIT_NUMBER, Action.RETRY, Action.CONTACT_SUPPORT),
)
MARKUP = "<b>bold</b> &lt;b&gt; <img src='x'>\n<a href='http://example.com'>link</a>"
FINDINGS = (
    Finding(Field.TRACKING_URL, Severity.BLOCK, FindingKind.URL_MISSING, Foreseen.URL_MISSING),
    Finding(Field.TRACKING_NUMBER, Severity.INFO, FindingKind.CLEANED_SPACE, params={"count": "1"}),
)


@pytest.fixture
def findings(teller: FindingTeller) -> FindingListModel:
    return FindingListModel(teller)


@pytest.fixture
def panel(show: Show, findings: FindingListModel, catalogue: Catalogue) -> ExplanationPanel:
    panel = ExplanationPanel(findings, HandbookModel(catalogue))
    panel.resize(WIDE, 700)
    show(panel)
    return panel


def place(panel: ExplanationPanel, widget: QWidget) -> QPoint:
    """Where a widget's upper left corner is in the panel."""
    QApplication.processEvents()
    return widget.mapTo(panel, QPoint(0, 0))


def buttons(panel: ExplanationPanel) -> list[QPushButton]:
    remedies = [b for b in panel.findChildren(QPushButton) if b.objectName().startswith("remedy_")]
    return [button for button in remedies if button.isVisible()]


@pytest.mark.parametrize("chinese_first", [True, False])
def test_the_languages_stand_side_by_side_where_there_is_room(
    panel: ExplanationPanel, chinese_first: bool
) -> None:
    panel.show_page(PAGE)
    panel.set_chinese_first(chinese_first)
    zh, en = place(panel, panel.zh), place(panel, panel.en)
    assert abs(zh.y() - en.y()) <= A_HAIR
    assert (zh.x() < en.x()) == chinese_first


@pytest.mark.parametrize("chinese_first", [True, False])
def test_they_are_stacked_where_there_is_not(panel: ExplanationPanel, chinese_first: bool) -> None:
    panel.show_page(PAGE)
    panel.set_chinese_first(chinese_first)
    panel.resize(NARROW, 700)
    zh, en = place(panel, panel.zh), place(panel, panel.en)
    assert zh.x() == en.x()
    assert zh.y() + panel.zh.height() <= en.y() or en.y() + panel.en.height() <= zh.y()
    assert (zh.y() < en.y()) == chinese_first
    panel.resize(WIDE, 700)
    assert place(panel, panel.zh).x() != place(panel, panel.en).x()


def test_a_long_text_is_shown_whole_at_any_width(panel: ExplanationPanel) -> None:
    words = " ".join(["a sentence of some length"] * 30)
    panel.show_page(ExplanationPage(zh=(Passage("题"),), en=(Passage("Title", words),)))
    for width in (WIDE, NARROW, WIDE):
        panel.resize(width, 700)
        QApplication.processEvents()
        assert panel.en.height() >= panel.en.document().size().height()


def test_a_page_shows_everything(panel: ExplanationPanel) -> None:
    panel.show_page(PAGE)
    assert panel.zh.toPlainText() == "运单号格式错误\n请检查\n改正"
    assert panel.en.toPlainText().splitlines()[1:] == ["Look at it", "Mend it"]
    assert panel.code.text() == "-326"
    assert panel.original.text() == PAGE.original
    assert panel.original.isVisible()
    assert panel.head.property("banner") == "bad"


def test_a_page_without_a_code_or_original_has_no_empty_boxes(panel: ExplanationPanel) -> None:
    panel.show_page(PAGE)
    panel.show_page(ExplanationPage(zh=(Passage("好"),), en=(Passage("Good"),)))
    assert not panel.original.isVisible()
    assert not panel.code.isVisible()
    assert buttons(panel) == []
    assert panel.en.toPlainText() == "Good"


def test_text_from_outside_is_shown_as_it_is(panel: ExplanationPanel) -> None:
    panel.show_page(
        ExplanationPage(
            code=MARKUP,
            zh=(Passage(MARKUP, MARKUP, MARKUP),),
            en=(Passage(MARKUP),),
            original=MARKUP,
        )
    )
    assert panel.zh.toPlainText() == "\n".join([MARKUP] * 3)
    assert panel.en.toPlainText() == MARKUP
    assert panel.code.text() == panel.original.said == MARKUP
    for label in (panel.original, panel.code):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert "<img" not in panel.zh.document().toHtml().split("</head>")[1]


def test_a_button_for_each_remedy_that_can_be_done(panel: ExplanationPanel) -> None:
    panel.offer(frozenset({Action.EDIT_NUMBER, Action.RETRY}), lambda action: action.upper())
    panel.show_page(PAGE)
    QApplication.processEvents()
    assert [button.text() for button in buttons(panel)] == ["EDIT_NUMBER", "RETRY"]
    wanted: list[str] = []
    panel.remedy_wanted.connect(wanted.append)
    for button in buttons(panel):
        button.click()
    assert wanted == ["edit_number", "retry"]


def test_buttons_fit_into_a_narrow_panel(panel: ExplanationPanel) -> None:
    panel.offer(frozenset(Action), lambda action: f"a long label for {action}")
    panel.show_page(PAGE)
    panel.resize(NARROW, 700)
    QApplication.processEvents()
    shown = buttons(panel)
    assert len(shown) == 3
    for button in shown:
        assert place(panel, button).x() + button.width() <= NARROW
    assert len({place(panel, button).y() for button in shown}) == 3


def test_findings_are_listed_while_there_are_any(
    panel: ExplanationPanel, findings: FindingListModel
) -> None:
    assert not panel.findings.isVisible()
    findings.show_findings(FINDINGS)
    assert panel.findings.isVisible()
    assert panel.findings.height() >= panel.findings.sizeHintForRow(0) * 2
    findings.show_findings(())
    assert not panel.findings.isVisible()


def test_a_finding_that_is_picked_is_wanted_explained(
    panel: ExplanationPanel, findings: FindingListModel
) -> None:
    findings.show_findings(FINDINGS)
    picked: list[int] = []
    panel.finding_picked.connect(picked.append)
    view = panel.findings
    for row in (1, 0):
        spot = view.visualRect(findings.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert picked == [1, 0, 1]


def test_a_page_of_the_handbook_stays_until_the_search_is_over(panel: ExplanationPanel) -> None:
    panel.show_page(PAGE)
    panel.lookup.search.setText("-320")
    view = panel.lookup.view
    assert view.isVisible()
    spot = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert panel.code.text() == "-320"
    news = ExplanationPage(PageTone.WARN, code="news")
    panel.show_page(news)
    assert panel.code.text() == "-320"
    panel.lookup.search.clear()
    assert panel.code.text() == "news"
    assert not view.isVisible()


def test_all_of_the_handbook_is_browsed_by_a_key(panel: ExplanationPanel) -> None:
    panel.show_page(PAGE)
    panel.lookup.search.setFocus()
    QTest.keyClick(panel.lookup.search, Qt.Key.Key_Down)
    view = panel.lookup.view
    assert view.isVisible()
    assert view.hasFocus()
    assert view.model().rowCount() > 100
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert panel.code.text() == "-999"
    panel.show_page(ExplanationPage(PageTone.WARN, code="news"))
    assert panel.code.text() == "-999"
    panel.lookup.browse.trigger()
    assert not view.isVisible()
    assert panel.code.text() == "news"


def test_the_same_key_leads_to_what_was_found(panel: ExplanationPanel) -> None:
    panel.lookup.search.setText("-320")
    for _ in range(2):
        panel.lookup.search.setFocus()
        QTest.keyClick(panel.lookup.search, Qt.Key.Key_Down)
        assert panel.lookup.view.hasFocus()
        assert panel.lookup.view.model().rowCount() < 10


def test_browsing_narrows_to_what_is_searched(panel: ExplanationPanel) -> None:
    panel.lookup.browse.trigger()
    everything = panel.lookup.view.model().rowCount()
    panel.lookup.search.setText("-320")
    assert 0 < panel.lookup.view.model().rowCount() < everything
    panel.lookup.search.clear()
    assert panel.lookup.view.model().rowCount() == everything


def test_what_is_asked_for_now_ends_browsing(panel: ExplanationPanel) -> None:
    panel.lookup.browse.trigger()
    panel.show_now(ExplanationPage(code="asked"))
    assert not panel.lookup.view.isVisible()
    assert panel.code.text() == "asked"


def test_what_is_asked_for_now_ends_a_search(panel: ExplanationPanel) -> None:
    panel.show_page(PAGE)
    panel.lookup.search.setText("-320")
    panel.show_now(ExplanationPage(code="asked"))
    assert panel.code.text() == "asked"
    assert panel.lookup.search.text() == ""


def test_words_follow_the_language(panel: ExplanationPanel, speak: Speak) -> None:
    panel.show_page(PAGE)
    assert panel.original_heading.text() == "The platform's own words"
    assert panel.zh.accessibleName() == "Explanation in Chinese"
    speak("zh")
    QApplication.processEvents()
    assert panel.original_heading.text() == "平台原话"
    assert panel.zh.accessibleName() == "中文说明"
    assert panel.findings.accessibleName()


def test_a_reader_of_the_screen_reaches_both_texts_by_tab(panel: ExplanationPanel) -> None:
    panel.show_page(PAGE)
    for text in (panel.zh, panel.en):
        assert text.focusPolicy() & Qt.FocusPolicy.TabFocus
        text.setFocus()
        QTest.keyClick(text, Qt.Key.Key_Tab)
        assert not text.hasFocus()
        assert "\t" not in text.toPlainText()
