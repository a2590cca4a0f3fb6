"""What the program needs of the operating system, and the Debian package that brings it.

The libraries are those that PySide6's own files ask the loader for (`readelf -d` on QtGui and on
the platform plug-ins xcb and offscreen); the package names are those of Debian 12 and Ubuntu 22.04
and later. Windows and macOS bring all of it along.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from aliship_gui.bootstrap.machine import Machine


class Kind(Enum):
    """Where to look for a need."""

    LIBRARY = "shared library"
    PROGRAM = "program"
    MODULE = "Python module"
    FONT = "font"
    FILE = "file"


@dataclass(frozen=True)
class Need:
    """One thing, named as the machine knows it, and the package that has it."""

    kind: Kind
    name: str
    package: str

    def is_met(self, machine: Machine) -> bool:
        """Whether the machine has it."""
        look = {
            Kind.LIBRARY: machine.finds_library,
            Kind.PROGRAM: machine.finds_program,
            Kind.MODULE: machine.finds_module,
            Kind.FONT: machine.finds_font,
            Kind.FILE: machine.finds_file,
        }
        return look[self.kind](self.name)


def _needs(kind: Kind, packages: dict[str, str]) -> tuple[Need, ...]:
    return tuple(Need(kind, name, package) for name, package in packages.items())


DRAWING = _needs(
    Kind.LIBRARY,
    {
        "libGL.so.1": "libgl1",
        "libEGL.so.1": "libegl1",
        "libX11.so.6": "libx11-6",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libgssapi_krb5.so.2": "libgssapi-krb5-2",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libxkbcommon.so.0": "libxkbcommon0",
    },
)
"""Without these Qt does not even load."""

WINDOW = _needs(
    Kind.LIBRARY,
    {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
)
"""Without these Qt opens no window under X11."""

CHINESE_FONT = Need(Kind.FONT, "zh-cn", "fonts-wqy-microhei")
"""Without one Chinese shows as empty boxes."""

BUNDLE_TOOLS = _needs(Kind.PROGRAM, {"objdump": "binutils", "strip": "binutils"})
"""With these the bundle finds its libraries, and leaves out what only debuggers read."""

TEST_TOOLS = (
    *_needs(
        Kind.PROGRAM,
        {
            "Xvfb": "xvfb",
            "xauth": "xauth",
            "xdotool": "xdotool",
            "xdpyinfo": "x11-utils",
            "xclip": "xclip",
            "dbus-run-session": "dbus",
            "gnome-keyring-daemon": "gnome-keyring",
            "desktop-file-validate": "desktop-file-utils",
            "appstreamcli": "appstream",
        },
    ),
    # It brings along the accessibility bus and the bindings that the screen reader is made of.
    Need(Kind.FILE, "/usr/lib/python3/dist-packages/pyatspi/__init__.py", "python3-pyatspi"),
)
"""With these the tests open the real window on a screen in memory, and a real key store."""


def venv_need(version: tuple[int, int, int]) -> Need:
    """What `venv` needs to put pip into a new environment; Debian packages it apart."""
    return Need(Kind.MODULE, "ensurepip", f"python{version[0]}.{version[1]}-venv")


def package_of(library: str) -> str:
    """The Debian package of a shared library that Qt uses, or nothing when it is not known."""
    known = {need.name: need.package for need in (*DRAWING, *WINDOW)}
    return known.get(library, "")


def install_line(packages: Iterable[str]) -> str:
    """The one line that installs packages on Debian and Ubuntu, to be shown to a person."""
    return f"sudo apt-get update && sudo apt-get install -y {' '.join(dict.fromkeys(packages))}"
