"""The dialogs that connect a shop, built and wired when they are first wanted.

What they stand on (the listener, the key store's library) is loaded then, so that a start does
not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from aliship_gui.app.outside import Opener
from aliship_gui.services.worker import Workers
from aliship_gui.store.chosen_secrets import ChosenSecrets
from aliship_gui.store.database import Database
from aliship_gui.ui.coming_up import come_up
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.translation import InterfaceLanguage

if TYPE_CHECKING:
    from aliship_gui.app.open_shop import OpenShop
    from aliship_gui.explain.entries import Catalogue
    from aliship_gui.services.connecting import ClosablePoster
    from aliship_gui.store.accounts import Account
    from aliship_gui.ui.connect_dialog import ConnectDialog
    from aliship_gui.viewmodels.connect_shop import Stage

_HANDS = 3
"""Threads of a dialog: one may wait for the browser, one for the key store's question."""


class Connecting(QObject):
    """Shows one dialog at a time; `connected` tells of each `Account` that was kept."""

    connected = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        database: Database,
        secrets: ChosenSecrets,
        catalogue: Catalogue,
        opener: Opener,
        language: InterfaceLanguage,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._database = database
        self._secrets = secrets
        self._catalogue = catalogue
        self._opener = opener
        self._language = language
        self._dialog: ConnectDialog | None = None

    @property
    def chinese_first(self) -> bool:
        """Whether the seller reads explanations in Chinese first."""
        return self._language.code == "zh"

    def connect_shop(self, shop_id: str = "", stage: Stage | None = None) -> None:
        """Ask for a new shop, or about a known one at one of the steps; one at a time."""
        if self._dialog is not None:
            return
        from aliship_gui.explain.matcher import Matcher
        from aliship_gui.services.connecting import ShopConnector
        from aliship_gui.ui.connect_dialog import ConnectDialog
        from aliship_gui.viewmodels.connect_shop import ConnectShop, Stage

        connector = ShopConnector(self._database, self._secrets, _transport)
        runner = Workers("connect", _HANDS, self)
        shop = ConnectShop(connector, runner, Matcher(self._catalogue), shop_id)
        dialog = ConnectDialog(shop, self._window)
        shop.setParent(dialog)
        dialog.set_chinese_first(self.chinese_first)
        dialog.address_wanted.connect(self._open)

        def finished() -> None:
            self._dialog = None
            runner.close()
            runner.deleteLater()
            dialog.deleteLater()
            if dialog.account is not None:
                self.connected.emit(dialog.account)

        def first_page() -> Iterator[None]:
            shop.open(stage or Stage.APP)
            yield

        dialog.finished.connect(finished)
        self._dialog = dialog
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        come_up(dialog, first_page())

    def sign_in(self, account: Account) -> None:
        """Ask the seller to sign in to a known shop again."""
        from aliship_gui.viewmodels.connect_shop import Stage

        self.connect_shop(account.shop_id, Stage.SIGN_IN)

    def test(self, shop: OpenShop) -> None:
        """Test the connection of the open shop."""
        from aliship_gui.explain.matcher import Matcher
        from aliship_gui.ui.check_dialog import CheckDialog
        from aliship_gui.viewmodels.connection_check import ConnectionCheck

        check = ConnectionCheck(shop.network, Matcher(self._catalogue))
        dialog = CheckDialog(check, self._window)
        check.setParent(dialog)
        dialog.verdict.set_chinese_first(self.chinese_first)
        dialog.again.clicked.connect(lambda: check.run(shop.examine))
        dialog.finished.connect(dialog.deleteLater)
        check.run(shop.examine)
        dialog.open()

    def close(self) -> None:
        """Close the dialog, if one is open; for the end of the program."""
        if self._dialog is not None:
            self._dialog.reject()

    def _open(self, address: str) -> None:
        if not self._opener(address):
            QGuiApplication.clipboard().setText(address)
            words = self.tr("No browser could be opened; the address is on the clipboard")
            self._window.statusBar().showMessage(words, 10_000)


def _transport() -> ClosablePoster:
    from aliship_gui.api.transport import Transport

    return Transport()
