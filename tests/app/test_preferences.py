"""Choices are kept off the GUI thread: a busy database holds up no switch of language."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from aliship_gui.app.preferences import Preferences
from aliship_gui.store.database import open_database
from aliship_gui.store.settings import SettingsStore


def test_a_choice_waits_for_a_busy_database_on_another_thread(qtbot: QtBot, tmp_path: Path) -> None:
    database = open_database(tmp_path, busy_seconds=30)
    settings = SettingsStore(database)
    preferences = Preferences(settings)
    locked, free = threading.Event(), threading.Event()

    def hold() -> None:
        with database.transaction():
            locked.set()
            free.wait()

    holder = threading.Thread(target=hold)
    holder.start()
    locked.wait()
    began = time.monotonic()
    preferences.keep("language", "zh")
    assert time.monotonic() - began < 5, "it waited for the database"
    assert preferences.get("language") == ""
    free.set()
    holder.join()
    qtbot.waitUntil(lambda: preferences.get("language") == "zh")
    preferences.close()
    database.close()


def test_what_was_chosen_last_survives_leaving_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    database = open_database(tmp_path)
    preferences = Preferences(SettingsStore(database))
    preferences.keep("appearance", "light")
    preferences.keep("appearance", "dark")
    preferences.close()
    assert SettingsStore(database).get("appearance", str) == "dark"
    database.close()
