"""Every picture of the tour, in each language and each theme, and those that the README shows.

`python -m aliship_gui.tour.pictures DIR [--readme DIR]` needs no display. `DIR` gets a folder for
each way that the window can look, `en-light` to `zh-dark`, as `--tour` fills one.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from itertools import product
from pathlib import Path

from PySide6.QtGui import QImage

from aliship_gui.tour.walk import walk
from aliship_gui.ui.theme import Appearance

_LANGUAGES = ("en", "zh")
_THEMES = (Appearance.LIGHT, Appearance.DARK)
README_PICTURES = {
    "refusal-explained.png": ("en-light", "a_foreign_carrier_refused"),
    "slip-explained-zh.png": ("zh-dark", "a_slip_in_the_number"),
}
"""The pictures of the README: from which tour, and of which step of it."""


def main(arguments: list[str] | None = None) -> int:
    """Take the tour in every language and theme; returns 0 only if every step was really seen."""
    parser = argparse.ArgumentParser(
        prog="python -m aliship_gui.tour.pictures", description=__doc__
    )
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--readme", type=Path, metavar="DIR", help="put the README's pictures here")
    parsed = parser.parse_args(arguments)
    # Pictures look the same on every computer, and no window comes in anybody's way.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = [
        f"{language}-{theme}"
        for language, theme in product(_LANGUAGES, _THEMES)
        if walk(parsed.folder / f"{language}-{theme}", language, theme)
    ]
    for tour in failed:
        sys.stderr.write(f"Not everything was seen: {parsed.folder / tour / 'tour.json'}\n")
    if not failed and parsed.readme is not None:
        _copy_for_readme(parsed.folder, parsed.readme)
    return 1 if failed else 0


def _copy_for_readme(tours: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for name, (tour, step) in README_PICTURES.items():
        report = json.loads((tours / tour / "tour.json").read_text(encoding="utf-8"))
        picture = next(entry["picture"] for entry in report if entry["step"] == step)
        # 0 is the smallest file, not the poorest picture: PNG loses nothing.
        whole = QImage(str(tours / tour / picture)).convertToFormat(QImage.Format.Format_RGB32)
        whole.save(str(target / name), quality=0)


if __name__ == "__main__":
    sys.exit(main())
