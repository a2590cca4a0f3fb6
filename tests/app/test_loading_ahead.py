"""What the windows that open at a wish are made of is there before anybody wishes for one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.loading_ahead import LoadingAhead, modules_of_windows
from tests.apart import told_by_module
from tests.fakes.hard_work import work_for
from tests.house.imports import imports_when_used, is_within, room_of
from tests.house.tree import PACKAGE_FOLDER

WINDOWS = (
    "import",
    "scan",
    "history",
    "slips",
    "address_sheet",
    "addresses",
    "connect",
    "shops",
    "test_connection",
    "palette",
    "shortcuts",
)

OTHER_PROGRAMS = ("__main__", "bootstrap", "bundle", "sandbox", "tour")
LATER = (
    # Needed at every start, or with the first shop.
    "aliship_gui.app",
    "argparse",
    "PySide6.QtNetwork",
    # Loaded by the worker threads that use it.
    "aliship_gui.api.transport",
    "aliship_gui.sandbox.server",
    "aliship_gui.services.importing",
    "httpx",
    "jeepney",
    "keyring",
    "openpyxl",
    "regex",
    "urllib.request",
    # Takes a millisecond, when a carrier is gone.
    "difflib",
    # Takes more memory than those who never print should give for it.
    "PySide6.QtPrintSupport",
    # Once for each version of a language.
    "subprocess",
    # Instead of a window.
    "aliship_gui.tour",
)


def test_windows_that_open_load_nothing_more(tmp_path: Path) -> None:
    loaded = told_by_module("tests.app.opened_windows", str(tmp_path), *WINDOWS)
    assert loaded == {command: [] for command in WINDOWS}


def test_what_is_imported_when_it_is_used_is_loaded_ahead() -> None:
    loaded = set(told_by_module("tests.app.loaded_ahead"))
    late = {
        found.name
        for file in sorted(PACKAGE_FOLDER.rglob("*.py"))
        if room_of(file, PACKAGE_FOLDER) not in OTHER_PROGRAMS
        for found in imports_when_used(file, PACKAGE_FOLDER)
        if not any(is_within(found.name, name) for name in LATER)
        and found.name not in loaded
        and found.name.rpartition(".")[0] not in loaded
    }
    assert late == set()


def test_what_a_window_needs_comes_before_it() -> None:
    modules = list(modules_of_windows())
    assert len(modules) == len(set(modules))
    book, window = "aliship_gui.viewmodels.scan_book", "aliship_gui.ui.scan_window"
    assert modules.index(book) < modules.index(window)


@pytest.fixture
def two_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """One that this computer cannot load, and one that it can."""
    (tmp_path / "unloadable_here.py").write_text("raise ImportError('no printers')", "utf-8")
    (tmp_path / "loadable_here.py").write_text("", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    names = ["unloadable_here", "loadable_here"]
    yield names
    for name in names:
        sys.modules.pop(name, None)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_what_cannot_be_loaded_is_passed_over(
    qtbot: QtBot, window: QWidget, two_modules: list[str]
) -> None:
    ahead = LoadingAhead(two_modules, window)
    with qtbot.waitSignal(ahead.finished, timeout=10_000):
        ahead.begin()
    assert [name for name in two_modules if name in sys.modules] == ["loadable_here"]


def test_it_waits_for_a_turn_in_which_little_else_is_done(
    qtbot: QtBot, window: QWidget, two_modules: list[str]
) -> None:
    ahead = LoadingAhead(two_modules, window)
    busy = QTimer()
    busy.timeout.connect(partial(work_for, 0.005))
    turns = QSignalSpy(busy.timeout)
    busy.start(0)
    ahead.begin()
    pause = ahead.findChild(QTimer)
    assert isinstance(pause, QTimer)
    pause.start(0)
    qtbot.waitUntil(lambda: turns.count() > 20)
    assert not any(name in sys.modules for name in two_modules)
    busy.stop()
    with qtbot.waitSignal(ahead.finished, timeout=10_000):
        pause.start(0)


def test_it_waits_while_somebody_types(window: QWidget) -> None:
    ahead = LoadingAhead([], window)
    ahead.begin()
    pause = ahead.findChild(QTimer)
    assert isinstance(pause, QTimer)
    pause.start(10)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert pause.interval() > 100


def test_the_end_of_the_program_is_the_end_of_it(window: QWidget) -> None:
    ahead = LoadingAhead([], window)
    ahead.begin()
    ahead.stop()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert not any(timer.isActive() for timer in ahead.findChildren(QTimer))
