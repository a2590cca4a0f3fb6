"""The language and the colours of the window: as asked for, as kept, or like the system's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from aliship_gui.app.desktop_changes import DesktopChanges
from aliship_gui.app.folders import default_cache_folder
from aliship_gui.app.preferences import Preferences
from aliship_gui.services.worker import Runner, run_unheard
from aliship_gui.ui.languages import SOURCE_LANGUAGE, shipped_languages, system_language
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.still_picture import StillPicture
from aliship_gui.ui.theme import Appearance, apply_palette, theme_steps
from aliship_gui.ui.translation import InterfaceLanguage

_LANGUAGE = "interface.language"
_APPEARANCE = "interface.appearance"


class Looks(QObject):
    """Speaks and paints as the seller chose, at the next start as well.

    From the beginning it speaks as it may turn out to be kept, so that the window is mostly
    built in the right language; the whole theme follows with `put_on`, when the first panes are
    there. `language` is what is spoken.
    """

    language_changed = Signal(str)
    """Another language is spoken, of this code; Qt has told every widget."""

    def __init__(
        self, qt: QApplication, preferences: Preferences, asked: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._qt = qt
        self._preferences = preferences
        self._asked = asked
        self._appearance = Appearance.SYSTEM
        self._window: MainWindow | None = None
        self._picture = StillPicture(self)
        self.language = InterfaceLanguage(qt, _translations)
        self._spoken = self._wanted_language()
        self.language.use(self._spoken)
        apply_palette(qt, self._appearance)

    def follow(self, window: MainWindow) -> None:
        """Offer the choice in the menus of this window, which is painted and spoken in."""
        self._window = window
        window.language_wanted.connect(self.use_language)
        window.appearance_wanted.connect(self.use_appearance)
        window.mark_language(self.language.code)
        DesktopChanges(window, self._qt).colours_changed.connect(self._follow_system)

    def use_language(self, code: str) -> None:
        """Speak another interface language, now and at the next start."""
        self._speak(code)
        if code != self._asked:
            self._preferences.keep(_LANGUAGE, code)

    def use_appearance(self, name: str) -> None:
        """Light, dark, or like the system, now and at the next start."""
        self._wear(name)
        self._preferences.keep(_APPEARANCE, name)

    def speak(self) -> None:
        """Speak the language that was kept, unless another one is asked for."""
        self._speak(self._wanted_language())

    def put_on(self) -> None:
        """Paint the whole program in the appearance that was kept."""
        self._wear(self._preferences.get(_APPEARANCE) or Appearance.SYSTEM)

    def compile_ahead(self, runner: Runner) -> None:
        """Have every language ready, so that the first switch takes no longer than others."""
        run_unheard(runner, self.language.compile_all)

    def _speak(self, code: str) -> None:
        if code != self._spoken:
            self._spoken = code
            self._picture.change(self._language_steps(code))
        else:
            self._tell_language()

    def _language_steps(self, code: str) -> Iterator[None]:
        yield from self.language.use_in_steps(code)
        self._tell_language()

    def _tell_language(self) -> None:
        code = self.language.code
        if self._window is not None:
            self._window.mark_language(code)
        self.language_changed.emit(code)

    def _follow_system(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._wear(Appearance.SYSTEM)

    def _wear(self, name: str) -> None:
        known = name in set(Appearance)
        self._appearance = Appearance(name) if known else Appearance.SYSTEM
        self._picture.change(theme_steps(self._qt, self._appearance))
        if self._window is not None:
            self._window.mark_appearance(self._appearance)

    def _wanted_language(self) -> str:
        wanted = self._asked or self._preferences.get(_LANGUAGE) or system_language()
        return wanted if wanted in shipped_languages() else SOURCE_LANGUAGE


def _translations() -> Path:
    return default_cache_folder() / "translations"
