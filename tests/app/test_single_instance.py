"""One program a data folder, told by a second one that it is wanted."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.single_instance import SingleInstance, come_forward

_KNOCK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from aliship_gui.app.single_instance import SingleInstance
qt = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
sys.exit(0 if instance.claim() else 10 + instance.was_heard)
"""

Claims = Callable[[Path], SingleInstance]


@pytest.fixture
def claims(qtbot: QtBot) -> Iterator[Claims]:
    """Makes claims to folders and gives all of them back at the end."""
    made: list[SingleInstance] = []

    def claim(folder: Path) -> SingleInstance:
        made.append(SingleInstance(folder))
        return made[-1]

    yield claim
    for instance in made:
        instance.release()


def second_start(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _KNOCK, str(folder)])


def test_a_second_start_is_turned_away_and_heard(
    claims: Claims, tmp_path: Path, qtbot: QtBot
) -> None:
    first = claims(tmp_path)
    assert first.claim()
    first.open_door()
    with qtbot.waitSignal(first.knocked, timeout=10_000):
        second = second_start(tmp_path)
    assert second.wait(10) == 11


def test_a_second_start_waits_for_the_door_of_the_first(
    claims: Claims, tmp_path: Path, qtbot: QtBot
) -> None:
    first = claims(tmp_path)
    assert first.claim()
    with qtbot.waitSignal(first.knocked, timeout=10_000):
        second = second_start(tmp_path)
        first.open_door()
    assert second.wait(10) == 11


def test_another_name_of_the_folder_is_the_same_folder(
    claims: Claims, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    first = claims(tmp_path / "data")
    assert first.claim()
    first.open_door()
    with qtbot.waitSignal(first.knocked, timeout=10_000):
        second = second_start(tmp_path / "link")
    assert second.wait(10) == 11


def test_another_folder_has_a_program_of_its_own(claims: Claims, tmp_path: Path) -> None:
    for name in ("mine", "yours"):
        (tmp_path / name).mkdir()
        assert claims(tmp_path / name).claim()


def test_the_folder_is_free_after_its_program(claims: Claims, tmp_path: Path) -> None:
    first = claims(tmp_path)
    assert first.claim()
    first.release()
    assert claims(tmp_path).claim()


def test_a_program_that_was_killed_leaves_the_folder_free(claims: Claims, tmp_path: Path) -> None:
    dies = _KNOCK.replace("sys.exit(", "import os; os._exit(")
    subprocess.run([sys.executable, "-c", dies, str(tmp_path)], check=True)
    assert (tmp_path / "running.lock").exists()
    assert claims(tmp_path).claim()


def test_a_program_that_hangs_is_not_said_to_have_heard(claims: Claims, tmp_path: Path) -> None:
    assert claims(tmp_path).claim()
    assert second_start(tmp_path).wait(15) == 10


def test_a_folder_that_cannot_be_written_to_holds_nobody_up(claims: Claims, tmp_path: Path) -> None:
    assert claims(tmp_path / "missing").claim()


def test_the_door_is_named_by_a_hash_and_not_by_the_folder(claims: Claims, tmp_path: Path) -> None:
    first = claims(tmp_path)
    assert first.claim()
    first.open_door()
    [server] = first.findChildren(QLocalServer)
    assert server.isListening()
    assert tmp_path.name not in server.fullServerName()


def test_a_minimised_window_comes_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    come_forward(window)
    assert window.isVisible()
    assert not window.isMinimized()
