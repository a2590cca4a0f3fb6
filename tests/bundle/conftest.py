"""One bundle for the whole folder: making it is the slowest thing that the tests do."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker makes it and looks at it."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.xdist_group("bundle"))
            item.add_marker(pytest.mark.timeout(300))


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the command made."""
    if sys.platform == "linux" and shutil.which("objdump") is None:
        pytest.skip("a bundle is made with objdump, which is not installed")
    into = tmp_path_factory.mktemp("dist")
    made = subprocess.run(
        [sys.executable, "-m", "aliship_gui.bundle", "--into", str(into)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith(str(into / "aliship-gui"))
    return into / "aliship-gui"
