"""A text of many lines is as high as its lines are, whatever becomes of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from aliship_gui.ui.labels import LongText

LINES = "\n".join(f"Line {place}: what is wrong with this parcel, and why" for place in range(24))


@pytest.fixture
def text(qtbot: QtBot) -> LongText:
    text = LongText(LINES)
    qtbot.addWidget(text)
    return text


@pytest.mark.parametrize("width", [120, 480, 2_000])
def test_it_is_as_high_as_any_label(qtbot: QtBot, text: LongText, width: int) -> None:
    label = QLabel(LINES)
    qtbot.addWidget(label)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    assert text.heightForWidth(width) == label.heightForWidth(width)
    assert text.heightForWidth(width) == label.heightForWidth(width)


def test_other_lines_have_another_height(text: LongText) -> None:
    before = text.heightForWidth(480)
    text.setText(LINES + "\n" + LINES)
    assert text.heightForWidth(480) > before * 1.5


def test_another_font_has_another_height(text: LongText) -> None:
    before = text.heightForWidth(480)
    font = text.font()
    font.setPointSize(font.pointSize() * 2)
    text.setFont(font)
    assert text.heightForWidth(480) > before * 1.5


def test_it_begins_with_room_for_all_lines(text: LongText) -> None:
    assert text.sizeHint().height() == text.heightForWidth(text.sizeHint().width())
