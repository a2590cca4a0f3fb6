"""System libraries come by apt where that is allowed, and as a line to type where it is not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from aliship_gui.bootstrap.machine import Outcome
from aliship_gui.bootstrap.needs import CHINESE_FONT, DRAWING, WINDOW, package_of
from aliship_gui.bootstrap.system import Needs, meet
from aliship_gui.bootstrap.trouble import Trouble
from tests.fakes.machine import FakeMachine

NEEDS = Needs(DRAWING, (*WINDOW, CHINESE_FONT))


@pytest.fixture
def machine() -> FakeMachine:
    """Debian on which apt-get really brings what it is asked for."""
    known = {need.package: need.name for need in (*NEEDS.vital, *NEEDS.welcome)}

    def apt(command: Sequence[str]) -> Outcome:
        if "install" in command:
            debian.lacks -= {known.get(word, word) for word in command}
        return Outcome(0, "")

    debian = FakeMachine(apt)
    return debian


def broken_apt(command: Sequence[str]) -> Outcome:
    return Outcome(0 if "true" in command else 100, "E: Unable to fetch some archives")


def test_nothing_missing_starts_nothing(machine: FakeMachine) -> None:
    meet(machine, NEEDS)
    assert machine.started == []


def test_root_gets_exactly_what_is_missing(machine: FakeMachine) -> None:
    machine.lacks = {"libEGL.so.1", "zh-cn"}
    meet(machine, NEEDS)
    update, vital, welcome = machine.started
    assert update[-1] == "update"
    assert vital[-2:] == ["--no-install-recommends", "libegl1"]
    assert welcome[-2:] == ["--no-install-recommends", "fonts-wqy-microhei"]
    assert "DEBIAN_FRONTEND=noninteractive" in vital
    assert machine.complaints == []


def test_sudo_is_used_when_it_asks_no_password(machine: FakeMachine) -> None:
    machine.root = False
    machine.lacks = {"libGL.so.1"}
    meet(machine, NEEDS)
    assert [command[:2] for command in machine.started] == [["sudo", "-n"]] * 3


def test_others_get_the_line_to_type() -> None:
    machine = FakeMachine(lambda command: Outcome(1, "sudo: a password is required"))
    machine.root = False
    machine.lacks = {"libGL.so.1", "libxcb-cursor.so.0"}
    with pytest.raises(Trouble, match=r"apt-get install -y libgl1 libxcb-cursor0$"):
        meet(machine, NEEDS)
    assert machine.started == [["sudo", "-n", "true"]]


def test_a_welcome_need_only_warns_when_apt_fails() -> None:
    machine = FakeMachine(broken_apt)
    machine.lacks = {"zh-cn"}
    meet(machine, NEEDS)
    assert "Going on without" in machine.complaints[0]
    assert "fonts-wqy-microhei" in machine.complaints[0]


def test_a_vital_need_stops_when_apt_fails() -> None:
    machine = FakeMachine(broken_apt)
    machine.lacks = {"libfontconfig.so.1"}
    with pytest.raises(Trouble, match=r"Missing on this system: libfontconfig\.so\.1"):
        meet(machine, NEEDS)


def test_without_apt_the_names_are_given() -> None:
    machine = FakeMachine()
    machine.lacks = {"apt-get", "libEGL.so.1"}
    with pytest.raises(Trouble, match="your system's package manager"):
        meet(machine, NEEDS)
    assert machine.started == []


def test_a_library_leads_to_its_package() -> None:
    assert package_of("libEGL.so.1") == "libegl1"
    assert package_of("libnever.so.9") == ""
