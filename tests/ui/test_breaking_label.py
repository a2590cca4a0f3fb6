"""A label that breaks long words gives the text back as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from aliship_gui.ui.breaking_label import BreakingLabel
from tests.ui.screen import Show

LONG = "SKU: 14:29#Blue_and_green/very-long;5:361386#XXXXXXXXXXXXXXXXXXXXL"
METHOD = "aliexpress.logistics.redefining.listlogisticsservice"


@pytest.fixture
def label(show: Show) -> BreakingLabel:
    label = BreakingLabel(f"{LONG} {METHOD}")
    show(label)
    QGuiApplication.clipboard().setText("before")
    return label


def test_long_words_give_way(label: BreakingLabel) -> None:
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(LONG) / 2


def test_the_key_copies_the_text_as_it_is(label: BreakingLabel) -> None:
    label.setSelection(0, len(label.text()))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"{LONG} {METHOD}"


def test_the_menu_copies_the_text_as_it_is(label: BreakingLabel) -> None:
    nothing_yet, select_all = label.made_menu().actions()
    assert not nothing_yet.isEnabled()
    select_all.trigger()
    copy, _ = label.made_menu().actions()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == f"{LONG} {METHOD}"


def test_it_is_read_aloud_as_it_is(label: BreakingLabel) -> None:
    assert label.accessibleName() == f"{LONG} {METHOD}"


def test_what_is_selected_is_not_dragged_away(label: BreakingLabel) -> None:
    label.setSelection(0, len(label.text()))
    QTest.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert not label.hasSelectedText()
    QTest.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
