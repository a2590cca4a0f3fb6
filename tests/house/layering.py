"""The arrows between the rooms, and the libraries that belong to one room only."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.house.imports import Import, imports_of, is_within, module_of, room_of

EVERYWHERE = ("__version__", "decoders", "giving_way", "in_pieces", "logs", "resources")
"""What any room but domain may use: version, decoders, long work, loggers, shipped files."""

_STORED = ("api", "store", "explain")
_SERVED = ("services", *_STORED, "domain", *EVERYWHERE)
_ALL = ("ui", "viewmodels", "sandbox", *_SERVED)

ARROWS: Mapping[str, tuple[str, ...]] = {
    "domain": (),
    **dict.fromkeys(_STORED, ("domain", *EVERYWHERE)),
    "services": (*_STORED, "domain", *EVERYWHERE),
    "viewmodels": _SERVED,
    "ui": ("viewmodels", *_SERVED),
    "sandbox": ("domain", "api.signing", *EVERYWHERE),
    "app": ("tour", *_ALL),
    "tour": ("app", *_ALL),
    "bundle": ("ui.languages", "ui.translation", *EVERYWHERE),
    "bootstrap": (),
    "decoders": (),
    "giving_way": (),
    "in_pieces": ("giving_way",),
    "logs": (),
    "resources": (),
    "loading": (),
    "__main__": ("app", "bootstrap", "loading"),
    "__init__": (),
}
"""Each room and what it may import besides itself."""

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "httpx": ("api.transport",),
    "keyring": ("store.secrets",),
    "starlette": ("sandbox",),
    "uvicorn": ("sandbox",),
    "shiboken6": ("ui", "app", "tour"),
    "PySide6": ("services", "viewmodels", "ui", "app", "tour", "bundle", "loading"),
    "PySide6.QtGui": ("viewmodels", "ui", "app", "tour", "bundle"),
    "barcode": ("services.barcode",),
    "jeepney": ("services.desktop_notice",),
    "PySide6.QtPrintSupport": ("ui.paper", "app.shortcut_printing"),
    "PySide6.QtWidgets": ("ui", "app", "tour"),
}
"""Libraries and the only modules that may import them."""


def violations(package: Path) -> list[str]:
    """Every import in a package that goes against the arrows, as ``file:line what is wrong``."""
    return [
        f"{entry.file.relative_to(package.parent)}:{entry.line} {wrong}"
        for file in sorted(package.rglob("*.py"))
        for entry in imports_of(file, package)
        for wrong in _wrongs(entry, package)
    ]


def unknown_rooms(package: Path) -> set[str]:
    """Rooms that ARROWS says nothing about."""
    return {room_of(file, package) for file in package.rglob("*.py")} - ARROWS.keys()


def _wrongs(entry: Import, package: Path) -> Iterator[str]:
    importer = module_of(entry.file, package)
    room = room_of(entry.file, package)
    if entry.is_inner:
        if not any(is_within(entry.inner, allowed) for allowed in (room, *ARROWS.get(room, ()))):
            yield f"{room} may not import {entry.name}"
        return
    if room == "bootstrap" and entry.name.partition(".")[0] not in sys.stdlib_module_names:
        yield f"bootstrap may import only the standard library, not {entry.name}"
    for library, homes in LIBRARIES.items():
        at_home = any(is_within(importer, home) for home in homes)
        if is_within(entry.name, library) and not at_home:
            yield f"{importer} may not import {entry.name}"
