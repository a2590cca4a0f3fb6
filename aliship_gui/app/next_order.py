"""From one order to the next without the mouse."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.desk import Desk


class NextOrder(QObject):
    """Picks the order below the present one, and puts the cursor where its typing begins."""

    def __init__(self, window: MainWindow, desk: Desk, panes: Workspace) -> None:
        super().__init__(panes)
        self._panes = panes
        self._waiting = False
        window.commands["next_order"].triggered.connect(self.go)
        desk.order_shown.connect(self._begin)

    def go(self) -> None:
        """Pick the next order; the first one where the present one has left the list."""
        orders = self._panes.orders
        row = orders.currentIndex().row() + 1
        if orders.isVisible() and row < orders.model().rowCount():
            self._waiting = True
            # As a click does: with Ctrl held the view itself would add to what is chosen.
            orders.go_to(orders.model().index(row, 0))

    def _begin(self) -> None:
        if self._waiting:
            self._waiting = False
            self._panes.form.picker.setFocus(Qt.FocusReason.TabFocusReason)
