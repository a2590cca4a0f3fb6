"""What the program is made of, and under which licences: read from what is installed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from aliship_gui import __version__
from aliship_gui.resources import resource

if TYPE_CHECKING:
    from importlib import metadata

_PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;]+)", re.MULTILINE)
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_HOME = re.compile(r"home|source|repository|code", re.IGNORECASE)
_TOO_LONG = 80
"""Some packages put the whole licence where its name belongs."""


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the program. `text` is its licence in full, "" where only `link` leads to it."""

    name: str
    version: str
    licence: str
    link: str
    text: str = ""


def components() -> list[Component]:
    """Everything that ships: the program, Qt, the data, and each installed library.

    Reads some dozens of files. A library whose description is not there, as in a bundle, is
    named with the version that the lock file gives.
    """
    return [*_own(), *_libraries()]


def _own() -> Iterator[Component]:
    folder = resource("licences")
    yield Component("AliShip", __version__, "MIT", "", (folder / "AliShip.txt").read_text("utf-8"))
    yield Component("Qt", "", "LGPL-3.0-only", "https://doc.qt.io/qt-6/licensing.html")
    yield Component(
        "tracking_number_data",
        "",
        "MIT",
        "https://github.com/jkeen/tracking_number_data",
        resource("tracking", "LICENSE.tracking_number_data").read_text("utf-8"),
    )


def _libraries() -> Iterator[Component]:
    # It brings all that reads e-mail, a megabyte that a program which runs all day need not hold.
    from importlib import metadata

    pinned = _PINNED.findall(resource("lock", "run.txt").read_text("utf-8"))
    for name, version in pinned:
        try:
            yield _library(metadata.distribution(name))
        except metadata.PackageNotFoundError:
            if _is_for_here(name):
                yield Component(name, version, "", "")


def _is_for_here(name: str) -> bool:
    """Whether a library that has no description is there all the same."""
    return find_spec(name.replace("-", "_").lower()) is not None


def _library(found: metadata.Distribution) -> Component:
    facts = found.metadata
    return Component(
        facts["Name"],
        facts["Version"],
        _licence_of(facts),
        _link_of(facts),
        "\n\n".join(_texts_of(found)),
    )


def _licence_of(facts: metadata.PackageMetadata) -> str:
    for field in ("License-Expression", "License"):
        told = _first(facts, field)
        if told and "\n" not in told and len(told) <= _TOO_LONG:
            return told
    kinds = [kind for kind in facts.get_all("Classifier") or () if kind.startswith("License ::")]
    return ", ".join(kind.rpartition(" :: ")[2] for kind in kinds)


def _link_of(facts: metadata.PackageMetadata) -> str:
    told = [entry.partition(", ") for entry in facts.get_all("Project-URL") or ()]
    links = [url for label, _, url in told if _HOME.search(label)]
    return _first(facts, "Home-page") or next(iter(links), next((url for *_, url in told), ""))


def _first(facts: metadata.PackageMetadata, field: str) -> str:
    return next(iter(facts.get_all(field) or ()), "").strip()


def _texts_of(found: metadata.Distribution) -> Iterator[str]:
    for file in found.files or ():
        if ".dist-info/" in str(file) and _LICENCE_FILE.search(str(file)):
            path = Path(str(found.locate_file(file)))
            yield path.read_text(encoding="utf-8", errors="replace").strip()
