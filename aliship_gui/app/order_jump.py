"""Goes to an order by its number, wherever it is listed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.services.worker import Job
from aliship_gui.store.orders import OrderSort, OrderView
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.viewmodels.status_list import ALL

_SHORTEST = 4
"""Fewer digits fit too many orders."""
_MOST = 5


class OrderJump(QObject):
    """Finds orders of one shop by a part of their number, and puts one on the desk."""

    def __init__(self, window: MainWindow, shop: OpenShop) -> None:
        super().__init__(window)
        self._shop = shop
        self._window = window
        self._wanted = ""
        self._asked: Job | None = None
        shop.desk.browser.view_shown.connect(self._arrive)

    def find(self, text: str, found: Callable[[list[str]], None]) -> None:
        """Tell `found` the numbers that hold the digits in `text`; soon, and only of the last."""
        if self._asked is not None:
            self._asked.cancel()
        digits = "".join(text.split())
        if len(digits) < _SHORTEST or not digits.isdecimal():
            return
        orders = self._shop.orders
        view = OrderView(text=digits, sort=OrderSort.ORDER_ID)
        self._asked = self._shop.disk.run(
            lambda _job, _report: [number for number in orders.ids(view) if digits in number][
                :_MOST
            ],
            found,
            self._shop.desk.warn,
        )

    def go(self, order_id: str) -> None:
        """Pick an order; where the table does not show it, all orders are shown first."""
        self._wanted = order_id
        panes = self._window.panes
        if panes is None or self._arrive():
            return
        self._window.search.clear()
        panes.statuses.pick(ALL)

    def _arrive(self) -> bool:
        panes = self._window.workspace
        if not self._wanted or panes is None:
            return False
        if self._shop.desk.browser.table.row_of(self._wanted) < 0:
            return False
        wanted, self._wanted = self._wanted, ""
        panes.orders.pick(wanted)
        panes.orders.setFocus()
        return True
