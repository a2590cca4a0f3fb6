"""The composition root: builds the program, wires it, starts it, stops it.

Only this package knows every other. Building enters no event loop, so that tests drive the
real program: ``create(argv)`` returns an `Application` with its `.window` and `.close()`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from aliship_gui import __version__
from aliship_gui.app.application import Application
from aliship_gui.app.options import OptionsRefused, parse_options
from aliship_gui.domain.failures import Failure
from aliship_gui.explain.catalogue import load_catalogue
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.resources import resource
from aliship_gui.store.database import open_database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.paths import default_data_folder

__all__ = ["Application", "StartRefused", "create", "run"]


class StartRefused(Exception):
    """The program cannot start; the text says why, in Chinese and in English."""


def create(argv: Sequence[str], environment: Mapping[str, str] = os.environ) -> Application:
    """Build the whole program from a command line, with or without the program's name.

    No window is shown yet. Raises `StartRefused`, and SystemExit for wrong arguments.
    """
    catalogue = load_catalogue(resource("explanations"))
    try:
        options = parse_options(_arguments(argv), environment)
        database = open_database(options.data_folder or default_data_folder())
    except (StoreError, OptionsRefused) as error:
        raise StartRefused(_sentences(error.failure, catalogue)) from None
    application = Application(_qt_application(), options, database, catalogue)
    application.open_first_shop()
    return application


def run(argv: Sequence[str]) -> int:
    """Run the program to its end; returns the exit code."""
    try:
        options = parse_options(_arguments(argv), os.environ)
        if options.tour_folder is not None:
            from aliship_gui.tour import walk

            return walk(options.tour_folder, options.language)
        application = create(argv)
    except OptionsRefused as refused:
        return _tell(_sentences(refused.failure, load_catalogue(resource("explanations"))))
    except StartRefused as refused:
        return _tell(str(refused))
    application.window.show()
    code = application.qt.exec()
    application.close()
    return code


def _arguments(argv: Sequence[str]) -> Sequence[str]:
    named = bool(argv) and not argv[0].startswith("-")
    return argv[1:] if named else argv


def _qt_application() -> QApplication:
    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setApplicationName("AliShip")
    QCoreApplication.setApplicationVersion(__version__)
    qt = QApplication(["aliship-gui"])
    qt.setStyle("Fusion")
    qt.setDesktopFileName("aliship-gui")
    return qt


def _sentences(failure: Failure, catalogue: Catalogue) -> str:
    words = Matcher(catalogue).explain(failure).words
    told = [
        "\n".join(part for part in (half.title, half.meaning, half.remedy) if part)
        for half in (words.zh, words.en)
    ]
    detail = f"({failure.code}: {failure.message})" if failure.message else f"({failure.code})"
    return "\n\n".join([*told, detail])


def _tell(sentence: str) -> int:
    """Say it on the terminal, and in a window for those who started it with a click."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)  # noqa: T201 - this is for whoever started it
    qt = _qt_application()
    if qt.platformName() not in ("offscreen", "minimal"):
        QMessageBox.critical(None, "AliShip", sentence)
    return 2
