"""The commands: prepare this machine, then run the program, test it, or make a bundle of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aliship_gui.bootstrap.environment import Environment
from aliship_gui.bootstrap.machine import Machine
from aliship_gui.bootstrap.needs import (
    BUNDLE_TOOLS,
    CHINESE_FONT,
    DRAWING,
    TEST_TOOLS,
    WINDOW,
    Need,
    venv_need,
)
from aliship_gui.bootstrap.system import Needs, meet
from aliship_gui.bootstrap.trouble import Trouble, disk_trouble

USAGE = """\
usage: python3 -m aliship_gui.bootstrap run  [options of the program]   opens the practice shop
       python3 -m aliship_gui.bootstrap test [options of pytest]        runs every check and test
       python3 -m aliship_gui.bootstrap bundle [--into DIR]             makes a program of its own
"""
CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Check:
    """One step of the test command."""

    title: str
    module: tuple[str, ...]


CHECKS = (
    Check("ruff check", ("ruff", "check", ".")),
    Check("ruff format --check", ("ruff", "format", "--check", ".")),
    Check("mypy", ("mypy",)),
    # Last, because its closing line is the summary that people and machines look for.
    Check("pytest", ("pytest", "-n", "auto", "--dist", "loadgroup")),
)


def main(arguments: Sequence[str], machine: Machine, root: Path = CHECKOUT) -> int:
    """Runs ``run``, ``test`` or ``bundle`` in the checkout at `root`; gives the exit code.

    1 after a sentence when the machine cannot be prepared, 2 when the command is not understood,
    130 when interrupted, else what the program or the first failing check ended with.
    """
    commands = {"run": run, "test": test, "bundle": bundle}
    command = commands.get(arguments[0]) if arguments else None
    if command is None:
        machine.complain(USAGE)
        return 2
    try:
        return command(machine, root, arguments[1:])
    except Trouble as trouble:
        machine.complain(str(trouble))
    except OSError as error:
        machine.complain(str(disk_trouble(error)))
    except KeyboardInterrupt:
        return 130
    return 1


def run(machine: Machine, root: Path, extra: Sequence[str]) -> int:
    """Prepares, then opens the practice shop; without a display takes the tour offscreen."""
    needs = Needs((*DRAWING, *WINDOW), (CHINESE_FONT,))
    if _without_x11(machine):
        needs = Needs(DRAWING, (*WINDOW, CHINESE_FONT))
    python = _prepare(machine, root, "run", needs)
    program = [str(python), "-m", "aliship_gui"]
    if _has_display(machine):
        return machine.hand_over([*program, "--sandbox", *extra], machine.environ, root)
    return _tour(machine, root, program, extra)


def test(machine: Machine, root: Path, extra: Sequence[str]) -> int:
    """Prepares, then takes every check in turn; gives the exit code of the first that failed."""
    welcome = (*WINDOW, *BUNDLE_TOOLS, CHINESE_FONT, *TEST_TOOLS)
    python = _prepare(machine, root, "test", Needs(DRAWING, welcome))
    environ = {"QT_QPA_PLATFORM": "offscreen", **machine.environ}
    failed: dict[str, int] = {}
    for check in CHECKS:
        warning = f" (already failed: {', '.join(failed)})" if failed else ""
        machine.say(f"\n== {check.title}{warning}")
        options = extra if check is CHECKS[-1] else ()
        code = machine.call([str(python), "-m", *check.module, *options], environ, root)
        if code:
            failed[check.title] = code
    return next(iter(failed.values()), 0)


def bundle(machine: Machine, root: Path, extra: Sequence[str]) -> int:
    """Prepares, then makes the program for people without Python; it says where that lies."""
    python = _prepare(machine, root, "bundle", Needs((*DRAWING, *WINDOW, *BUNDLE_TOOLS)))
    machine.say("Making the bundle takes half a minute")
    return machine.call([str(python), "-m", "aliship_gui.bundle", *extra], machine.environ, root)


def _prepare(machine: Machine, root: Path, purpose: str, needs: Needs) -> Path:
    """Makes system and environment ready for a purpose; gives the Python to go on with."""
    if not (root / "pyproject.toml").is_file():
        raise Trouble(
            "This command prepares a copy of the source code, and there is none here. "
            "The installed program starts with: aliship-gui"
        )
    environment = Environment(machine, root)
    python: tuple[Need, ...] = ()
    if not environment.is_ready(purpose):
        python = (venv_need(machine.version),)
    system = needs if machine.platform == "linux" else Needs()
    meet(machine, Needs((*python, *system.vital), system.welcome))
    environment.prepare(purpose)
    return environment.python


def _tour(machine: Machine, root: Path, program: list[str], extra: Sequence[str]) -> int:
    machine.say("There is no display here, so the tour is taken without one.")
    environ = {**machine.environ, "QT_QPA_PLATFORM": "offscreen"}
    if "--tour" in extra:
        return machine.hand_over([*program, *extra], environ, root)
    pictures = machine.fresh_folder("aliship-tour-")
    code = machine.call([*program, "--tour", str(pictures), *extra], environ, root)
    if any(pictures.iterdir()):
        machine.say(f"The pictures of the tour are in {pictures}")
    return code


def _has_display(machine: Machine) -> bool:
    if machine.platform != "linux":
        return True
    return bool(machine.environ.get("DISPLAY") or machine.environ.get("WAYLAND_DISPLAY"))


def _without_x11(machine: Machine) -> bool:
    """Whether the window can open, or is not to open at all, without the X11 libraries."""
    return bool(machine.environ.get("WAYLAND_DISPLAY")) or not machine.environ.get("DISPLAY")
