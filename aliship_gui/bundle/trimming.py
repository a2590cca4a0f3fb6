"""Takes out of a bundle what this program never uses: parts of Qt, and libraries of those parts.

PyInstaller takes all of Qt's plug-ins, since a program chooses them while it runs. This one needs
a window (X11, Wayland, or none at all), SVG and PNG pictures, TLS, and an input method.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from aliship_gui.ui.languages import shipped_languages

MEGABYTE = 1_000_000
_PLUGINS = {
    # Screens without a desktop: of boards, kiosks and remote viewers.
    "egldeviceintegrations": "*",
    "generic": "*",
    "platforms": "*(eglfs|linuxfb|minimal|vkkhrdisplay|vnc)*",
    # It takes a whole second toolkit along; the desktop's own dialogs come by its portal.
    "platformthemes": "*gtk3*",
    "imageformats": "*(gif|icns|jpeg|tga|tiff|wbmp|webp)*",
    # Whether there is a network shows when it is used.
    "networkinformation": "*",
    "wayland-graphics-integration-client": "*(server|vulkan)*",
    "wayland-shell-integration": "*(ivi|fullscreen)*",
}
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)


def trim(folder: Path) -> None:
    """Take out of the bundle in `folder` what is never used."""
    asked_before = _asked_for(folder)
    for root in folder.rglob("PySide6/**/plugins"):
        for kind, names in _PLUGINS.items():
            pattern = re.compile(names.replace("*", ".*"))
            _remove(path for path in (root / kind).glob("*") if pattern.fullmatch(path.name))
    # Of its words only those for the program's own languages: for "es_ES" they are in "es".
    locales = [each.locale for each in shipped_languages().values()]
    spoken = {f"qtbase_{name}" for each in locales for name in (each, each.partition("_")[0])}
    for words in folder.rglob("PySide6/**/translations"):
        _remove(path for path in words.glob("*.qm") if path.stem not in spoken)
    while lonely := list(_lonely_libraries(folder, asked_before)):
        _remove(iter(lonely))


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder; a link counts nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def _lonely_libraries(folder: Path, asked_before: set[str]) -> Iterator[Path]:
    """Shared libraries that only removed files asked for, and links that lead nowhere."""
    lonely = asked_before - _asked_for(folder)
    for path in folder.rglob("lib*.so*"):
        if path.name in lonely or not path.exists():
            yield path


def _asked_for(folder: Path) -> set[str]:
    """The shared libraries that the files of a bundle name; none on systems other than Linux."""
    if sys.platform != "linux":
        return set()
    binaries = [path for path in folder.rglob("*") if path.is_file() and _is_binary(path)]
    words = ["objdump", "-p", *map(str, binaries)]
    done = subprocess.run(  # noqa: S603 - PyInstaller needs it too
        words, capture_output=True, text=True, errors="replace", check=False
    )
    return set(_NEEDED.findall(done.stdout))


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _remove(paths: Iterator[Path]) -> None:
    for path in list(paths):
        path.unlink()
