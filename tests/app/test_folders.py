"""Data and what can be made again lie in folders of this user."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from aliship_gui.app.folders import default_cache_folder, default_data_folder
from tests.house.tree import ROOT


def test_both_folders_are_the_users() -> None:
    for folder in (default_data_folder(), default_cache_folder()):
        assert folder.name == "aliship"
        assert Path.home() in folder.parents
    assert default_data_folder() != default_cache_folder()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no variables for them")
def test_who_keeps_folders_elsewhere_is_followed(tmp_path: Path) -> None:
    code = "from aliship_gui.app import folders as f; print(f.default_{}_folder())"
    for kind, variable in (("data", "XDG_DATA_HOME"), ("cache", "XDG_CACHE_HOME")):
        done = subprocess.run(
            [sys.executable, "-c", code.format(kind)],
            cwd=ROOT,
            env={variable: str(tmp_path / kind)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert Path(done.stdout.strip()) == tmp_path / kind / "aliship"
