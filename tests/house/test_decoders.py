"""Nobody hands a type to msgspec but `aliship_gui.decoders`: two threads at once would crash."""

from __future__ import annotations

import ast

from tests.house.tree import ROOT

_MAKERS = {"convert", "Decoder"}


def _hands_over(call: ast.Call) -> bool:
    name = ast.unparse(call.func)
    if not name.startswith("msgspec."):
        return False
    return name.rpartition(".")[2] in _MAKERS or any(word.arg == "type" for word in call.keywords)


def test_types_are_handed_over_in_one_place() -> None:
    package = ROOT / "aliship_gui"
    found = [
        f"{file.relative_to(package)}:{node.lineno}"
        for file in package.rglob("*.py")
        if file.name != "decoders.py"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and _hands_over(node)
    ]
    assert found == []
