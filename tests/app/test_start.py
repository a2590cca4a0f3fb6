"""The program is built from its command line; what hinders it is said in both languages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aliship_gui.app import StartRefused, create, run
from aliship_gui.app.options import VARIABLES
from aliship_gui.store.paths import DATABASE_NAME
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.theme import DARK, LIGHT, Appearance, current_colours
from tests.app.conftest import Starts, a_shop_out_of_reach, end
from tests.house.tree import ROOT

GIVEN = dict(
    zip(VARIABLES, ("http://127.0.0.1:9/sync", "12345", "the-secret", "the-session"), strict=True)
)


def both_languages(words: str) -> bool:
    return any("一" <= letter <= "鿿" for letter in words) and "the " in words.lower()


def test_a_program_without_a_shop_offers_the_practice_shop(start: Starts) -> None:
    program = start("--lang", "en")
    program.window.show()
    assert program.shop is None
    assert program.window.welcome.button.isVisible()
    assert program.window.welcome.button.text() == "Open the practice shop"
    assert not program.window.commands["refresh"].isEnabled()
    assert not program.window.commands["ship"].isEnabled()


_TOLD = """
import sys
from aliship_gui.app import create
program = create(["--data-dir", sys.argv[1]])
print(program.qt.style().name(), program.qt.arguments(), sys.getswitchinterval() < 0.001)
program.close()
"""


def test_a_process_of_its_own_gets_style_and_short_turns_of_threads(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TOLD, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "fusion ['aliship-gui'] True", done.stderr


def test_given_keys_open_their_shop_and_stay_off_the_disk(start: Starts, data_folder: Path) -> None:
    program = start(environment=GIVEN)
    assert program.shop is not None
    assert "127.0.0.1:9" in program.window.windowTitle()
    program.close()
    kept = b"".join(file.read_bytes() for file in data_folder.rglob("*") if file.is_file())
    assert kept
    assert b"the-secret" not in kept
    assert b"the-session" not in kept


@pytest.mark.parametrize(
    "environment",
    [{"ALISHIP_GATEWAY": "https://x.example"}, {**GIVEN, "ALISHIP_GATEWAY": "ftp://x"}],
)
def test_a_wrong_environment_is_refused_in_both_languages(environment: dict[str, str]) -> None:
    with pytest.raises(StartRefused) as refused:
        create([], environment)
    assert both_languages(str(refused.value))
    assert "the-secret" not in str(refused.value)


def test_a_data_folder_that_cannot_be_is_refused_and_the_program_is_closed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a file"
    file.write_text("in the way", encoding="utf-8")
    program = create(["--data-dir", str(file), "--sandbox"], {})
    with qtbot.waitSignal(program.refused):
        program.show()
    assert program.refusal is not None
    assert program.refusal.code == "store.not_a_folder"
    assert program.shop is None
    assert not program.window.isVisible()
    end(program)


def test_a_folder_that_cannot_be_ends_the_program_with_a_sentence(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a file"
    file.write_text("in the way", encoding="utf-8")
    assert run(["aliship-gui", "--data-dir", str(file)]) == 2
    assert both_languages(capsys.readouterr().err)
    # Its process would end here; in this one its keys would reach into the tests that follow.
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_running_ends_with_a_code_and_a_sentence(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(os.environ, "ALISHIP_GATEWAY", "ftp://x")
    assert run(["aliship-gui"]) == 2
    assert both_languages(capsys.readouterr().err)


def test_a_damaged_database_is_set_aside_and_told(start: Starts, data_folder: Path) -> None:
    end(start("--lang", "en"))
    (data_folder / DATABASE_NAME).write_bytes(b"not a database" * 1000)
    program = start("--lang", "en")
    program.open_shop(a_shop_out_of_reach())
    assert program.shop is not None
    assert program.window.workspace is not None
    assert not program.window.workspace.notice.isHidden()
    files = [file.read_bytes() for file in data_folder.iterdir() if file.is_file()]
    assert any(kept.startswith(b"not a database") for kept in files)


def test_language_and_appearance_are_kept_for_the_next_start(start: Starts) -> None:
    program = start("--lang", "en")
    program.looks.use_language("zh")
    program.looks.use_appearance(Appearance.DARK)
    end(program)
    program = start()
    assert program.window.search.accessibleName() == "查找订单"
    assert current_colours() is DARK
    program.looks.use_appearance("of another version")
    assert current_colours() is LIGHT


def test_a_language_on_the_command_line_is_for_this_time_only(start: Starts) -> None:
    program = start()
    program.looks.use_language("en")
    end(program)
    program = start("--lang", "zh")
    assert program.window.search.accessibleName() == "查找订单"
    end(program)
    program = start()
    assert program.window.search.accessibleName() == "Find orders"


def test_closing_twice_is_closing_once(start: Starts) -> None:
    program = start()
    program.open_shop(a_shop_out_of_reach())
    program.window.show()
    program.window.close()
    program.close()
    QCoreApplication.processEvents()
    assert not program.window.isVisible()
