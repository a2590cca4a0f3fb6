"""Reads the catalogue from its folder of TOML files and refuses one that is not whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from aliship_gui.domain.failures import FailureKind
from aliship_gui.domain.findings import Field
from aliship_gui.explain.blocks import SECTIONS, Block, CatalogueError, blocks_of, collect, text_of
from aliship_gui.explain.entries import Action, Catalogue, Explanation, Retry
from aliship_gui.explain.labels import COUNTRIES, Label, countries_in, label, shown_label
from aliship_gui.explain.words import Bilingual, Words, placeholders
from aliship_gui.resources import resource

__all__ = [
    "Action",
    "Bilingual",
    "Catalogue",
    "CatalogueError",
    "Explanation",
    "Label",
    "Retry",
    "Words",
    "load_catalogue",
    "shipped_catalogue",
]

_Choice = TypeVar("_Choice", bound=StrEnum)

_EXPLANATION_KEYS = {field.name for field in fields(Explanation)} - {"words"} | {"zh", "en"}
_WORD_KEYS = frozenset({"title", "meaning", "remedy"})


@cache
def shipped_catalogue() -> Catalogue:
    """The catalogue that comes with the program; read once. Raises CatalogueError."""
    return load_catalogue(resource("explanations"))


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue in the `*.toml` files of `folder`, and in its table of countries.

    Raises CatalogueError for a block that is incomplete, unknown or there twice.
    """
    sections: dict[str, list[tuple[str, Block]]] = {name: [] for name in SECTIONS}
    for path in sorted(folder.glob("*.toml")):
        for section, block in blocks_of(path):
            sections[section].append((path.name, block))
    return Catalogue(
        explanations=collect(sections["explanation"], "id", _explanation),
        findings=collect(sections["finding"], "kind", _bilingual),
        guides=collect(sections["guide"], "id", _bilingual),
        actions=_labels_of_actions(collect(sections["action"], "id", shown_label)),
        statuses=collect(sections["status"], "code", label),
        countries=countries_in(folder / COUNTRIES),
        phrases=collect(sections["phrase"], "id", _phrase),
    )


def _explanation(block: Block) -> Explanation:
    unknown = block.keys() - _EXPLANATION_KEYS
    if unknown:
        raise CatalogueError(f"unknown key {min(unknown)!r}")
    return Explanation(
        id=block["id"],
        words=_bilingual(block),
        codes=_texts(block, "codes"),
        messages=_texts(block, "messages"),
        needs_message=_flag(block, "needs_message"),
        envelope=_flag(block, "envelope"),
        alike=_texts(block, "alike"),
        field=_choice(Field, block.get("field", Field.NONE)),
        retry=_choice(Retry, block.get("retry", Retry.NO)),
        actions=tuple(_choice(Action, text) for text in _texts(block, "actions")),
        fallback=_flag(block, "fallback"),
        kinds=tuple(_choice(FailureKind, text) for text in _texts(block, "kinds")),
    )


def _bilingual(block: Block) -> Bilingual:
    words = Bilingual(_words(block, "zh"), _words(block, "en"))
    if words.zh.placeholders() != words.en.placeholders():
        raise CatalogueError("zh and en have different placeholders")
    return words


def _words(block: Block, language: str) -> Words:
    texts = block.get(language)
    if not isinstance(texts, Mapping) or texts.keys() != _WORD_KEYS:
        raise CatalogueError(f"{language} needs exactly title, meaning and remedy")
    return Words(*(text_of(texts, key) for key in ("title", "meaning", "remedy")))


def _phrase(block: Block) -> Label:
    phrase = label(block)
    if placeholders(phrase.zh) != placeholders(phrase.en):
        raise CatalogueError("zh and en have different placeholders")
    return phrase


def _labels_of_actions(labels: Mapping[str, Label]) -> dict[Action, Label]:
    missing = {str(action) for action in Action} - labels.keys()
    if missing:
        raise CatalogueError(f"action {min(missing)!r} has no label")
    return {_choice(Action, name): label for name, label in labels.items()}


def _texts(block: Block, key: str) -> tuple[str, ...]:
    texts = block.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) and text for text in texts):
        raise CatalogueError(f"{key} must be a list of texts")
    return tuple(texts)


def _flag(block: Block, key: str) -> bool:
    flag = block.get(key, False)
    if not isinstance(flag, bool):
        raise CatalogueError(f"{key} must be true or false")
    return flag


def _choice(choices: type[_Choice], text: str) -> _Choice:
    try:
        return choices(text)
    except ValueError:
        raise CatalogueError(f"{text!r} is none of {', '.join(choices)}") from None
