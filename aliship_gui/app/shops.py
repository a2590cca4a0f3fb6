"""The seller's shops in the window: their menu, switching, connecting, renaming, forgetting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.app.account_keys import account_keys
from aliship_gui.app.connecting import Connecting
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.outside import Opener
from aliship_gui.app.partings import Partings
from aliship_gui.app.preferences import Preferences
from aliship_gui.app.shop_host import ShopHost
from aliship_gui.app.shop_keys import LAST_SHOP, NO_SHOP, PRACTICE_STATE
from aliship_gui.app.shop_service import ShopService
from aliship_gui.app.telling import tell_failure
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.store.accounts import Account
from aliship_gui.ui.commands import Menu
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.shops_menu import ShopsMenu
from aliship_gui.ui.translation import InterfaceLanguage
from aliship_gui.viewmodels.shop_book import ShopBook

if TYPE_CHECKING:
    from aliship_gui.explain.entries import Action, Catalogue


class Shops(QObject):
    """Ties the `ShopBook` to the window and to the shop that is open."""

    def __init__(
        self,
        window: MainWindow,
        host: ShopHost,
        book: ShopBook,
        catalogue: Catalogue,
        preferences: Preferences,
        language: InterfaceLanguage,
        opener: Opener,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._preferences = preferences
        self._catalogue = catalogue
        self.book = book
        self.connecting = Connecting(
            window, book.database, book.secrets, catalogue, opener, language
        )
        practice_state = book.database.path.parent / PRACTICE_STATE
        self._partings = Partings(window, host, self.book, practice_state, catalogue)
        self._service = ShopService(window, self, opener)
        self._menu = ShopsMenu(window.menus[Menu.SHOPS], window.commands["practice"], self)
        self._connect()
        self._show()
        if book.unread is not None:
            self._tell(book.unread)

    # What the application calls -------------------------------------------------------------

    def opened(self, shop: OpenShop, offer: Callable[[Action, Callable[[], None]], None]) -> None:
        """A shop was opened; `offer` lets an action of explanations be done."""
        self._service.serve(shop, offer)
        self._show()

    def left(self) -> None:
        """The shop that was open is not any more."""
        self._service.retire()
        self._show()

    def close(self) -> Callable[[], None]:
        """End; returns what is left to be written, to be called on another thread."""
        self.connecting.close()
        return self.book.close()

    # What the seller wants ------------------------------------------------------------------

    @property
    def open_account(self) -> Account | None:
        """The account of the open shop; None for the practice shop and for given keys."""
        shop = self._host.shop
        return self.book.get(shop.keys.shop_id) if shop is not None else None

    def open(self, shop_id: str, order_id: str = "") -> None:
        """Open a known shop, and pick one of its orders."""
        account, shop = self.book.get(shop_id), self._host.shop
        if account is None:
            return
        if shop is None or shop.keys.shop_id != shop_id:
            self._host.open_shop(account_keys(account, self.book.database, self.book.secrets))
            self._preferences.keep(LAST_SHOP, shop_id)
        if order_id:
            self._host.after_first_picture(lambda: self._pick(order_id))
        self._show()

    def open_practice(self) -> None:
        """Open the practice shop."""
        shop = self._host.shop
        if shop is None or shop.keys.shop_id != PRACTICE_ID:
            self._host.open_practice_shop()
            self._preferences.keep(LAST_SHOP, PRACTICE_ID)
        self._show()

    def sign_in(self) -> None:
        """Sign in to the open shop again."""
        if (account := self.open_account) is not None:
            self.connecting.sign_in(account)

    def settings(self) -> None:
        """Change how the open shop is reached."""
        if (account := self.open_account) is not None:
            self.connecting.connect_shop(account.shop_id)

    def test(self) -> None:
        """Test the open shop's connection."""
        if self._host.shop is not None:
            self.connecting.test(self._host.shop)

    def manage(self) -> None:
        """Show the list of shops."""
        from aliship_gui.ui.shops_dialog import ShopsDialog
        from aliship_gui.viewmodels.shop_list import ShopListModel

        dialog = ShopsDialog(ShopListModel(self.book), self._window)
        model = dialog.view.model()
        model.setParent(dialog)
        dialog.open_wanted.connect(self.open)
        dialog.settings_wanted.connect(self.connecting.connect_shop)
        dialog.forget_wanted.connect(self.book.prepare_parting)
        dialog.add_wanted.connect(dialog.close)
        dialog.add_wanted.connect(self.connecting.connect_shop)
        dialog.finished.connect(dialog.deleteLater)
        # A sign-in may have been renewed since they were read.
        self.book.load()
        dialog.open()

    # How ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        commands, book = self._window.commands, self.book
        deeds: dict[str, Callable[[], None]] = {
            "practice": self.open_practice,
            "connect": self.connecting.connect_shop,
            "shops": self.manage,
            "sign_in": self.sign_in,
            "shop_settings": self.settings,
            "test_connection": self.test,
            "practice_afresh": self._partings.ask_afresh,
        }
        for name, deed in deeds.items():
            commands[name].triggered.connect(lambda _on=False, deed=deed: deed())
        self._window.welcome.action.connect(self.open_practice)
        self._window.welcome.other_action.connect(lambda: self.connecting.connect_shop())
        self._menu.shop_wanted.connect(self.open)
        self.connecting.connected.connect(self._connected)
        book.changed.connect(self._show)
        book.forgotten.connect(self._forgotten)
        book.cleared.connect(self.open_practice)
        book.failed.connect(self._tell)

    def _pick(self, order_id: str) -> None:
        if self._host.shop is not None:
            self._host.shop.desk.pick(order_id)

    def _show(self) -> None:
        shop, account = self._host.shop, self.open_account
        self._menu.show_shops(
            self.book.shops, shop.keys.shop_id if shop is not None else "", PRACTICE_ID
        )
        for name in ("sign_in", "shop_settings"):
            self._window.commands[name].setEnabled(account is not None)
        if shop is not None and account is not None and shop.title != account.name:
            shop.title = account.name
            self._window.show_shop(account.name)

    def _connected(self, account: Account) -> None:
        is_new, shop = self.book.get(account.shop_id) is None, self._host.shop
        self.book.put(account)
        if is_new:
            self.open(account.shop_id)
        elif shop is not None and shop.keys.shop_id == account.shop_id:
            shop.sign_in("")
            shop.declare_by(account.declaring)
            self._service.look_again()

    def _forgotten(self, shop_id: str) -> None:
        if self._preferences.get(LAST_SHOP) == shop_id:
            self._preferences.keep(LAST_SHOP, NO_SHOP)
        self._window.statusBar().showMessage(self.tr("The shop is forgotten"), 5_000)

    def _tell(self, failure: Failure) -> None:
        chinese = self.connecting.chinese_first
        tell_failure(self._window, failure, self._catalogue, chinese=chinese)
