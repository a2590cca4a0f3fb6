"""Texts of cells look as if Qt had laid them out for each paint."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from aliship_gui.ui.cell_texts import CellTexts

_ROOM = QRect(8, 4, 120, 28)
_BLACK = "#000000"


def _painted(paint: Callable[[QPainter], object], font: QFont | None = None) -> QImage:
    image = QImage(140, 36, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font or QApplication.font())
    painter.setPen(Qt.GlobalColor.black)
    paint(painter)
    painter.end()
    return image


def _as_qt_paints(
    text: str, font: QFont | None = None, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> QImage:
    shown = QFontMetrics(font or QApplication.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, _ROOM.width()
    )
    where = Qt.AlignmentFlag.AlignVCenter | side
    return _painted(lambda painter: painter.drawText(_ROOM, where, shown), font)


@pytest.mark.parametrize(
    "text",
    [
        "LZ000000001CN",
        "x",
        "Begoña Núñez Ibáñez de la Torre",
        "请重新填写运单号",
        "خالد الشهري",
        "박민준",
    ],
)
def test_a_text_looks_as_qt_paints_it_however_often(qapp: QApplication, text: str) -> None:
    texts = CellTexts()
    for _ in range(2):
        ours = _painted(lambda painter: texts.paint(painter, _ROOM, text, _BLACK))
        assert ours == _as_qt_paints(text)


def test_a_number_stands_at_the_right(qapp: QApplication) -> None:
    texts = CellTexts()
    ours = _painted(lambda painter: texts.paint(painter, _ROOM, "122.70", _BLACK, right=True))
    assert ours == _as_qt_paints("122.70", side=Qt.AlignmentFlag.AlignRight)


def test_another_font_is_laid_out_anew(qapp: QApplication) -> None:
    texts, font = CellTexts(), QFont(QApplication.font())
    for size in range(10, 25):
        font.setPixelSize(size)
        ours = _painted(lambda painter: texts.paint(painter, _ROOM, "LZ1", _BLACK), font)
        assert ours == _as_qt_paints("LZ1", font)


def test_lines_become_one(qapp: QApplication) -> None:
    texts = CellTexts()
    ours = _painted(lambda painter: texts.paint(painter, _ROOM, "Anna\nLindqvist", _BLACK))
    assert ours == _as_qt_paints("Anna Lindqvist")


def test_what_a_text_would_take_is_told_though_it_is_cut(qapp: QApplication) -> None:
    texts, long = CellTexts(), "W" * 60
    told = []
    _painted(lambda painter: told.append(texts.laid_out(painter, long, 100)))
    assert told[0].wanted == QFontMetrics(QApplication.font()).horizontalAdvance(long)
    assert told[0].size[0] <= 100


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=20))
def test_any_latin_text_looks_as_qt_paints_it(text: str) -> None:
    ours = _painted(lambda painter: CellTexts().paint(painter, _ROOM, text, _BLACK))
    assert ours == _as_qt_paints(text)


@given(st.text(max_size=60), st.integers(-20, 400))
def test_any_text_is_on_one_line(text: str, width: int) -> None:
    room = QRect(8, 4, width, 28)
    ours = _painted(lambda painter: CellTexts().paint(painter, room, f"{text}\n{text}", _BLACK))
    spaced = _painted(lambda painter: CellTexts().paint(painter, room, f"{text} {text}", _BLACK))
    assert ours == spaced
