"""The panes of one open shop: statuses, orders, the picked order with its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from aliship_gui.ui.empty_state import EmptyState
from aliship_gui.ui.kept_place import keep_place
from aliship_gui.ui.order_view import ROW_HEIGHT, OrderView
from aliship_gui.ui.pane_splitter import PaneSplitter
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.skeleton import SkeletonTable
from aliship_gui.ui.status_pane import StatusPane

if TYPE_CHECKING:
    from aliship_gui.ui.attention_view import AttentionView
    from aliship_gui.ui.banner import Banner
    from aliship_gui.ui.explanation_panel import ExplanationPanel
    from aliship_gui.ui.order_pane import OrderPane
    from aliship_gui.ui.ship_form_view import ShipFormView
    from aliship_gui.viewmodels.desk import Desk
    from aliship_gui.viewmodels.order_browser import OrderBrowser


_GAP = 8
_MIDDLE = 461
"""Width in logical pixels that the picked order and its form need beside each other."""
_STATUSES = 146, 220
"""Narrowest and widest the statuses are."""


class Workspace(Retranslates, QWidget):
    """Lays out the panes of a shop.

    Statuses and orders are there from the beginning. The panes that the first picture does not
    show are added by the `add_…` methods, each once, and show a desk; `panel` belongs into the
    window's dock.
    """

    notice: Banner
    typing: Banner
    news: Banner
    attention: AttentionView
    order: OrderPane
    form: ShipFormView
    panel: ExplanationPanel

    def __init__(self, browser: OrderBrowser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.statuses = StatusPane(browser.statuses)
        self.orders = OrderView(browser.table)
        self.loading = SkeletonTable(ROW_HEIGHT)
        self.loading.setObjectName("ordersWaiting")
        self.no_orders = EmptyState("box")
        self.no_order = EmptyState("truck")
        self._lay_out()
        self.retranslate()

    @property
    def splitters(self) -> tuple[PaneSplitter, ...]:
        """The splitters whose sizes a seller may choose."""
        return (self.splitter, self._order_area)

    def add_notices(self) -> None:
        """What is told below the orders, where it moves neither a row nor a field when it comes."""
        from aliship_gui.ui.banner import Banner

        self.notice = Banner("notice")
        self.typing = Banner("typingNotice")
        self.news = Banner("news", closable=True)
        for banner in (self.notice, self.typing, self.news):
            self._below.addWidget(banner)

    def add_panel(self, desk: Desk) -> None:
        """The explanation panel, which the window puts into its dock."""
        from aliship_gui.ui.explanation_panel import ExplanationPanel

        self.panel = ExplanationPanel(desk.findings, desk.handbook)

    def add_order(self) -> None:
        """What is known of the picked order."""
        from aliship_gui.ui.order_pane import OrderPane

        self.order = OrderPane()
        self._order_area.insertWidget(0, self.order)

    def add_form(self, desk: Desk) -> None:
        """The form that declares it; after `add_order`."""
        from aliship_gui.ui.ship_form_view import ShipFormView

        self.form = ShipFormView(desk.form, desk.carrier_list, desk.findings)
        self._order_area.addWidget(self.form)
        self._order_area.setSizes([300, 400])

    def add_attention(self, desk: Desk) -> None:
        """The list of what needs attention, in the table's place."""
        from aliship_gui.ui.attention_view import AttentionView

        self.attention = AttentionView(desk.attention.model)
        self._table.addWidget(self.attention)

    def put_above_table(self, bar: QWidget) -> None:
        """Let a line of filters stand above the table, in the place that was kept for it."""
        self._above.replaceWidget(self._for_filters, bar)
        self._for_filters.setParent(None)
        self._for_filters.deleteLater()

    def show_table(self, *, filled: bool, attention: bool) -> None:
        """The table or the attention list, or what stands in its place when it is empty."""
        shown = self.attention if attention else self.orders
        self._table.setCurrentWidget(shown if filled else self.no_orders)

    def show_loading(self) -> None:
        """Rows to come, while the first orders are being read."""
        self._table.setCurrentWidget(self.loading)

    def show_order(self, *, picked: bool) -> None:
        """The picked order and its form, or an invitation to pick one."""
        self._picked.setCurrentWidget(self._order_area if picked else self.no_order)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: names of statuses end in an ellipsis where the rest needs the room.

        Room is made by the width of the window, not by what happens to be there: the panes that
        come after the first picture move nothing.
        """
        least, most = _STATUSES
        room = self.width() - _GAP - _MIDDLE
        self.statuses.setMaximumWidth(max(least, min(most, room)))
        # At once: the first picture may be painted before the layout hears of it by itself.
        self._columns.activate()
        super().resizeEvent(event)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.loading.setAccessibleName(self.tr("Fetching orders …"))
        self.no_order.show_text(
            self.tr("No order picked"),
            self.tr("Pick an order above to see its address and declare its shipment."),
        )

    def recolour(self) -> None:
        """See `Retranslates`."""
        self.retranslate()

    def _lay_out(self) -> None:
        # From the outside in: under a style sheet a move styles all that is moved anew.
        least, _most = _STATUSES
        self.statuses.setMinimumWidth(least)
        self._columns = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.statuses)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 8, 8, 8)
        row.addLayout(middle, 1)
        self.splitter = PaneSplitter(Qt.Orientation.Vertical, "mainSplitter")
        middle.addWidget(self.splitter)
        self._lay_out_orders()
        self._lay_out_picked()
        self.splitter.setSizes([340, 420])

    def _lay_out_orders(self) -> None:
        upper = QWidget()
        self.splitter.addWidget(upper)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        # As high as the line that comes.
        self._for_filters = QLineEdit()
        keep_place(self._for_filters)
        self._for_filters.hide()
        self._above = QVBoxLayout()
        column.addLayout(self._above)
        self._above.addWidget(self._for_filters)
        self._table = QStackedWidget()
        self._table.setObjectName("ordersCard")
        self._table.setProperty("card", "true")
        self._table.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._table, 1)
        for page in (self.loading, self.orders, self.no_orders):
            self._table.addWidget(page)
        self._below = QVBoxLayout()
        self._below.setSpacing(6)
        column.addLayout(self._below)

    def _lay_out_picked(self) -> None:
        self._picked = QStackedWidget()
        # From the beginning, so that nothing gives way when they come.
        self._picked.setMinimumWidth(_MIDDLE)
        self.splitter.addWidget(self._picked)
        self._order_area = PaneSplitter(Qt.Orientation.Horizontal, "orderSplitter")
        self._picked.addWidget(self._order_area)
        self._picked.addWidget(self.no_order)
        self.show_order(picked=False)
