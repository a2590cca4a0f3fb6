"""Everything that helps with the window itself, built with it: palette, keys, help, tour, box."""

from __future__ import annotations

from PySide6.QtCore import QObject

from aliship_gui.app.about import About
from aliship_gui.app.first_minute import FirstMinute
from aliship_gui.app.help_here import HelpHere
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.palette import PaletteOpener
from aliship_gui.app.preferences import Preferences
from aliship_gui.app.shortcut_printing import ShortcutPrinting
from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.worker import Runner
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.pane_walk import PaneWalk
from aliship_gui.ui.translation import InterfaceLanguage


class WindowHelp(QObject):
    """Each part waits for its command and builds what it shows when it is first wanted."""

    def __init__(
        self,
        window: MainWindow,
        catalogue: Catalogue,
        language: InterfaceLanguage,
        preferences: Preferences,
        runner: Runner,
    ) -> None:
        super().__init__(window)
        self._tour = FirstMinute(window, preferences)
        self._palette = PaletteOpener(window, language, preferences)
        self._parts = (
            PaneWalk(window),
            ShortcutPrinting(window, runner),
            HelpHere(window, catalogue, language),
            About(window, runner),
        )

    def follow(self, shop: OpenShop | None) -> None:
        """Another shop is open, or none."""
        self._palette.follow(shop)

    def practice_shop_opened(self) -> None:
        """Somebody may be here for the first time."""
        self._tour.practice_shop_opened()
