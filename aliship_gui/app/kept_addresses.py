"""Keeps buyers' addresses no longer than the seller wants, whichever shop is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import CLOSED
from aliship_gui.services.address_keeping import MOST_DAYS, AddressKeeping, Keeping
from aliship_gui.services.worker import Workers
from aliship_gui.store.database import Database
from aliship_gui.store.old_addresses import OldAddresses, Place
from aliship_gui.store.settings import SettingsStore
from aliship_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from aliship_gui.ui.address_keeping_dialog import AddressKeepingDialog


class KeptAddresses(QObject):
    """Sweeps daily, after each reading, and when a closed order was looked at.

    `keeping` is to be started when the program's data are open.
    """

    def __init__(self, window: MainWindow, database: Database, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._asked = False
        self._dialog: AddressKeepingDialog | None = None
        self._disk = Workers("upkeep", 1, self)
        self.keeping = AddressKeeping(
            OldAddresses(database), SettingsStore(database), self._disk, parent=self
        )
        self.keeping.known.connect(self._show)
        window.commands["addresses"].triggered.connect(self._ask)

    def watch(self, shop: OpenShop) -> None:
        """Sweep whenever this shop's orders may have closed."""
        shop.desk.rested.connect(self.keeping.sweep)
        shop.desk.details_read.connect(self._details_landed)
        self.keeping.failed.connect(shop.desk.warn)
        _Forgetting(self.keeping, shop)

    def close(self) -> None:
        """Sweep no more. Deleted here, on the GUI thread, its timers among it."""
        self.keeping.stop()
        self._disk.close()
        self.deleteLater()

    def _details_landed(self, details: OrderDetails) -> None:
        if details.status in CLOSED:
            self.keeping.sweep()

    def _ask(self) -> None:
        self._asked = True
        self.keeping.ask()

    def _show(self, keeping: Keeping) -> None:
        if self._dialog is not None:
            self._dialog.show_asides(keeping.asides, keeping.days_aside)
        elif self._asked:
            self._open(keeping)
        self._asked = False

    def _open(self, keeping: Keeping) -> None:
        from aliship_gui.ui.address_keeping_dialog import AddressKeepingDialog

        dialog = AddressKeepingDialog(keeping.days, MOST_DAYS, self._window)
        dialog.show_asides(keeping.asides, keeping.days_aside)
        dialog.delete_wanted.connect(self.keeping.delete)
        dialog.accepted.connect(lambda: self.keeping.choose(dialog.days))
        dialog.finished.connect(self._let_go)
        self._dialog = dialog
        dialog.open()

    def _let_go(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


class _Forgetting(QObject):
    """Lets the table and the search of an open shop forget what was deleted, while it is open."""

    def __init__(self, keeping: AddressKeeping, shop: OpenShop) -> None:
        super().__init__(shop.desk)
        self._shop = shop
        keeping.dropped.connect(self._dropped)

    def _dropped(self, places: frozenset[Place]) -> None:
        ours = [order_id for shop_id, order_id in places if shop_id == self._shop.keys.shop_id]
        if ours:
            self._shop.orders.read_again()
            self._shop.desk.browser.orders_changed(ours)
