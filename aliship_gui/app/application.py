"""The running program: one window, at most one open shop."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from aliship_gui.app.appearing import Appearing
from aliship_gui.app.binding import ShopBinding
from aliship_gui.app.build_up import BuildUp
from aliship_gui.app.collecting import Collecting
from aliship_gui.app.first_paint import FirstPaint, Gate
from aliship_gui.app.looks import Looks
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.options import Options
from aliship_gui.app.preferences import Preferences
from aliship_gui.app.shop_keys import (
    LAST_SHOP,
    PRACTICE_STATE,
    ShopKeys,
    given_keys,
    practice_keys,
)
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.services.worker import Workers
from aliship_gui.store.database import Database
from aliship_gui.store.settings import SettingsStore
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.window_memory import (
    restore_panes,
    restore_splitters,
    restore_window,
    sight_of,
)

if TYPE_CHECKING:
    from aliship_gui.app.due_today import DueToday
    from aliship_gui.app.farewell import LastWords
    from aliship_gui.app.first_orders import FirstOrders
    from aliship_gui.app.kept_addresses import KeptAddresses
    from aliship_gui.app.loading_ahead import LoadingAhead
    from aliship_gui.app.outside import Outside
    from aliship_gui.app.shops import Shops
    from aliship_gui.app.window_help import WindowHelp
    from aliship_gui.explain.entries import Catalogue
    from aliship_gui.services.shipping import Timing
    from aliship_gui.viewmodels.shop_book import ShopBook


class Application(QObject):
    """`window` is the `MainWindow`, `shop` the open shop or None.

    The data are opened on another thread; `ready` tells that what was kept of earlier times is
    in force, and the shop that was open last is open again. `close` ends everything at once: it
    does not wait for the network.
    With `paint_first`, what the first picture does not show is built after it.
    """

    ready = Signal()
    refused = Signal(object)
    """The data cannot be opened: a `Failure`. The program is closed then, and `refusal` has it."""

    def __init__(
        self,
        qt: QApplication,
        options: Options,
        database: Database,
        orders: FirstOrders,
        catalogue: Catalogue,
        outside: Outside | None = None,
        *,
        paint_first: bool = False,
    ) -> None:
        super().__init__()
        self.qt = qt
        self._build_up = BuildUp(self)
        if paint_first:
            self._build_up.wait_for_paint()
        self.collecting = Collecting(self)
        self._options = options
        self._database = database
        self._catalogue = catalogue
        self._orders = orders
        self._settings = SettingsStore(database)
        self._keeper = Workers("keeper", 1, self)
        # Not the keeper, which must not wait for the key store's question to the seller.
        self._shop_worker = Workers("shops", 1, self)
        self._preferences = Preferences(self._settings, self._keeper, self)
        self._given_outside = outside
        # What was kept is read while the window is built.
        self._preferences.loaded.connect(self._set_out)
        self._preferences.unreadable.connect(self._refuse)
        self._preferences.load()
        if options.begins_as_left:
            self.book.loaded.connect(self._set_out)
            self.book.failed.connect(self._set_out)
            self.book.load()
        self.looks = Looks(qt, self._preferences, options.language, self)
        self.looks.language_changed.connect(self._show_language)
        self._binding: ShopBinding | None = None
        self._last_words: list[LastWords] = []
        self._closed = False
        self._sets_out = False
        self.is_ready = False
        self.refusal: Failure | None = None
        self.shop: OpenShop | None = None
        self.window = MainWindow()
        self.window.panes_wanted.connect(self._build_up.finish)
        self._appearing = Appearing(self.window)
        self._appearing.late.connect(self._begin_as_new)
        # Before any shop is opened: its threads would load the client at once.
        self._gate = Gate()
        self._first_paint = FirstPaint(self.window, self._gate)
        self.looks.follow(self.window)
        self.window.closing.connect(self.close)
        restore_window(self.window, self._preferences.get)

    @cached_property
    def book(self) -> ShopBook:
        """The shops that the seller has."""
        from aliship_gui.store.chosen_secrets import ChosenSecrets
        from aliship_gui.viewmodels.shop_book import ShopBook

        secrets = ChosenSecrets(self._outside.secrets)
        return ShopBook(self._database, secrets, self._shop_worker, self)

    @cached_property
    def shops(self) -> Shops:
        """What the seller does with them."""
        from aliship_gui.app.shops import Shops

        return Shops(
            self.window,
            self,
            self.book,
            self._catalogue,
            self._preferences,
            self.looks.language,
            self._outside.opener,
        )

    @cached_property
    def _outside(self) -> Outside:
        from aliship_gui.app.outside import Outside

        return self._given_outside or Outside()

    def show(self) -> None:
        """Show the window as it was left; as new where the disk takes its time to tell."""
        self._first_paint.expect()
        self._build_up.watch(self.window)
        if self.is_ready:
            self.window.show()
        else:
            self._appearing.expect()

    def after_first_picture(self, deed: Callable[[], None]) -> None:
        """Do what the first picture need not wait for; at once where it was shown before."""
        self._build_up.add(deed)

    def open_shop(self, keys: ShopKeys, timing: Timing | None = None) -> None:
        """Open a shop in the window, in place of the one that is open.

        `timing` tells how long the outbox waits for what.
        """
        before = self._leave_shop()
        self._build_up.wait_again(self.window)
        known = self._orders.take(keys.shop_id)
        self.shop = shop = OpenShop(
            keys, self._database, self._catalogue, known, timing, self._gate
        )
        self._binding = binding = ShopBinding(self.window, shop, self._catalogue, self._build_up)
        binding.show_language(self.looks.language.code)
        restore_panes(self.window, binding.workspace, self._preferences.get)
        self._add_rest()
        self._build_up.add(lambda: self._complete(shop, binding, before))

    def open_practice_shop(self) -> None:
        """Open the practice shop."""
        self.open_shop(practice_keys(self._database.path.parent / PRACTICE_STATE))
        self._build_up.add(lambda: self._help.practice_shop_opened())

    def close_shop(self) -> LastWords:
        """Close the open shop; returns what is left of it to be written, on another thread."""
        words = self._leave_shop()
        self.window.show_welcome()
        return words or (lambda: None)

    def open_first_shop(self) -> None:
        """Open what the command line or the environment asks for.

        Else what was open last is opened again once it is known.
        """
        if self._options.given_shop is not None:
            self.open_shop(given_keys(self._options.given_shop))
        elif self._options.sandbox:
            self.open_practice_shop()
        elif not self._build_up.waits:
            self._add_rest()

    def close(self) -> None:
        """End everything. Can be called twice."""
        if self._closed:
            return
        self._closed = True
        self._build_up.finish()
        unsaved = dict(self._preferences.close())
        if self._preferences.is_loaded:
            unsaved |= sight_of(self.window)
        self.loading_ahead.stop()
        if (words := self._leave_shop()) is not None:
            self._last_words.append(words)
        self._appearing.call_off()
        self.window.hide()
        self.collecting.stop()
        self._addresses.close()
        self._keeper.close()
        self._shop_worker.close()
        self._last_words.append(self.shops.close())
        settings = self._settings
        self._last_words.append(lambda: settings.set_all(unsaved))
        from aliship_gui.app.farewell import bid_farewell

        bid_farewell(self._last_words, self._database)

    def _leave_shop(self) -> LastWords | None:
        """Close the shop that is open, if there is one; nothing looks at it any more.

        Returns what is left of it to be written, on another thread.
        """
        if self.shop is None:
            return None
        self._build_up.finish()
        shop, self.shop = self.shop, None
        self._help.follow(None)
        self._due_today.close()
        self.shops.left()
        self.window.drop_workspace()
        if self._binding is not None:
            self._binding.deleteLater()
            self._binding = None
        return shop.close()

    def _add_rest(self) -> None:
        """What stands beside the panes of a shop, behind them; each of it is built once."""
        pieces = (
            lambda: self.shops,
            _load_checks,
            _load_pages,
            lambda: self._help,
            lambda: self._addresses,
            lambda: self._due_today,
            lambda: self.loading_ahead.begin(),
        )
        for piece in pieces:
            self._build_up.add(piece)

    @cached_property
    def _help(self) -> WindowHelp:
        from aliship_gui.app.window_help import WindowHelp

        return WindowHelp(
            self.window, self._catalogue, self.looks.language, self._preferences, self._keeper
        )

    @cached_property
    def _addresses(self) -> KeptAddresses:
        from aliship_gui.app.kept_addresses import KeptAddresses

        addresses = KeptAddresses(self.window, self._database, self)
        if self.is_ready:
            addresses.keeping.start()
        else:
            self.ready.connect(addresses.keeping.start)
        return addresses

    @cached_property
    def loading_ahead(self) -> LoadingAhead:
        """Loads the windows that open at a wish, while nothing else is done."""
        from aliship_gui.app.loading_ahead import LoadingAhead, modules_of_windows

        ahead = LoadingAhead(modules_of_windows(), self.window)
        ahead.finished.connect(lambda: self.looks.compile_ahead(self._keeper))
        return ahead

    @cached_property
    def _due_today(self) -> DueToday:
        from aliship_gui.app.due_today import DueToday

        return DueToday(self.window, self._preferences)

    def _complete(self, shop: OpenShop, binding: ShopBinding, before: LastWords | None) -> None:
        """All panes of a shop are there: begin."""
        restore_splitters(binding.workspace, self._preferences.get)
        self._addresses.watch(shop)
        self._help.follow(shop)
        self._due_today.watch(shop, binding.news)
        self.shops.opened(shop, binding.offer)
        if before is None:
            self._begin(shop)
        else:
            # It may be the same shop: what is left of the old one is written first.
            self._write(before, lambda: self._begin(shop))

    def _begin(self, shop: OpenShop) -> None:
        if shop is self.shop:
            shop.open()
            self._tell_set_aside()

    def _write(self, words: LastWords, then: Callable[[], None]) -> None:
        """Have something written that must not be lost, even if the program ends meanwhile."""
        self._last_words.append(words)

        def written(_result: object) -> None:
            self._last_words.remove(words)
            then()

        self._keeper.run(lambda _job, _report: words(), written, written)

    def _set_out(self) -> None:
        """Look and speak like the last time, with the same shop, once all that is known."""
        is_begun = self.shop is not None
        is_known = is_begun or self.book.is_loaded or self.book.unread is not None
        if self._sets_out or not (self._preferences.is_loaded and is_known):
            return
        self._sets_out = True
        self.looks.speak()
        if self._preferences.get("window.geometry"):
            restore_window(self.window, self._preferences.get)
        if self._binding is not None:
            restore_panes(self.window, self._binding.workspace, self._preferences.get)
        else:
            self._open_last()
        # Each in a turn of its own: together they take longer than a frame.
        QTimer.singleShot(0, self, lambda: self._dress(is_begun))

    def _dress(self, is_begun: bool) -> None:
        if not self._closed:
            self.looks.put_on()
            QTimer.singleShot(0, self, lambda: self._be_ready(is_begun))

    def _be_ready(self, is_begun: bool) -> None:
        if self._closed:
            return
        self._tell_set_aside()
        self.is_ready = True
        self.ready.emit()
        self._appearing.tell(self.shop.browser if self.shop is not None else None)
        if is_begun:
            # They are not needed to show the one that is open.
            self._build_up.add(lambda: self.book.load())

    def _open_last(self) -> None:
        """Open the shop that was open when the program ended, if it is still there."""
        last = self._preferences.get(LAST_SHOP)
        account = self.book.get(last)
        if last == PRACTICE_ID:
            self.open_practice_shop()
        elif account is not None:
            from aliship_gui.app.account_keys import account_keys

            self.open_shop(account_keys(account, self._database, self.book.secrets))
        else:
            self._add_rest()

    def _refuse(self, failure: Failure) -> None:
        self.refusal = failure
        self.close()
        self.refused.emit(failure)

    def _begin_as_new(self) -> None:
        self.looks.put_on()
        self._add_rest()

    def _show_language(self, code: str) -> None:
        if self._binding is not None:
            self._binding.show_language(code)

    def _tell_set_aside(self) -> None:
        moved_to = self._database.set_aside if self._preferences.is_loaded else None
        if moved_to is not None and self.shop is not None:
            self.shop.desk.warn(Failure(FailureKind.LOCAL, "store.set_aside", str(moved_to)))


def _load_checks() -> None:
    """What the pages are made of takes more than a frame to load."""
    import aliship_gui.domain.checks  # noqa: F401


def _load_pages() -> None:
    """What help is made of takes as long to load as the rest of it."""
    import aliship_gui.viewmodels.explanation_page  # noqa: F401
