"""The words of the interface: those in the sources, and those in a .ts file."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# The tool is a plain program beside PySide6's modules; this is what its console script does.
_LUPDATE = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
_PLACEHOLDER = re.compile(r"\{\w*\}|%L?[n\d]")
_BROKEN = (ast.JoinedStr, ast.BinOp, ast.Call)
_APPLICATIONS = {"QCoreApplication", "QGuiApplication", "QApplication"}


@dataclass(frozen=True)
class Message:
    """One text: where it stands, what it says in English, what tells two alike apart."""

    context: str
    source: str
    comment: str


def messages(ts: Path) -> dict[Message, str]:
    """The finished translations of a file; a text that is not finished has none."""
    found: dict[Message, str] = {}
    for context in ET.parse(ts).getroot().iter("context"):
        for entry in context.iter("message"):
            key = Message(
                context.findtext("name", ""),
                entry.findtext("source", ""),
                entry.findtext("comment", ""),
            )
            found[key] = _finished(entry)
    return found


def counted(ts: Path) -> dict[Message, list[str]]:
    """The texts that count something, with every plural form that a file gives them."""
    return {
        Message(context.findtext("name", ""), entry.findtext("source", ""), ""): [
            form.text or "" for form in entry.iter("numerusform")
        ]
        for context in ET.parse(ts).getroot().iter("context")
        for entry in context.iter("message")
        if entry.get("numerus")
    }


def counts(source: str) -> bool:
    """Whether a text counts something, so that its plural forms differ in English too."""
    return "%n" in source or "%Ln" in source


def _finished(entry: ET.Element) -> str:
    translation = entry.find("translation")
    if translation is None or translation.get("type"):
        return ""
    return "".join(translation.itertext()).strip()


def extract(package: Path, folder: Path) -> dict[Message, str]:
    """What pyside6-lupdate finds in the sources of a package; `folder` is for its file."""
    ts = folder / "found_zh_CN.ts"
    subprocess.run(
        [sys.executable, "-c", _LUPDATE, "-extensions", "py", str(package), "-ts", str(ts)],
        check=True,
        capture_output=True,
    )
    return messages(ts)


def placeholders(text: str) -> list[str]:
    """The gaps in a text: ``{days}``, ``%1``, ``%n``."""
    return sorted(_PLACEHOLDER.findall(text))


def hidden_texts(source: str) -> Iterator[int]:
    """Lines on which a text is put so that the extraction cannot see it.

    It reads literals only: an f-string, a sum or a call inside ``tr()`` is passed over in silence,
    and so is everything behind an alias of ``translate``.
    """
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[text, *_]) if _broken(text):
                yield node.lineno
            case ast.Call(func=ast.Attribute(attr="translate"), args=[_, text, *_]) if _broken(
                text
            ):
                yield node.lineno
            case ast.Assign(value=ast.Attribute(attr="tr" | "translate") as alias) if _is_qt(alias):
                yield node.lineno


def _broken(text: ast.expr) -> bool:
    return isinstance(text, _BROKEN)


def _is_qt(alias: ast.Attribute) -> bool:
    owner = alias.value
    return isinstance(owner, ast.Name) and owner.id in {*_APPLICATIONS, "self"}
