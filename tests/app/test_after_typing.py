"""What can wait is done once, with the latest value, when nothing new comes for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from aliship_gui.app.after_typing import AfterTyping


def test_only_the_latest_is_handed_on(qtbot: QtBot) -> None:
    owner, handed = QObject(), list[object]()
    pause = AfterTyping(handed.append, owner)
    for value in ("L", "LZ", None):
        pause.take(value)
    assert handed == []
    qtbot.waitUntil(lambda: bool(handed))
    assert handed == [None]
    pause.take("LZ1")
    qtbot.waitUntil(lambda: handed == [None, "LZ1"])


def test_what_waits_can_be_hurried(qtbot: QtBot) -> None:
    owner, handed = QObject(), list[object]()
    pause = AfterTyping(handed.append, owner)
    pause.hurry()
    assert handed == []
    pause.take("L")
    pause.hurry()
    pause.hurry()
    assert handed == ["L"]
