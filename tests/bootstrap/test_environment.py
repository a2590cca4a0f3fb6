"""The environment is made once, noticed when it is whole, and mended when it is not."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from aliship_gui.bootstrap.environment import Environment
from aliship_gui.bootstrap.trouble import Trouble
from tests.fakes.installer import PACKAGES, FakeInstaller
from tests.fakes.machine import FakeMachine


@pytest.fixture
def environment(machine: FakeMachine, checkout: Path) -> Environment:
    return Environment(machine, checkout)


def steps(machine: FakeMachine) -> list[str]:
    """The modules that were run, in order, forgetting them."""
    known = {"venv": "venv", "pip": "pip"}
    found = [next((known[w] for w in command if w in known), "look") for command in machine.started]
    machine.started.clear()
    return found


def test_a_fresh_checkout_gets_an_environment(
    environment: Environment, machine: FakeMachine
) -> None:
    assert not environment.is_ready("run")
    environment.prepare("run")
    assert environment.is_ready("run")
    assert steps(machine) == ["venv", "pip"]


def test_only_packages_with_known_hashes_are_installed(
    environment: Environment, machine: FakeMachine, checkout: Path
) -> None:
    environment.prepare("test")
    command = machine.started[-1]
    assert "--require-hashes" in command
    assert command[-2:] == ["-r", str(checkout / "resources" / "lock" / "test.txt")]


def test_nothing_is_started_the_second_time(environment: Environment, machine: FakeMachine) -> None:
    environment.prepare("run")
    steps(machine)
    environment.prepare("run")
    assert steps(machine) == []


def test_a_new_lock_is_installed_into_the_same_environment(
    environment: Environment, machine: FakeMachine, checkout: Path
) -> None:
    environment.prepare("run")
    steps(machine)
    (checkout / "resources" / "lock" / "run.txt").write_text("newer", "utf-8")
    environment.prepare("run")
    assert steps(machine) == ["look", "pip"]


def test_testing_adds_to_what_running_needs(environment: Environment, machine: FakeMachine) -> None:
    environment.prepare("run")
    steps(machine)
    environment.prepare("test")
    assert steps(machine) == ["look", "pip"]
    assert environment.is_ready("run")


def _lose_package(installer: FakeInstaller) -> None:
    (installer.packages / PACKAGES[0]).unlink()


def _lose_python(installer: FakeInstaller) -> None:
    installer.python.unlink()


def _lose_configuration(installer: FakeInstaller) -> None:
    (installer.folder / "pyvenv.cfg").unlink()
    installer.python_works = False


def _lose_base_python(installer: FakeInstaller) -> None:
    installer.python.unlink()
    installer.python.symlink_to("/nowhere/python3.11")


def _garble_stamp(installer: FakeInstaller) -> None:
    (installer.folder / "aliship-run.json").write_text('{"lock": ', "utf-8")


def _interrupt(installer: FakeInstaller) -> None:
    (installer.folder / "aliship-unfinished").touch()


@pytest.mark.parametrize(
    "damage",
    [
        _lose_package,
        _lose_python,
        _lose_configuration,
        _lose_base_python,
        _garble_stamp,
        _interrupt,
    ],
)
def test_a_damaged_environment_is_made_anew(
    environment: Environment,
    machine: FakeMachine,
    installer: FakeInstaller,
    damage: Callable[[FakeInstaller], None],
) -> None:
    environment.prepare("run")
    steps(machine)
    damage(installer)
    assert not environment.is_ready("run")
    environment.prepare("run")
    assert environment.is_ready("run")
    assert [step for step in steps(machine) if step != "look"] == ["venv", "pip"]


def test_another_python_means_another_environment(
    environment: Environment, machine: FakeMachine, installer: FakeInstaller
) -> None:
    environment.prepare("run")
    steps(machine)
    machine.version = (3, 11, 8)
    installer.python_works = False  # its version differs from the one that is asked for
    environment.prepare("run")
    assert steps(machine) == ["look", "venv", "pip"]


def test_a_failed_installation_is_started_from_nothing_next_time(
    environment: Environment, machine: FakeMachine, installer: FakeInstaller
) -> None:
    installer.pip_says = "ERROR: Connection refused"
    with pytest.raises(Trouble, match="no network"):
        environment.prepare("run")
    installer.pip_says = ""
    steps(machine)
    environment.prepare("run")
    assert steps(machine) == ["venv", "pip"]


def test_venv_that_fails_is_quoted(environment: Environment, installer: FakeInstaller) -> None:
    installer.venv_says = "Error: the sky fell"
    with pytest.raises(Trouble, match="the sky fell"):
        environment.prepare("run")


def test_windows_keeps_its_programs_elsewhere(machine: FakeMachine, checkout: Path) -> None:
    machine.platform = "win32"
    expected = checkout / ".venv" / "Scripts" / "python.exe"
    assert Environment(machine, checkout).python == expected


def test_a_lock_that_cannot_be_read_is_an_error_of_the_disk(
    environment: Environment, checkout: Path
) -> None:
    (checkout / "resources" / "lock" / "run.txt").unlink()
    with pytest.raises(OSError, match=r"run\.txt") as caught:
        environment.prepare("run")
    assert caught.value.errno == errno.ENOENT
