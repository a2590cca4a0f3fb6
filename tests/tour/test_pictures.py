"""Every picture is made by one command, in both languages and both themes, the README's too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from aliship_gui.tour.pictures import README_PICTURES
from aliship_gui.tour.steps import STEPS

ROOT = Path(__file__).parents[2]
TOURS = {"en-light": 255, "en-dark": 0, "zh-light": 255, "zh-dark": 0}
"""Each tour, and whether its pictures are nearer to white or to black."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command made, with the README's pictures in `readme`."""
    made = tmp_path_factory.mktemp("pictures")
    words = ["-m", "aliship_gui.tour.pictures", str(made), "--readme", str(made / "readme")]
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return made


@pytest.mark.parametrize("tour", TOURS)
def test_each_tour_saw_every_step_and_pictured_it(folder: Path, tour: str) -> None:
    report = json.loads((folder / tour / "tour.json").read_text("utf-8"))
    assert [entry["step"] for entry in report] == [step.__name__ for step in STEPS]
    assert [entry for entry in report if not (entry["ok"] and entry["seen"])] == []
    pictures = [QImage(str(folder / tour / entry["picture"])) for entry in report]
    assert all(picture.width() > 1000 for picture in pictures)
    # Its upper edge shows which theme it is.
    assert all(
        abs(picture.pixelColor(600, 4).lightness() - TOURS[tour]) < 60 for picture in pictures
    )


def test_the_languages_differ(folder: Path) -> None:
    english, chinese = (
        json.loads((folder / tour / "tour.json").read_text("utf-8"))[0]["seen"]
        for tour in ("en-light", "zh-light")
    )
    assert english.startswith("To ship")
    assert chinese.startswith("等待发货")


def test_the_readme_shows_two_of_them(folder: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert {path.name for path in (folder / "readme").iterdir()} == set(README_PICTURES)
    for name in README_PICTURES:
        assert f"(resources/pictures/{name})" in readme
        assert not QImage(str(ROOT / "resources" / "pictures" / name)).isNull()
