"""What is on its way is outlined, in either theme, and named for those who do not see it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from aliship_gui.ui.skeleton import SkeletonTable, SkeletonText
from aliship_gui.ui.theme import Appearance, apply_theme
from tests.ui.screen import Show

ROW = 36


@pytest.fixture(params=[Appearance.LIGHT, Appearance.DARK])
def skeleton_colour(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    return apply_theme(qapp, request.param).skeleton


def colour_at(widget: QWidget, spot: QPoint) -> str:
    return widget.grab().toImage().pixelColor(spot).name()


def test_rows_fill_the_room_there_is(show: Show, skeleton_colour: str) -> None:
    table = SkeletonTable(ROW)
    show(table)
    table.resize(400, 200)
    ground = colour_at(table, QPoint(2, 2))
    for row in range(5):
        middle = row * ROW + ROW // 2
        assert colour_at(table, QPoint(20, middle)) == skeleton_colour
        assert colour_at(table, QPoint(4, middle)) == ground


def test_lines_of_a_text_to_come(show: Show, skeleton_colour: str) -> None:
    text = SkeletonText(3)
    show(text)
    assert text.sizeHint().height() == 60
    text.resize(200, 60)
    assert [colour_at(text, QPoint(20, y)) for y in (10, 30, 50)] == [skeleton_colour] * 3
