"""The shipped files as the bundle carries them: translations compiled, the makers' own left out."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtGui import QImage

from aliship_gui.resources import resource
from aliship_gui.ui.translation import release

_NOT_SHIPPED = ("pictures", "test.txt", "bundle.txt")
"""What only a copy of the source code needs."""
_SYMBOLS = {"win32": "ico", "darwin": "icns"}


def stage_resources(target: Path) -> None:
    """Copy `resources/` to `target`, which must not exist, each `.ts` as the `.qm` made of it."""
    shutil.copytree(
        resource("explanations").parent, target, ignore=shutil.ignore_patterns(*_NOT_SHIPPED)
    )
    for source in sorted((target / "i18n").glob("*.ts")):
        release(source, source.with_suffix(".qm"))
        source.unlink()


def stage_symbol(folder: Path, platform: str) -> Path | None:
    """The program file's own icon in the kind that a platform wants; None where it wants none."""
    kind = _SYMBOLS.get(platform)
    if kind is None:
        return None
    picture = resource("desktop", "icons", "hicolor", "256x256", "apps", "aliship-gui.png")
    symbol = folder / f"aliship-gui.{kind}"
    return symbol if QImage(str(picture)).save(str(symbol)) else None
