"""Garbage goes, on the GUI thread; and it is left to whoever had it when the program is over."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from aliship_gui.app import settle
from aliship_gui.app.collecting import Collecting
from tests.app.conftest import Starts


class Knot:
    """Refers to itself, so that only the collector finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def as_before() -> Iterator[None]:
    """What tests do with the collector is undone."""
    enabled = gc.isenabled()
    yield
    if enabled:
        gc.enable()
    else:
        gc.disable()


@pytest.fixture
def thawed() -> Iterator[None]:
    """What a test froze may be garbage again."""
    yield
    gc.unfreeze()


def test_knots_are_collected_while_it_is_in_charge(qtbot: QtBot) -> None:
    owner = QObject()
    collecting = Collecting(owner)
    try:
        gone = weakref.ref(Knot())
        kept: list[list[int]] = [[] for _ in range(6_000)]
        qtbot.waitUntil(lambda: gone() is None)
    finally:
        collecting.stop()
    assert len(kept) == 6_000


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("enabled", [True, False])
def test_python_collects_afterwards_if_it_did_before(qtbot: QtBot, enabled: bool) -> None:
    if enabled:
        gc.enable()
    else:
        gc.disable()
    owner = QObject()
    collecting = Collecting(owner)
    assert not gc.isenabled()
    collecting.stop()
    assert gc.isenabled() is enabled


@pytest.mark.usefixtures("thawed")
def test_what_a_program_that_stays_has_loaded_is_not_looked_through_again(start: Starts) -> None:
    program = start("--lang", "en")
    settle(program)
    frozen = gc.get_freeze_count()
    program.loading_ahead.finished.emit()
    assert gc.get_freeze_count() > frozen


@pytest.mark.usefixtures("thawed", "as_before")
def test_while_a_program_settles_what_is_made_is_looked_through_once(qtbot: QtBot) -> None:
    owner = QObject()
    collecting = Collecting(owner)
    try:
        collecting.settle_soon()
        frozen = gc.get_freeze_count()
        qtbot.waitUntil(lambda: gc.get_freeze_count() > frozen)
        gone, frozen = weakref.ref(Knot()), gc.get_freeze_count()
        kept: list[list[int]] = [[] for _ in range(6_000)]
        qtbot.waitUntil(lambda: gc.get_freeze_count() >= frozen + len(kept))
        assert gone() is None
    finally:
        collecting.stop()
