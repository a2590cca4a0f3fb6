"""What is put on a page: texts, bars and rules with their places, and how they are painted.

A page is data, so that the screen, the PDF and the printer show the same and a test can read it.
Every length is a tenth of a point (`sizes.UNITS_PER_INCH`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QTextLayout, QTextOption

_BLACK = QColor(Qt.GlobalColor.black)
_LINE_SPACING = 1.2


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text, wrapped at `width`; `size` in points. `at_right` puts every line at the right.

    Each line runs in the direction of its own letters.
    """

    x: float
    y: float
    width: float
    text: str
    size: float
    bold: bool = False
    at_right: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """A barcode of `modules` ("1" is dark), `module` wide each."""

    x: float
    y: float
    module: float
    height: float
    modules: str

    @property
    def width(self) -> float:
        """From the first bar to the last."""
        return self.module * len(self.modules)


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line, across or (with `height`) downwards."""

    x: float
    y: float
    width: float = 0.0
    height: float = 0.0


Ink = Text | Bars | Rule
Page = tuple[Ink, ...]


def text_height(text: Text) -> float:
    """The room that a text takes downwards."""
    return _lay_out(text)[1]


def paint_page(painter: QPainter, page: Iterable[Ink]) -> None:
    """Paint a page; one unit of the painter is a tenth of a point."""
    for ink in page:
        if isinstance(ink, Text):
            painter.setPen(_BLACK)
            _lay_out(ink)[0].draw(painter, QPointF(ink.x, ink.y))
        elif isinstance(ink, Bars):
            _paint_bars(painter, ink)
        else:
            thick = 5.0
            painter.fillRect(
                QRectF(ink.x, ink.y, max(ink.width, thick), max(ink.height, thick)), _BLACK
            )


def _paint_bars(painter: QPainter, bars: Bars) -> None:
    x = bars.x
    for dark, run in groupby(bars.modules):
        width = bars.module * len(list(run))
        if dark == "1":
            painter.fillRect(QRectF(x, bars.y, width, bars.height), _BLACK)
        x += width


def _lay_out(text: Text) -> tuple[QTextLayout, float]:
    # A line separator is a line of the same paragraph, which would share one direction.
    y = 0.0
    layout = QTextLayout(text.text.replace("\n", "\u2028"), _font(text))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    side = Qt.AlignmentFlag.AlignRight if text.at_right else Qt.AlignmentFlag.AlignLeft
    if text.centred:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    else:
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(text.width)
        line.setPosition(QPointF(0.0, y))
        y += max(line.height(), text.size * 10 * _LINE_SPACING)
    layout.endLayout()
    return layout, y


def _font(text: Text) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(round(text.size * 10))
    font.setWeight(QFont.Weight.DemiBold if text.bold else QFont.Weight.Normal)
    # Letters then take the same room on the screen and on paper.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
