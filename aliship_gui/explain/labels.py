"""Short names of things in every language of the interface."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct, structs

from aliship_gui.explain.blocks import Block, CatalogueError, collect, text_of
from aliship_gui.resources import resource

COUNTRIES = "countries.tsv"
"""The file that holds the countries, a line for each and a column for each language.

Codes are ISO 3166. The first picture needs it, and to read as much TOML takes a while.
"""
_LANGUAGE = re.compile(r"(?!id|zh|en)[a-z]{2}")


class Label(Struct, frozen=True):
    """A short name in both languages; `others` has it in further ones, by their two letters."""

    zh: str
    en: str
    others: Mapping[str, str] = MappingProxyType({})

    def said_in(self, language: str) -> str:
        """The name in an interface language ("es"), in English where it has none."""
        return self.zh if language == "zh" else self.others.get(language, self.en)


@cache
def shipped_countries() -> Mapping[str, Label]:
    """The countries by their ISO codes: an order table needs nothing else of the catalogue."""
    return countries_in(resource("explanations", COUNTRIES))


def countries_in(file: Path) -> Mapping[str, Label]:
    """The countries of a file by their ISO codes; a language that leaves one out has it in English.

    Raises `CatalogueError` for one that is there twice, or without a Chinese or English name.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CatalogueError(f"{file.name}: {error}") from error
    lines = [line.split("\t") for line in text.splitlines() if line.strip()]
    if not lines:
        raise CatalogueError(f"{file.name}: is empty")
    columns, *lines = lines
    rows = (dict(zip(columns, map(str.strip, line), strict=False)) for line in lines)
    blocks = ({name: text for name, text in row.items() if text} for row in rows)
    return collect(((file.name, block) for block in blocks), "code", shown_label)


def label(block: Block) -> Label:
    """The label in a block. Raises `CatalogueError`."""
    return Label(text_of(block, "zh"), text_of(block, "en"))


def shown_label(block: Block) -> Label:
    """A label that the interface shows, in whichever languages it is there."""
    others = {key: text_of(block, key) for key in block if _LANGUAGE.fullmatch(key)}
    return structs.replace(label(block), others=others)
