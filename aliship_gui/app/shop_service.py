"""What an open shop is given from outside its desk: buttons of explanations, and its sign-in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.outside import Opener
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.token_life import Standing
from aliship_gui.store.accounts import Account
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.sign_in_notice import SignInNotice
from aliship_gui.viewmodels.sign_in_watch import SignInWatch

if TYPE_CHECKING:
    from aliship_gui.app.shops import Shops
    from aliship_gui.explain.entries import Action
    from aliship_gui.services.session import SessionReport


class ShopService(QObject):
    """Serves one shop after the other."""

    def __init__(self, window: MainWindow, shops: Shops, opener: Opener) -> None:
        super().__init__(window)
        self._shops = shops
        self._opener = opener
        self._shop: OpenShop | None = None
        self._watch: SignInWatch | None = None
        self._notice = SignInNotice()
        self._notice.clicked.connect(shops.sign_in)
        window.statusBar().addPermanentWidget(self._notice)
        shops.book.order_found.connect(self._order_found)

    def serve(self, shop: OpenShop, offer: Callable[[Action, Callable[[], None]], None]) -> None:
        """Another shop is open now."""
        self.retire()
        self._shop = shop
        folder = shop.folder
        from aliship_gui.explain.entries import Action

        offer(Action.FIND_SHOP, self._find_shop)
        offer(Action.CHECK_CLOCK, self._shops.test)
        offer(
            Action.OPEN_DATA_FOLDER,
            lambda: self._show_folder(QUrl.fromLocalFile(str(folder)).toString()),
        )
        if shop.keys.real is not None:
            offer(Action.SIGN_IN, self._shops.sign_in)
            offer(Action.SHOP_SETTINGS, self._shops.settings)
            self._watch_over(shop)

    def retire(self) -> None:
        """No shop is open any more."""
        self._shop = self._watch = None
        self._notice.show_report(None)

    def look_again(self) -> None:
        """The seller signed in: tell how it is now."""
        if self._watch is not None:
            self._watch.look()

    def _watch_over(self, shop: OpenShop) -> None:
        # It goes with its shop, and delivers nothing once that is closed.
        self._watch = watch = SignInWatch(shop.session_report, shop.network, shop)
        watch.reported.connect(self._reported)
        shop.desk.rested.connect(watch.look)

    def _reported(self, report: SessionReport) -> None:
        self._notice.show_report(report)
        if report.standing is Standing.ENDING and self._shop is not None:
            days = report.days_left(datetime.now(UTC)) or 0
            code = "session.ending" if days else "session.ending_today"
            self._shop.desk.warn(Failure(FailureKind.LOCAL, code, str(days)))

    def _find_shop(self) -> None:
        shop = self._shop
        if shop is not None and shop.desk.picked:
            self._shops.book.find_order(shop.desk.picked, shop.keys.shop_id)

    def _order_found(self, order_id: str, account: Account | None) -> None:
        if account is not None:
            self._shops.open(account.shop_id, order_id)
        elif self._shop is not None:
            self._shop.desk.warn(Failure(FailureKind.LOCAL, "shop.order_unknown", order_id))

    def _show_folder(self, address: str) -> None:
        self._opener(address)
