"""The door of the bootstrap: turns an old Python away with a sentence, lets a new one in.

This module and the packages above it are read by whatever ``python3`` is on the machine, so they
keep to syntax that every Python 3 understands; the rest of the room may be modern.
"""

import sys

NEEDED = (3, 11)


def refusal(version: "tuple[int, ...]", executable: str) -> str:
    """The sentence for a Python that is too old, or nothing when it will do."""
    if version >= NEEDED:
        return ""
    sentence = (
        "Python {}.{} or newer is needed; {} is Python {}.\n"
        "Install a newer Python and start this command with it, for example: "
        "python{}.{} -m aliship_gui.bootstrap run"
    )
    shown = ".".join(str(part) for part in version[:3])
    return sentence.format(NEEDED[0], NEEDED[1], executable, shown, NEEDED[0], NEEDED[1])


def main() -> None:
    """Runs the command named on the command line; ends the process with its exit code."""
    sentence = refusal(tuple(sys.version_info[:3]), sys.executable)
    if sentence:
        sys.exit(sentence)
    # Only now: an old Python could not even read these modules.
    from aliship_gui.bootstrap.commands import main as run_command
    from aliship_gui.bootstrap.machine import ThisMachine

    sys.exit(run_command(sys.argv[1:], ThisMachine()))


if __name__ == "__main__":
    main()
