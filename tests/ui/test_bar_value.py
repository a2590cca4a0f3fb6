"""A progress bar that moves is painted when all else is."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.bar_value import show_value


class PaintedBar(QProgressBar):
    """Notes the value of each paint."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[int] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        super().paintEvent(event)
        self.painted.append(self.value())


def test_a_value_is_shown_with_the_next_paint(qtbot: QtBot) -> None:
    window, bar = QWidget(), PaintedBar()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(bar)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: bool(bar.painted))
    bar.painted.clear()
    for value in (10, 20, 30):
        show_value(bar, value)
    assert bar.painted == []
    qtbot.waitUntil(lambda: bool(bar.painted))
    assert bar.painted == [30]
