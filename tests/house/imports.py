"""Who imports whom, read from the source text: deferred and type-only imports count too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "aliship_gui"


@dataclass(frozen=True)
class Import:
    """One imported name, as finely as the statement says it: ``aliship_gui.api.signing.sign``."""

    file: Path
    line: int
    name: str

    @property
    def inner(self) -> str:
        """The name without the package's, or nothing when it leads out of the package."""
        return self.name.removeprefix(f"{PACKAGE}.") if self.is_inner else ""

    @property
    def is_inner(self) -> bool:
        """Whether the package imports from itself."""
        return is_within(self.name, PACKAGE)


def is_within(name: str, module: str) -> bool:
    """Whether a dotted name is a module or something in it."""
    return name == module or name.startswith(f"{module}.")


def module_of(file: Path, package: Path) -> str:
    """The dotted name of a file inside the package: ``api.signing``; a package's own file: it."""
    parts = file.relative_to(package).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__") or "__init__"


def room_of(file: Path, package: Path) -> str:
    """The first part of a module's name."""
    return module_of(file, package).partition(".")[0]


def imports_of(file: Path, package: Path) -> Iterator[Import]:
    """Every name that a file imports, wherever in it the statement stands."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"), str(file))):
        for name in _names(node, file, package):
            yield Import(file, getattr(node, "lineno", 0), name)


def imports_when_used(file: Path, package: Path) -> Iterator[Import]:
    """Every name that a file imports inside a function: not before somebody calls that."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    tree = ast.parse(file.read_text("utf-8"), str(file))
    lines = {
        inner.lineno
        for node in ast.walk(tree)
        if isinstance(node, functions)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    }
    return (found for found in imports_of(file, package) if found.line in lines)


def _names(node: ast.AST, file: Path, package: Path) -> list[str]:
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom():
            source = _absolute(node, file, package)
            return [f"{source}.{alias.name}".removesuffix(".*") for alias in node.names]
        case ast.Call(
            func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
            args=[ast.Constant(value=str(name)), *_],
        ):
            return [name]
    return []


def _absolute(node: ast.ImportFrom, file: Path, package: Path) -> str:
    """The module that a from-import names, with its leading dots resolved."""
    if not node.level:
        return node.module or ""
    folder = file.parents[node.level - 1]
    inside = [PACKAGE, *folder.relative_to(package).parts]
    return ".".join([*inside, node.module] if node.module else inside)
