from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QProxyStyle, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.restyling import restyle
from aliship_gui.ui.theme import Appearance, apply_theme
from tests.ui.screen import Show

_GREEN = "QLabel { background: #00ff00; padding: 3px; }"
_BLUE = "QLabel { background: #0000ff; padding: 8px; }"


@pytest.fixture(autouse=True)
def own_colours_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, Appearance.DARK)
    apply_theme(qapp, Appearance.LIGHT)


@pytest.fixture
def plain(qapp: QApplication) -> QPalette:
    return QPalette(qapp.palette())


def _colour(label: QLabel) -> str:
    return label.grab().toImage().pixelColor(1, 1).name()


def _labels(many: int, parent: QWidget) -> list[QLabel]:
    return [QLabel("Words", parent) for _ in range(many)]


def test_every_widget_wears_the_other_sheet(
    qapp: QApplication, show: Show, plain: QPalette
) -> None:
    window = QFrame()
    labels = _labels(250, window)
    show(window)
    for sheet, colour, padding in ((_GREEN, "#00ff00", 3), (_BLUE, "#0000ff", 8)):
        steps = sum(1 for _ in restyle(qapp, plain, sheet))
        assert steps > 6
        assert {_colour(label) for label in labels} == {colour}
        words = labels[0].fontMetrics().height()
        assert {label.sizeHint().height() for label in labels} == {words + 2 * padding}


def test_the_palette_is_another_one_for_all(
    qapp: QApplication, show: Show, plain: QPalette
) -> None:
    window = QFrame()
    (label,) = _labels(1, window)
    show(window)
    plain.setColor(QPalette.ColorRole.WindowText, QColor("#123456"))
    list(restyle(qapp, plain, _GREEN))
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == "#123456"


def test_widgets_may_come_and_go_between_any_two_steps(
    qapp: QApplication, qtbot: QtBot, plain: QPalette
) -> None:
    list(restyle(qapp, plain, _GREEN))
    window = QFrame()
    qtbot.addWidget(window)
    going = iter(_labels(60, window))
    hidden = iter(_labels(60, window))
    for label in _labels(60, window):
        label.hide()
    window.show()
    come = []
    for _step in restyle(qapp, plain, _BLUE):
        come += _labels(1, window)
        come[-1].show()
        next(hidden).show()
        next(going).setParent(None)
    assert len(come) > 3
    assert {_colour(label) for label in window.findChildren(QLabel)} == {"#0000ff"}


def test_a_widget_with_a_style_of_its_own_keeps_it(
    qapp: QApplication, show: Show, plain: QPalette
) -> None:
    window = QFrame()
    (label,) = _labels(1, window)
    own = QProxyStyle("Windows")
    own.setParent(window)
    label.setStyle(own)
    show(window)
    list(restyle(qapp, plain, _GREEN))
    assert label.style() is own
