"""The bundle's command: `python -m aliship_gui.bundle [--into DIR]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from aliship_gui.bundle.making import NotMade, make_bundle
from aliship_gui.bundle.trimming import MEGABYTE, size_of


def main(arguments: list[str] | None = None) -> int:
    """Makes the bundle and prints where it is and how large; 1 after a sentence if it fails."""
    parser = argparse.ArgumentParser(prog="python -m aliship_gui.bundle", description=__doc__)
    parser.add_argument("--into", type=Path, default=Path("dist"), metavar="DIR")
    try:
        folder = make_bundle(parser.parse_args(arguments).into.resolve())
    except NotMade as reason:
        sys.stderr.write(f"The bundle was not made: {reason}\n")
        return 1
    sys.stdout.write(f"{folder} ({size_of(folder) / MEGABYTE:.0f} MB)\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
