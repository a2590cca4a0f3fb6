"""Brings in what is missing of the operating system: by apt where that may be, else by a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aliship_gui.bootstrap.machine import Machine
from aliship_gui.bootstrap.needs import Need, install_line
from aliship_gui.bootstrap.trouble import Trouble

# Another apt may be at work, on a fresh machine most of all; seconds.
_LOCK_PATIENCE = "DPkg::Lock::Timeout=120"


@dataclass(frozen=True)
class Needs:
    """`vital` ones stop the preparation when they cannot be had, `welcome` ones only warn."""

    vital: tuple[Need, ...] = ()
    welcome: tuple[Need, ...] = ()


def meet(machine: Machine, needs: Needs) -> None:
    """Installs whatever of `needs` the machine lacks.

    Raises Trouble with the line to type when something vital is missing and stays so.
    """
    missing = _missing(machine, needs)
    if missing.vital or missing.welcome:
        _install(machine, missing)
        _report(machine, _missing(machine, missing))


def _missing(machine: Machine, needs: Needs) -> Needs:
    return Needs(
        tuple(need for need in needs.vital if not need.is_met(machine)),
        tuple(need for need in needs.welcome if not need.is_met(machine)),
    )


def _install(machine: Machine, missing: Needs) -> None:
    """Runs apt-get where it exists and may be run without a password; otherwise does nothing."""
    prefix = _authority(machine)
    if prefix is None:
        return
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", _LOCK_PATIENCE]
    # Whether a step succeeds shows when the needs are looked for again: after a failed update the
    # lists at hand may do, and apart the welcome packages cannot spoil the vital ones.
    machine.watch([*apt, "update"], machine.environ)
    for needs in (missing.vital, missing.welcome):
        packages = list(dict.fromkeys(need.package for need in needs))
        if packages:
            machine.say(f"Installing system packages: {' '.join(packages)}")
            install = ["install", "-y", "--no-install-recommends", *packages]
            machine.watch([*apt, *install], machine.environ)


def _authority(machine: Machine) -> list[str] | None:
    """What to put before apt-get; None when it is not there, or not ours to run."""
    if machine.platform != "linux" or not machine.finds_program("apt-get"):
        return None
    if machine.is_root():
        return []
    passwordless = machine.finds_program("sudo") and machine.answers(["sudo", "-n", "true"])
    return ["sudo", "-n"] if passwordless else None


def _report(machine: Machine, still: Needs) -> None:
    if still.vital:
        raise Trouble(f"{_list(still.vital)}\n{_advice(machine, still)}")
    if still.welcome:
        machine.complain(f"{_list(still.welcome)} Going on without.\n{_advice(machine, still)}")


def _list(missing: Sequence[Need]) -> str:
    names = ", ".join(f"{need.name} ({need.kind.value})" for need in missing)
    return f"Missing on this system: {names}."


def _advice(machine: Machine, still: Needs) -> str:
    packages = [need.package for need in (*still.vital, *still.welcome)]
    if machine.finds_program("apt-get"):
        return f"To install what is missing, run this line:\n    {install_line(packages)}"
    names = " ".join(dict.fromkeys(packages))
    return f"Install them with your system's package manager. Debian calls them: {names}"
