"""Choices are read and kept by the disk's thread, and none is lost by leaving at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from aliship_gui.app.preferences import Preferences
from aliship_gui.store.database import Database
from aliship_gui.store.settings import SettingsStore
from tests.fakes.runner import HandRunner


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[SettingsStore]:
    database = Database(tmp_path / "data")
    yield SettingsStore(database)
    database.close()


@pytest.fixture
def disk() -> HandRunner:
    return HandRunner()


def test_nothing_touches_the_disk_on_the_callers_thread(
    settings: SettingsStore, disk: HandRunner, tmp_path: Path
) -> None:
    preferences = Preferences(settings, disk)
    preferences.load()
    preferences.keep("language", "zh")
    preferences.close()
    assert not (tmp_path / "data").exists()
    assert disk.waiting == 2


def test_a_choice_is_there_at_the_next_start(
    qtbot: QtBot, settings: SettingsStore, disk: HandRunner
) -> None:
    Preferences(settings, disk).keep("language", "zh")
    disk.finish()
    preferences = Preferences(settings, disk)
    assert preferences.get("language") == ""
    with qtbot.waitSignal(preferences.loaded):
        preferences.load()
        disk.finish()
    assert preferences.is_loaded
    assert preferences.get("language") == "zh"


def test_what_is_chosen_before_the_old_choice_is_known_counts(
    settings: SettingsStore, disk: HandRunner
) -> None:
    settings.set("language", "en")
    preferences = Preferences(settings, disk)
    preferences.load()
    preferences.keep("language", "zh")
    disk.finish()
    assert preferences.get("language") == "zh"
    assert settings.get("language", str) == "zh"


def test_what_was_chosen_last_is_left_to_be_written(
    settings: SettingsStore, disk: HandRunner
) -> None:
    preferences = Preferences(settings, disk)
    preferences.keep("appearance", "light")
    preferences.keep("appearance", "dark")
    assert preferences.close() == {"appearance": "dark"}


def test_data_that_cannot_be_opened_are_told(
    qtbot: QtBot, tmp_path: Path, disk: HandRunner
) -> None:
    (tmp_path / "data").write_text("in the way")
    database = Database(tmp_path / "data")
    preferences = Preferences(SettingsStore(database), disk)
    with qtbot.waitSignal(preferences.unreadable) as told:
        preferences.load()
        disk.finish()
    assert told.args is not None
    assert told.args[0].code == "store.not_a_folder"
    assert not preferences.is_loaded
    database.close()
