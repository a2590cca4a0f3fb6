"""The interface language: loads compiled translations, compiling them where needed.

`resources/i18n/*.ts` are the sources. A `.qm` file beside its source is used when it is newer, or
when there is no source, as in a bundle; otherwise the source is compiled by Qt's own `lrelease`,
which comes with PySide6, into the program's cache, once per version of the source.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from zlib import crc32

import PySide6
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from aliship_gui.logs import logger
from aliship_gui.resources import resource
from aliship_gui.ui.languages import SOURCE_LANGUAGE, shipped_languages


class CannotCompile(Exception):
    """The compiler of translations refuses this source."""


class _OneByOne(QObject):
    """Tells windows of another language, each for itself.

    Qt hands the news on to all that lies in a window, and to the windows that belong to it: the
    main window's would reach every dialog at once, and each of them would hear of it again.
    """

    def __init__(self, windows: Sequence[QWidget]) -> None:
        super().__init__()
        self._windows = windows
        self._turn: QWidget | None = None
        for window in windows:
            window.installEventFilter(self)

    def tell(self, window: QWidget) -> None:
        """It is this window's turn."""
        self._turn = window
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
        self._turn = None

    def end(self) -> None:
        """From now on they hear of it as ever."""
        for window in self._windows:
            if isValid(window):
                window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        return event.type() == QEvent.Type.LanguageChange and watched is not self._turn


class InterfaceLanguage:
    """Switches the whole program's language while it runs."""

    def __init__(self, application: QApplication, cache: Callable[[], Path]) -> None:
        self._application = application
        self._cache = cache
        self._installed: list[QTranslator] = []
        self._others: dict[str, QTranslator | None] = {}
        self.code = ""

    def use(self, code: str) -> None:
        """Speak `code`, one of `shipped_languages`; every widget has heard of it on return."""
        for _step in self.use_in_steps(code):
            pass

    def use_in_steps(self, code: str) -> Iterator[None]:
        """The same: spoken after the first step; in each of the others one window hears of it."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        locale = shipped_languages()[code].locale
        QLocale.setDefault(QLocale(locale))
        self.code = code
        self._installed = [t for t in (_qt_words(locale), self._words(locale)) if t is not None]
        for translator in self._installed:
            self._application.installTranslator(translator)
        # Qt would tell the widgets later, all at once: after the first picture of a window shown
        # meanwhile, and for longer than a frame.
        changed = QEvent.Type.LanguageChange
        QCoreApplication.sendPostedEvents(self._application, changed)
        windows = QApplication.topLevelWidgets()
        for window in windows:
            QCoreApplication.removePostedEvents(window, changed)
        one_by_one = _OneByOne(windows)
        try:
            for window in windows:
                yield
                if isValid(window):
                    one_by_one.tell(window)
        finally:
            one_by_one.end()

    def compile_all(self) -> None:
        """Compile what nobody used yet, so that a first switch takes no longer than others.

        For any thread; what cannot be compiled is told when somebody wants to use it.
        """
        for language in shipped_languages().values():
            source = _source(language.locale)
            if source is not None:
                with suppress(OSError, CannotCompile):
                    _compiled(source, self._cache())

    def in_all(self, context: str, source: str) -> tuple[str, ...]:
        """A text in every other language, the one that explanations pair with this one first.

        Compiles the languages that nobody used yet, so it is for what a seller asks for.
        """
        codes = sorted(shipped_languages(), key=lambda code: (code != self._counterpart, code))
        return tuple(self._said(code, context, source) for code in codes if code != self.code)

    @property
    def _counterpart(self) -> str:
        return "zh" if self.code == SOURCE_LANGUAGE else SOURCE_LANGUAGE

    def _said(self, code: str, context: str, source: str) -> str:
        if code not in self._others:
            self._others[code] = self._words(shipped_languages()[code].locale)
        words = self._others[code]
        return (words.translate(context, source) if words is not None else "") or source

    def _words(self, locale: str) -> QTranslator | None:
        source = _source(locale)
        if source is None:
            return None
        translator = QTranslator()
        try:
            if translator.load(str(_compiled(source, self._cache()))):
                return translator
            # What was compiled before is damaged: it can be made again.
            if source.exists() and translator.load(str(_compiled_anew(source, self._cache()))):
                return translator
        except (OSError, CannotCompile) as error:
            logger(__name__).info("%s could not be compiled: %s", source.name, type(error).__name__)
            return None
        logger(__name__).error("the translation %s could not be loaded", source.name)
        return None


def _source(locale: str) -> Path | None:
    """The source of a language, which a bundle has only compiled; None when it has neither."""
    source = resource("i18n") / f"{locale}.ts"
    return source if source.exists() or source.with_suffix(".qm").exists() else None


def _qt_words(locale: str) -> QTranslator | None:
    """Qt's own words: the buttons of dialogs, the menus of text fields."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return translator if translator.load(f"qtbase_{locale}", folder) else None


def _compiled(source: Path, cache: Path) -> Path:
    shipped = source.with_suffix(".qm")
    if shipped.exists() and _is_current(shipped, source):
        return shipped
    compiled = _place_in(cache, source)
    return compiled if compiled.exists() else _compiled_anew(source, cache)


def _is_current(shipped: Path, source: Path) -> bool:
    return not source.exists() or shipped.stat().st_mtime >= source.stat().st_mtime


def _compiled_anew(source: Path, cache: Path) -> Path:
    compiled = _place_in(cache, source)
    cache.mkdir(parents=True, exist_ok=True)
    release(source, compiled)
    return compiled


def _place_in(cache: Path, source: Path) -> Path:
    return cache / f"{source.stem}-{crc32(source.read_bytes()):08x}.qm"


def release(source: Path, target: Path) -> None:
    """Compile a `.ts` into a `.qm`. Raises `CannotCompile` when the source is damaged."""
    # Once for each version of a language.
    import subprocess

    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    folder = Path(PySide6.__file__).parent
    tool = next(path for path in (folder / name, folder / "Qt" / "libexec" / name) if path.exists())
    # Two programs may start at once, and two threads of one want the same language.
    unfinished = target.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
    command = [str(tool), "-silent", str(source), "-qm", str(unfinished)]
    done = subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own tool
    if done.returncode != 0:
        raise CannotCompile(source.name)
    unfinished.replace(target)
