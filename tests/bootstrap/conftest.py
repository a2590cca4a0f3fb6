"""A checkout in an empty folder, and a machine without surprises to prepare it on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.installer import FakeInstaller
from tests.fakes.machine import FakeMachine


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The files of the sources that the bootstrap looks at."""
    root = tmp_path / "checkout"
    locks = root / "resources" / "lock"
    locks.mkdir(parents=True)
    (root / "pyproject.toml").touch()
    for purpose in ("run", "test", "bundle"):
        (locks / f"{purpose}.txt").write_text(f"what it takes to {purpose}", "utf-8")
    return root


@pytest.fixture
def installer(checkout: Path) -> FakeInstaller:
    return FakeInstaller(checkout)


@pytest.fixture
def machine(installer: FakeInstaller, tmp_path: Path) -> FakeMachine:
    """Debian with a display and nothing missing but the environment."""
    debian = FakeMachine(installer)
    debian.scratch = tmp_path
    return debian
