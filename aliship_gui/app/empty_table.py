"""What stands in the place of the orders when none is shown: why, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from aliship_gui.domain.deadlines import Due
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.order_browser import OrderBrowser
from aliship_gui.viewmodels.status_list import ALL, ATTENTION, entry_text


class EmptyTable(QObject):
    """Filters and a search that leave nothing can be taken away where it is said."""

    def __init__(self, panes: Workspace, browser: OrderBrowser, widen: Callable[[], None]) -> None:
        super().__init__(panes)
        self._panes = panes
        self._browser = browser
        self._widen = widen
        panes.no_orders.action.connect(self._look_further)

    def show(self, *, reading: bool) -> None:
        """Say why there is nothing; while orders are being read, outline them."""
        attention = self._browser.key == ATTENTION
        if self._browser.text:
            self._show_nothing_fits()
        elif reading and not attention:
            self._panes.show_loading()
        elif self._is_filtered:
            self._show_nothing_fits()
        elif attention:
            self._panes.no_orders.show_text(
                self.tr("Nothing needs your attention"),
                self.tr("Refused shipments and those with an unknown outcome are listed here."),
            )
        else:
            heading = self.tr("No orders: {status}")
            self._panes.no_orders.show_text(
                heading.format(status=entry_text(self._browser.key)),
                self.tr("Pick another status at the left, or refresh."),
            )

    @property
    def _is_filtered(self) -> bool:
        browser = self._browser
        return (browser.country, browser.due, browser.carrier) != ("", Due.ANY, "")

    def _show_nothing_fits(self) -> None:
        heading, text = self.tr("Nothing found"), self._browser.text
        words = self.tr("No order here has “{text}” in its number, buyer, items or tracking.")
        if not text:
            heading = self.tr("No order fits the filters")
            words = self.tr("Country, deadline and carrier above leave nothing of “{status}”.")
        further = ""
        if self._is_filtered:
            further = self.tr("Show all orders of this status")
        elif self._browser.key != ALL:
            further = self.tr("Look in all orders")
        said = words.format(text=text, status=entry_text(self._browser.key))
        self._panes.no_orders.show_text(heading, said, further)

    def _look_further(self) -> None:
        if self._is_filtered:
            self._widen()
        else:
            self._panes.statuses.pick(ALL)
