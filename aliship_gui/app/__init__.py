"""The composition root: builds the program, wires it, starts it, stops it.

Only this package knows every other. Building enters no event loop, so that tests drive the
real program: ``create(argv)`` returns an `Application` with its `.window` and `.close()`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from aliship_gui import __version__
from aliship_gui.app.crash_report import CrashReports, watching
from aliship_gui.app.first_orders import FirstOrders
from aliship_gui.app.folders import default_data_folder
from aliship_gui.app.options import OptionsRefused, parse_options
from aliship_gui.app.single_instance import SingleInstance, come_forward
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.late_catalogue import late_catalogue
from aliship_gui.store.database import Database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.paths import prepare_folder

if TYPE_CHECKING:
    from aliship_gui.app.application import Application
    from aliship_gui.app.outside import Outside
    from aliship_gui.explain.entries import Catalogue

__all__ = ["StartRefused", "create", "run"]


_PYTHON_TURN = 0.0002
"""Seconds after which a thread lets another one have the interpreter.

Qt asks Python a dozen things while it lays out and paints, and each time the GUI thread may find
a worker at work. By Python's own measure it would wait five milliseconds each time, which is
several frames together.
"""


class StartRefused(Exception):
    """The program cannot start; the text says why, in Chinese and in English."""


def create(
    argv: Sequence[str],
    environment: Mapping[str, str] = os.environ,
    outside: Outside | None = None,
    *,
    paint_first: bool = False,
) -> Application:
    """Build the whole program from a command line, with or without the program's name.

    With `paint_first` the rest of it is built once the window was shown and painted.

    No window is shown yet. The data are read on other threads; what they hold is known once events
    are processed, and `Application.refused` tells when they cannot. Raises `StartRefused`, and
    SystemExit for wrong arguments.
    """
    catalogue = late_catalogue()
    try:
        options = parse_options(_arguments(argv), environment)
    except OptionsRefused as error:
        raise StartRefused(_sentences(error.failure, catalogue)) from None
    qt = _qt_application()
    database = Database(options.data_folder or default_data_folder())
    orders = FirstOrders(database)
    if options.begins_as_left:
        orders.read_ahead()
    # Most of the program is loaded here, while the data are opened.
    from aliship_gui.app.application import Application

    application = Application(
        qt, options, database, orders, catalogue, outside, paint_first=paint_first
    )
    application.open_first_shop()
    return application


def run(argv: Sequence[str]) -> int:
    """Run the program to its end; returns the exit code.

    Where it runs on the same data already, that one comes forward instead.
    """
    try:
        options = parse_options(_arguments(argv), os.environ)
        if options.tour_folder is not None:
            from aliship_gui.tour import walk

            return walk(options.tour_folder, options.language)
    except OptionsRefused as refused:
        return _tell(_sentences(refused.failure, late_catalogue()))
    _qt_application()
    folder = options.data_folder or default_data_folder()
    # A folder that cannot be is explained when the data in it are opened.
    with suppress(StoreError):
        prepare_folder(folder)
    instance = SingleInstance(folder)
    if not instance.claim():
        return 0 if instance.was_heard else _tell(_words("store.locked"))
    reports = CrashReports(folder)
    reports.told.connect(_tell_of_crash)
    reports.recover_fault()
    with watching(reports):
        code = _live(argv, instance, reports)
    instance.release()
    return code


def settle(application: Application) -> None:
    """For a program that stays: what it loads is not taken for something that may be garbage."""
    collecting = application.collecting
    collecting.settle_soon()

    def watch() -> None:
        application.loading_ahead.finished.connect(collecting.settle)

    application.after_first_picture(watch)


def _live(argv: Sequence[str], instance: SingleInstance, reports: CrashReports) -> int:
    """The program's life, from the first window to its exit code."""
    try:
        application = create(argv, paint_first=True)
        instance.knocked.connect(lambda: come_forward(application.window))
        application.after_first_picture(instance.open_door)
        application.refused.connect(lambda _failure: application.qt.exit(2))
        settle(application)
        application.show()
        code = application.qt.exec()
        application.close()
        if application.refusal is not None:
            return _tell(_sentences(application.refusal, late_catalogue()))
    except StartRefused as refused:
        return _tell(str(refused))
    except Exception as error:
        return _tell(_words("program.crashed", str(reports.write(error) or "")))
    return code


def _arguments(argv: Sequence[str]) -> Sequence[str]:
    named = bool(argv) and not argv[0].startswith("-")
    return argv[1:] if named else argv


def _qt_application() -> QApplication:
    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    sys.setswitchinterval(_PYTHON_TURN)
    QCoreApplication.setApplicationName("AliShip")
    QCoreApplication.setApplicationVersion(__version__)
    # By Qt's own option: `setStyle` answers with a class that takes a while to load.
    qt = QApplication(["aliship-gui", "-style", "Fusion"])
    qt.setDesktopFileName("aliship-gui")
    return qt


def _sentences(failure: Failure, catalogue: Catalogue) -> str:
    from aliship_gui.explain.matcher import Matcher

    words = Matcher(catalogue).explain(failure).words
    told = [
        "\n".join(part for part in (half.title, half.meaning, half.remedy) if part)
        for half in (words.zh, words.en)
    ]
    detail = f"({failure.code}: {failure.message})" if failure.message else f"({failure.code})"
    return "\n\n".join([*told, detail])


def _words(code: str, detail: str = "") -> str:
    failure = Failure(FailureKind.LOCAL, code, detail)
    return _sentences(failure, late_catalogue())


def _tell_of_crash(path: Path) -> None:
    """Say where a report is, without standing in the way of what still works."""
    sentence = _words("program.crashed", str(path))
    _write(sentence)
    if _has_screen(_qt_application()):
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Critical, "AliShip", sentence)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _write(sentence: str) -> None:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)  # noqa: T201 - this is for whoever started it


def _has_screen(qt: QApplication) -> bool:
    return qt.platformName() not in ("offscreen", "minimal")


def _tell(sentence: str) -> int:
    """Say it on the terminal, and in a window for those who started it with a click."""
    _write(sentence)
    qt = _qt_application()
    if _has_screen(qt):
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, "AliShip", sentence)
    return 2
