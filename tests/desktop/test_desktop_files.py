"""What the desktop shows of the program: an entry in its menu, a page in its shop, an icon."""

from __future__ import annotations

import configparser
import shutil
import struct
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from aliship_gui import __version__
from aliship_gui.resources import resource
from tests.house.tree import ROOT

NAME = "aliship-gui"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def entry() -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(interpolation=None, strict=True)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(resource("desktop", f"{NAME}.desktop"), "utf-8")
    return parsed


@pytest.fixture(scope="module")
def page() -> ET.Element:
    return ET.parse(resource("desktop", f"{NAME}.metainfo.xml")).getroot()


def chinese(text: str | None) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text or "")


def test_the_entry_starts_the_installed_program(entry: configparser.ConfigParser) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for section in entry.sections():
        assert entry[section]["Exec"].split()[0] in project["gui-scripts"]
    main = entry["Desktop Entry"]
    assert (main["Type"], main["Terminal"], main["Icon"]) == ("Application", "false", NAME)
    actions = [name for name in main["Actions"].split(";") if name]
    assert [f"Desktop Action {name}" for name in actions] == entry.sections()[1:]


def test_the_entry_speaks_the_interfaces_languages(entry: configparser.ConfigParser) -> None:
    main = entry["Desktop Entry"]
    for key in ("GenericName", "Comment", "Keywords"):
        assert main[key].isascii()
        assert chinese(main[f"{key}[zh_CN]"])
        assert main[f"{key}[es]"] != main[key]
    for section in entry.sections():
        assert {"Name", "Name[zh_CN]", "Name[es]"} <= entry[section].keys()
    for key in ("Keywords", "Categories", "Actions"):
        assert main[key].endswith(";")


def test_the_page_is_about_this_program_and_version(page: ET.Element) -> None:
    assert page.get("type") == "desktop-application"
    assert page.findtext("launchable") == f"{NAME}.desktop"
    assert page.findtext("icon") == NAME
    assert page.findtext("project_license") == "MIT"
    assert next(release.get("version") for release in page.iter("release")) == __version__


@pytest.mark.parametrize("tag", ["summary", "p", "li"])
def test_the_page_speaks_the_interfaces_languages(page: ET.Element, tag: str) -> None:
    told = list(page.iter(tag))
    english = [element for element in told if element.get(_LANG) is None]
    translated = [element for element in told if element.get(_LANG) == "zh_CN"]
    spanish = [element for element in told if element.get(_LANG) == "es"]
    assert len(english) == len(translated) == len(spanish) > 0
    assert all(chinese(element.text) for element in translated)
    assert not any(chinese(element.text) for element in english)


def test_the_icon_is_that_of_the_window_in_every_size() -> None:
    folder = resource("desktop", "icons", "hicolor")
    drawing = folder / "scalable" / "apps" / f"{NAME}.svg"
    assert drawing.read_bytes() == resource("icons", "aliship.svg").read_bytes()
    sizes = {path.parts[-3]: _size(path) for path in folder.rglob("*.png")}
    assert sizes == {"128x128": (128, 128), "256x256": (256, 256)}


@pytest.mark.parametrize(
    ("tool", "file"),
    [
        (("desktop-file-validate",), f"{NAME}.desktop"),
        (("appstreamcli", "validate", "--no-net"), f"{NAME}.metainfo.xml"),
    ],
)
def test_the_desktops_own_tools_agree(tool: tuple[str, ...], file: str) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"{tool[0]} is not installed")
    command = [*tool, str(resource("desktop", file))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _size(path: Path) -> tuple[int, int]:
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    return width, height
