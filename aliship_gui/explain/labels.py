"""Short names of things in every language of the interface."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from aliship_gui.explain.blocks import Block, blocks_of, collect, text_of
from aliship_gui.resources import resource

_NAMES = "names.toml"
"""The file that holds the countries."""
_LANGUAGE = re.compile(r"(?!id|zh|en)[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Label:
    """A short name in both languages; `others` has it in further ones, by their two letters."""

    zh: str
    en: str
    others: Mapping[str, str] = field(default_factory=dict)

    def said_in(self, language: str) -> str:
        """The name in an interface language ("es"), in English where it has none."""
        return self.zh if language == "zh" else self.others.get(language, self.en)


@cache
def shipped_countries() -> Mapping[str, Label]:
    """The countries by their ISO codes: an order table needs nothing else of the catalogue."""
    blocks = blocks_of(resource("explanations", _NAMES))
    countries = [(_NAMES, block) for section, block in blocks if section == "country"]
    return collect(countries, "code", shown_label)


def label(block: Block) -> Label:
    """The label in a block. Raises `CatalogueError`."""
    return Label(text_of(block, "zh"), text_of(block, "en"))


def shown_label(block: Block) -> Label:
    """A label that the interface shows, in whichever languages it is there."""
    others = {key: text_of(block, key) for key in block if _LANGUAGE.fullmatch(key)}
    return replace(label(block), others=others)
