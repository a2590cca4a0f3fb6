"""The running program: one window, at most one open shop."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from aliship_gui import __version__
from aliship_gui.app.binding import ShopBinding
from aliship_gui.app.open_shop import OpenShop, ShopKeys, given_keys, practice_keys
from aliship_gui.app.options import Options
from aliship_gui.app.preferences import Preferences
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.shipping import Timing
from aliship_gui.store.database import Database
from aliship_gui.store.settings import SettingsStore
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.theme import Appearance, apply_theme
from aliship_gui.ui.translation import LANGUAGES, InterfaceLanguage, system_language
from aliship_gui.ui.window_memory import WindowMemory

_LANGUAGE = "interface.language"
_APPEARANCE = "interface.appearance"


class Application(QObject):
    """`window` is the `MainWindow`, `shop` the open shop or None.

    `close` ends it at once: it does not wait for the network.
    """

    def __init__(
        self, qt: QApplication, options: Options, database: Database, catalogue: Catalogue
    ) -> None:
        super().__init__()
        self.qt = qt
        self._options = options
        self._database = database
        self._catalogue = catalogue
        self._preferences = Preferences(SettingsStore(database), self)
        self._language = InterfaceLanguage(qt, database.path.parent / "cache")
        self._binding: ShopBinding | None = None
        self._closed = False
        self.shop: OpenShop | None = None
        self.window = MainWindow()
        self._memory = WindowMemory(database.path.parent)
        self._memory.restore_window(self.window)
        self.window.language_wanted.connect(self.use_language)
        self.window.appearance_wanted.connect(self.use_appearance)
        self.window.commands["about"].triggered.connect(self._show_about)
        self.window.welcome.action.connect(self.open_practice_shop)
        self.window.closing.connect(self.close)
        self.use_appearance(self._preferences.get(_APPEARANCE) or Appearance.SYSTEM)
        self.use_language(self._first_language())

    def use_language(self, code: str) -> None:
        """Speak another interface language, now and at the next start."""
        self._language.use(code)
        self.window.mark_language(code)
        if self._binding is not None:
            self._binding.show_language(code)
        if code != self._options.language:
            self._preferences.keep(_LANGUAGE, code)

    def use_appearance(self, name: str) -> None:
        """Light, dark, or like the system, now and at the next start."""
        known = name in set(Appearance)
        appearance = Appearance(name) if known else Appearance.SYSTEM
        apply_theme(self.qt, appearance)
        self.window.mark_appearance(appearance)
        self._preferences.keep(_APPEARANCE, str(appearance))

    def open_shop(self, keys: ShopKeys, timing: Timing | None = None) -> None:
        """Open a shop in the window, in place of the one that is open.

        `timing` tells how long the outbox waits for what.
        """
        self.window.drop_workspace()
        if self.shop is not None:
            self.shop.close()
        if self._binding is not None:
            self._binding.deleteLater()
        self.shop = OpenShop(keys, self._database, self._catalogue, timing)
        self._binding = ShopBinding(self.window, self.shop, self._catalogue)
        self._binding.show_language(self._language.code)
        self._memory.restore_panes(self.window, self._binding.workspace)
        self.shop.open()
        self._tell_set_aside(self.shop)

    def open_practice_shop(self) -> None:
        """Open the practice shop."""
        self.open_shop(practice_keys(self._database.path.parent / "practice-shop.jsonl"))

    def open_first_shop(self) -> None:
        """Open what the command line or the environment asks for, if anything."""
        if self._options.given_shop is not None:
            self.open_shop(given_keys(self._options.given_shop))
        elif self._options.sandbox:
            self.open_practice_shop()

    def close(self) -> None:
        """End everything. Can be called twice."""
        if self._closed:
            return
        self._closed = True
        self._memory.keep(self.window)
        self.window.drop_workspace()
        if self.shop is not None:
            self.shop.close()
            self.shop = None
        self.window.hide()
        self._preferences.close()
        self._database.close()

    def _first_language(self) -> str:
        wanted = self._options.language or self._preferences.get(_LANGUAGE) or system_language()
        return wanted if wanted in LANGUAGES else "en"

    def _tell_set_aside(self, shop: OpenShop) -> None:
        moved_to = self._database.set_aside
        if moved_to is not None:
            shop.desk.warn(Failure(FailureKind.LOCAL, "store.set_aside", moved_to.name))

    def _show_about(self) -> None:
        year = datetime.now(UTC).year
        words = self.tr(
            "AliShip {version}\n\nDeclares AliExpress shipments exactly once and explains every "
            "refusal.\n\nFree software under the MIT licence. Tracking number formats: "
            "tracking_number_data (MIT). Made with Qt for Python (LGPL).\n\n© {year}"
        )
        text = words.format(version=__version__, year=year)
        QMessageBox.information(self.window, self.tr("About AliShip"), text)
