"""Wires *Ship all ready* and the mending of many refused shipments at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.app.mending import Mending
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.ui.coming_up import open_soon
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.ship_many import Departure
from aliship_gui.viewmodels.ship_ready import ShipReady
from aliship_gui.viewmodels.status_list import ATTENTION

if TYPE_CHECKING:
    from aliship_gui.ui.ship_many_dialog import ShipManyDialog


class Shipping(QObject):
    """Shows the summary before anything is sent; one such dialog at a time."""

    def __init__(
        self,
        window: MainWindow,
        shop: OpenShop,
        panes: Workspace,
        catalogue: Catalogue,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._teller = RowTeller(catalogue)
        self._chinese = False
        self._dialog: ShipManyDialog | None = None
        self._ready = ShipReady(shop.desk, shop.drafts.book, shop.services, Matcher(catalogue))
        self._ready.prepared.connect(self._show_summary)
        window.commands["ship_all"].triggered.connect(self._ship_all)
        self._mending = Mending(window, shop, panes, self._ready, self._teller, self)

    def set_chinese(self, chinese: bool) -> None:
        """The interface language."""
        self._chinese = self._mending.chinese = chinese

    def _ship_all(self) -> None:
        if self._dialog is None:
            self._ready.prepare()

    def _show_summary(self, departure: Departure) -> None:
        if self._dialog is not None:
            return
        from aliship_gui.ui.ship_many_dialog import ShipManyDialog

        dialog = ShipManyDialog(self._ready, departure, self._teller, self._panes)
        dialog.set_chinese_first(self._chinese)
        dialog.attention_wanted.connect(self.show_attention)
        dialog.finished.connect(self._let_go)
        self._dialog = dialog
        open_soon(dialog)

    def _let_go(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def show_attention(self) -> None:
        """Go to what was refused, or is unknown."""
        self._panes.statuses.pick(ATTENTION)
