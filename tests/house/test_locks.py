"""The locked packages are complete, exact, and the same for running and for testing."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from aliship_gui.resources import resource
from tests.house.imports import imports_of
from tests.house.tree import PACKAGE_FOLDER, ROOT

ENTRY = re.compile(r"^(\S+)==([^\s;\\]+)(.*(?:\n    --hash=\S+.*)*)", re.MULTILINE)
HASH = re.compile(r"--hash=(sha256:[0-9a-f]{64})")
UNSEEN = {"python-multipart", "tzdata"}
"""What others import for us: Starlette to read forms, Python to know the time zones."""
LOCKS = ("run.txt", "test.txt", "bundle.txt")


def locked(name: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Package name -> (version, its hashes)."""
    text = resource("lock", name).read_text("utf-8")
    return {
        canonicalize_name(entry[1]): (entry[2], frozenset(HASH.findall(entry[3])))
        for entry in ENTRY.finditer(text)
    }


def wanted(extra: str = "") -> list[Requirement]:
    """What pyproject.toml asks for."""
    project: dict[str, Any] = tomllib.loads(Path(ROOT, "pyproject.toml").read_text("utf-8"))
    part = project["project"]
    lines = part["optional-dependencies"][extra] if extra else part["dependencies"]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(
    ("lock", "extra"),
    [
        ("run.txt", ""),
        ("test.txt", ""),
        ("test.txt", "test"),
        ("test.txt", "foreign"),
        ("test.txt", "bundle"),
        ("bundle.txt", ""),
        ("bundle.txt", "bundle"),
    ],
)
def test_what_the_project_asks_for_is_locked(lock: str, extra: str) -> None:
    versions = locked(lock)
    for requirement in wanted(extra):
        version, _ = versions[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_has_its_hashes(lock: str) -> None:
    entries = locked(lock)
    assert entries
    assert [name for name, (_, hashes) in entries.items() if not hashes] == []


def test_tests_run_on_the_versions_that_users_have() -> None:
    run, test = locked("run.txt"), locked("test.txt")
    assert {name: run[name] for name in run} == {name: test.get(name) for name in run}


def test_a_bundle_is_made_of_the_versions_that_were_tested() -> None:
    bundle, test = locked("bundle.txt"), locked("test.txt")
    assert bundle == {name: test.get(name) for name in bundle}


def test_nothing_is_asked_for_that_is_not_used() -> None:
    files = PACKAGE_FOLDER.rglob("*.py")
    imported = {
        each.name.partition(".")[0] for file in files for each in imports_of(file, PACKAGE_FOLDER)
    }
    used = {
        canonicalize_name(name)
        for module, names in packages_distributions().items()
        for name in names
        if module in imported
    }
    asked = [r for r in wanted() if r.marker is None or r.marker.evaluate()]
    assert {canonicalize_name(requirement.name) for requirement in asked} - used <= UNSEEN
