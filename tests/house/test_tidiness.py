"""Where files may lie, what they may be called, and how long they may get."""

from __future__ import annotations

from tests.house.tree import ROOT, files, python_files

TOP_LEVEL = {"pyproject.toml", "README.md", "aliship_gui", "resources", "tests"}
SAYS_NOTHING = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"}
LONGEST = 400


def test_the_top_level_is_short() -> None:
    entries = {file.parts[0] for file in files()}
    visible = {entry for entry in entries if not entry.startswith(".")}
    assert visible == TOP_LEVEL


def test_names_say_what_is_inside() -> None:
    vague = [
        str(file)
        for file in python_files()
        if SAYS_NOTHING & set("/".join(file.with_suffix("").parts).replace("_", "/").split("/"))
    ]
    assert vague == []


def test_no_module_is_too_long() -> None:
    lengths = {file: len((ROOT / file).read_text("utf-8").splitlines()) for file in python_files()}
    assert {str(file): lines for file, lines in lengths.items() if lines > LONGEST} == {}


def test_every_test_folder_is_a_package() -> None:
    folders = {file.parent for file in python_files() if file.parts[0] == "tests"}
    assert [str(folder) for folder in folders if not (ROOT / folder / "__init__.py").exists()] == []
