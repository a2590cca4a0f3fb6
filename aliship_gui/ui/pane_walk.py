"""F6: the cursor goes from pane to pane, and in each to where it was last."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from aliship_gui.ui.main_window import MainWindow


class PaneWalk(QObject):
    """Walks the panes from left to right and top to bottom, passing over empty ones."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands["next_pane"].triggered.connect(self.forward)
        window.commands["previous_pane"].triggered.connect(self.back)

    def forward(self) -> None:
        """Into the next pane."""
        self._step(1)

    def back(self) -> None:
        """Into the pane before."""
        self._step(-1)

    def _step(self, direction: int) -> None:
        stops = [(pane, stop) for pane in self._panes() if (stop := _stop_in(pane)) is not None]
        if not stops:
            return
        here = QApplication.focusWidget()
        inside = [
            place
            for place, (pane, _stop) in enumerate(stops)
            if here is pane or (here is not None and pane.isAncestorOf(here))
        ]
        after = (inside[0] + direction) % len(stops) if inside else 0
        stops[after][1].setFocus(
            Qt.FocusReason.TabFocusReason if direction > 0 else Qt.FocusReason.BacktabFocusReason
        )

    def _panes(self) -> Iterator[QWidget]:
        yield self._window.search
        panes = self._window.panes
        if panes is not None:
            yield from (panes.statuses, panes.orders, panes.attention, panes.order, panes.form)
            yield panes.panel


def _stop_in(pane: QWidget) -> QWidget | None:
    """Where the cursor was last in a pane, else the first place that takes it."""
    if not pane.isVisible():
        return None
    last = pane.focusWidget()
    if last is not None and _takes_focus(last):
        return last
    within = [pane, *pane.findChildren(QWidget)]
    takers = {widget for widget in within if _takes_focus(widget)}
    place: QWidget | None = pane
    for _each in within:
        if place is None or place in takers:
            return place
        place = place.nextInFocusChain()
    return next((widget for widget in within if widget in takers), None)


def _takes_focus(widget: QWidget) -> bool:
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabbed) and widget.isVisible() and widget.isEnabled()
