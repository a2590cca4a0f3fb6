"""The commands, from a fresh checkout to the program's or the tests' exit code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from aliship_gui.bootstrap.commands import main
from aliship_gui.bootstrap.machine import Outcome
from tests.fakes.installer import FakeInstaller
from tests.fakes.machine import FakeMachine


def test_run_opens_the_practice_shop(machine: FakeMachine, checkout: Path) -> None:
    assert main(["run", "--lang", "zh"], machine, checkout) == 0
    (command,) = machine.handed_over
    assert command[0] == str(checkout / ".venv" / "bin" / "python")
    assert command[1:] == ["-m", "aliship_gui", "--sandbox", "--lang", "zh"]


def test_the_second_run_starts_nothing_but_the_program(
    machine: FakeMachine, checkout: Path
) -> None:
    main(["run"], machine, checkout)
    machine.started.clear()
    main(["run"], machine, checkout)
    assert len(machine.started) == 1
    assert machine.started[0] == machine.handed_over[-1]


def test_without_a_display_the_tour_is_taken(machine: FakeMachine, checkout: Path) -> None:
    machine.environ = {}
    assert main(["run"], machine, checkout) == 0
    command = machine.started[-1]
    assert command[1:4] == ["-m", "aliship_gui", "--tour"]
    assert Path(command[4]).is_dir()
    assert machine.environs[-1]["QT_QPA_PLATFORM"] == "offscreen"
    assert "no display" in machine.said[-1]


def test_the_pictures_of_the_tour_are_pointed_at(
    machine: FakeMachine, installer: FakeInstaller, checkout: Path
) -> None:
    def program(command: Sequence[str]) -> Outcome:
        if "--tour" in command:
            (Path(command[-1]) / "01.png").touch()
            return Outcome(3, "")
        return installer(command)

    offscreen = FakeMachine(program)
    offscreen.environ = {}
    offscreen.scratch = checkout
    assert main(["run"], offscreen, checkout) == 3
    assert offscreen.started[-1][-1] in offscreen.said[-1]


def test_a_folder_of_ones_own_for_the_tour(machine: FakeMachine, checkout: Path) -> None:
    machine.environ = {}
    main(["run", "--tour", "shots"], machine, checkout)
    assert machine.handed_over[0][1:] == ["-m", "aliship_gui", "--tour", "shots"]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_a_display_and_no_apt(
    machine: FakeMachine, checkout: Path, platform: str
) -> None:
    machine.platform = platform
    machine.environ = {}
    machine.lacks = {"libGL.so.1", "zh-cn"}
    assert main(["run"], machine, checkout) == 0
    assert machine.handed_over[0][-1] == "--sandbox"
    assert not any("apt-get" in command for command in machine.started)


def test_a_window_needs_the_x11_libraries(machine: FakeMachine, checkout: Path) -> None:
    machine.lacks = {"libxcb-cursor.so.0", "apt-get"}
    assert main(["run"], machine, checkout) == 1
    assert machine.complaints[-1].count("libxcb-cursor.so.0") == 1
    machine.environ["WAYLAND_DISPLAY"] = "wayland-0"
    assert main(["run"], machine, checkout) == 0


def test_python_without_ensurepip_is_told_the_package(machine: FakeMachine, checkout: Path) -> None:
    machine.root = False
    machine.lacks = {"ensurepip", "sudo"}
    assert main(["test"], machine, checkout) == 1
    assert "apt-get install -y python3.11-venv" in machine.complaints[-1]
    assert machine.started == []


def test_python_without_ensurepip_will_do_once_the_environment_stands(
    machine: FakeMachine, checkout: Path
) -> None:
    main(["run"], machine, checkout)
    machine.lacks = {"ensurepip"}
    assert main(["run"], machine, checkout) == 0


def test_every_check_runs_and_pytest_is_last(machine: FakeMachine, checkout: Path) -> None:
    assert main(["test", "-k", "money"], machine, checkout) == 0
    checks = [command[2] for command in machine.started[-4:]]
    assert checks == ["ruff", "ruff", "mypy", "pytest"]
    assert machine.started[-1][-2:] == ["-k", "money"]
    assert machine.environs[-1]["QT_QPA_PLATFORM"] == "offscreen"


def test_a_platform_that_was_chosen_is_kept(machine: FakeMachine, checkout: Path) -> None:
    machine.environ["QT_QPA_PLATFORM"] = "xcb"
    main(["test"], machine, checkout)
    assert machine.environs[-1]["QT_QPA_PLATFORM"] == "xcb"


def test_the_first_failure_is_the_exit_code(installer: FakeInstaller, checkout: Path) -> None:
    codes = {"mypy": 2, "pytest": 1}

    def program(command: Sequence[str]) -> Outcome:
        failed = next((codes[word] for word in command if word in codes), None)
        return installer(command) if failed is None else Outcome(failed, "")

    machine = FakeMachine(program)
    assert main(["test"], machine, checkout) == 2
    assert machine.started[-1][2] == "pytest"
    assert "already failed: mypy" in machine.said[-1]


def test_pip_that_fails_is_explained(
    machine: FakeMachine, installer: FakeInstaller, checkout: Path
) -> None:
    installer.pip_says = "NewConnectionError: Network is unreachable"
    assert main(["run"], machine, checkout) == 1
    assert "no network" in machine.complaints[-1]
    assert machine.handed_over == []


def test_a_folder_that_may_not_be_written(machine: FakeMachine, checkout: Path) -> None:
    def read_only(command: Sequence[str]) -> Outcome:
        raise PermissionError(13, "Permission denied", str(checkout / ".venv"))

    assert main(["run"], FakeMachine(read_only), checkout) == 1
    frozen = FakeMachine(read_only)
    main(["run"], frozen, checkout)
    assert "may not be written to" in frozen.complaints[-1]


def test_ctrl_c_is_no_trouble(checkout: Path) -> None:
    def interrupted(command: Sequence[str]) -> Outcome:
        raise KeyboardInterrupt

    machine = FakeMachine(interrupted)
    assert main(["run"], machine, checkout) == 130
    assert machine.complaints == []


def test_an_installed_program_has_no_checkout(machine: FakeMachine, tmp_path: Path) -> None:
    assert main(["run"], machine, tmp_path) == 1
    assert "aliship-gui" in machine.complaints[-1]


def test_a_bundle_is_made_of_the_packages_locked_for_it(
    machine: FakeMachine, checkout: Path
) -> None:
    machine.lacks = {"objdump"}
    machine.root = False
    assert main(["bundle"], machine, checkout) == 1
    assert "binutils" in machine.complaints[-1]
    machine.lacks = set()
    assert main(["bundle", "--into", "shelf"], machine, checkout) == 0
    assert any("bundle.txt" in command[-1] for command in machine.started)
    assert machine.started[-1][1:] == ["-m", "aliship_gui.bundle", "--into", "shelf"]


@pytest.mark.parametrize("arguments", [[], ["dance"], ["--help"]])
def test_other_words_get_the_usage(machine: FakeMachine, arguments: list[str]) -> None:
    assert main(arguments, machine) == 2
    assert machine.complaints[-1].startswith("usage:")
