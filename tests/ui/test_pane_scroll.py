"""A pane's content keeps its width, and is never cut off at its sides."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.pane_scroll import BAR, PaneScroll
from tests.ui.screen import Show


def a_pane() -> tuple[PaneScroll, PlainLabel]:
    label = PlainLabel("short")
    content = QWidget()
    QVBoxLayout(content).addWidget(label)
    return PaneScroll(content), label


def test_its_content_is_as_wide_with_a_bar_as_without(qtbot: QtBot, show: Show) -> None:
    pane, label = a_pane()
    show(pane)
    pane.resize(300, 200)
    qtbot.waitUntil(lambda: pane.content.width() == 300 - BAR)
    assert pane.verticalScrollBar().maximum() == 0
    label.setMinimumHeight(1000)
    qtbot.waitUntil(lambda: pane.verticalScrollBar().maximum() > 0)
    assert pane.content.width() == 300 - BAR


def test_a_height_at_which_it_fits_with_the_bars_room_only(qtbot: QtBot, show: Show) -> None:
    pane, label = a_pane()
    label.setWordWrap(True)
    label.setText("words that need one more line where there is less room " * 20)
    show(pane)
    layout = pane.content.layout()
    assert layout is not None
    width = next(w for w in range(300, 500) if _height(layout, w) < _height(layout, w - BAR))
    for height in range(_height(layout, width), _height(layout, width - BAR) + 1):
        pane.resize(width, height)
        QCoreApplication.processEvents()
        assert pane.content.width() == width - BAR


def _height(layout: QLayout, width: int) -> int:
    return layout.totalHeightForWidth(width)


def test_a_splitter_gives_it_what_it_needs(qtbot: QtBot, show: Show) -> None:
    pane, label = a_pane()
    splitter = QSplitter()
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(pane)
    splitter.addWidget(QWidget())
    show(splitter)
    splitter.resize(400, 200)
    splitter.setSizes([60, 340])
    label.setText("words that need a little more")
    qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width())


def test_a_word_without_an_end_does_not_push_all_others_out(qtbot: QtBot, show: Show) -> None:
    pane, label = a_pane()
    show(pane)
    label.setText("x" * 500)
    qtbot.waitUntil(lambda: label.minimumSizeHint().width() > 500)
    assert pane.minimumSizeHint().width() < 300


def test_lines_that_fit_without_a_bar_and_not_with_one_come_to_rest(show: Show) -> None:
    pane, label = a_pane()
    label.setWordWrap(True)
    label.setText("some words that wrap " * 12)
    show(pane)
    for width in range(160, 320, 3):
        for height in range(60, 260, 5):
            pane.resize(width, height)
    assert pane.viewport().width() == pane.contentsRect().width() - BAR
