"""Reads the catalogue from its folder of TOML files and refuses one that is not whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from aliship_gui.domain.failures import FailureKind
from aliship_gui.domain.findings import Field
from aliship_gui.explain.entries import Action, Catalogue, Explanation, Label, Retry
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
    "late_catalogue",
    "load_catalogue",
    "shipped_catalogue",
    "shipped_countries",
]

Block = Mapping[str, Any]
_Choice = TypeVar("_Choice", bound=StrEnum)
_Entry = TypeVar("_Entry")

_SECTIONS = frozenset({"explanation", "finding", "guide", "action", "status", "country", "phrase"})
_NAMES = "names.toml"
"""The file that holds the countries."""
_EXPLANATION_KEYS = {field.name for field in fields(Explanation)} - {"words"} | {"zh", "en"}
_LANGUAGE = re.compile(r"(?!id|zh|en)[a-z]{2}")
_WORD_KEYS = frozenset({"title", "meaning", "remedy"})


class CatalogueError(ValueError):
    """A block of the catalogue is not usable; the text names its file, its id and the fault."""


@cache
def shipped_catalogue() -> Catalogue:
    """The catalogue that comes with the program; read once. Raises CatalogueError."""
    return load_catalogue(resource("explanations"))


@cache
def shipped_countries() -> Mapping[str, Label]:
    """The countries of the shipped catalogue: an order table needs nothing else of it."""
    blocks = _blocks(resource("explanations", _NAMES))
    countries = [(_NAMES, block) for section, block in blocks if section == "country"]
    return _collect(countries, "code", _shown_label)


def late_catalogue() -> Catalogue:
    """The shipped catalogue, read when something of it is first asked for."""
    return cast("Catalogue", _LateCatalogue())


class _LateCatalogue:
    """Has all that the shipped catalogue has."""

    def __getattr__(self, name: str) -> Any:
        return getattr(shipped_catalogue(), name)


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue in the `*.toml` files of `folder`.

    Raises CatalogueError for a block that is incomplete, unknown or there twice.
    """
    sections: dict[str, list[tuple[str, Block]]] = {name: [] for name in _SECTIONS}
    for path in sorted(folder.glob("*.toml")):
        for section, block in _blocks(path):
            sections[section].append((path.name, block))
    return Catalogue(
        explanations=_collect(sections["explanation"], "id", _explanation),
        findings=_collect(sections["finding"], "kind", _bilingual),
        guides=_collect(sections["guide"], "id", _bilingual),
        actions=_labels_of_actions(_collect(sections["action"], "id", _shown_label)),
        statuses=_collect(sections["status"], "code", _label),
        countries=_collect(sections["country"], "code", _shown_label),
        phrases=_collect(sections["phrase"], "id", _phrase),
    )


def _blocks(path: Path) -> Iterator[tuple[str, Block]]:
    import tomllib

    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{path.name}: {error}") from error
    for section, blocks in content.items():
        if section not in _SECTIONS or not isinstance(blocks, list):
            raise CatalogueError(f"{path.name}: unknown section {section!r}")
        yield from ((section, block) for block in blocks)


def _collect(
    blocks: Iterable[tuple[str, Block]], key: str, read: Callable[[Block], _Entry]
) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    for file, block in blocks:
        name = block.get(key)
        try:
            if not isinstance(name, str) or not name.strip():
                raise CatalogueError(f"{key} is missing")
            if name in entries:
                raise CatalogueError("is there twice")
            entries[name] = read(block)
        except CatalogueError as error:
            raise CatalogueError(f"{file}: {name or '?'}: {error}") from error
    return entries


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
    return Words(*(_text(texts, key) for key in ("title", "meaning", "remedy")))


def _label(block: Block) -> Label:
    return Label(_text(block, "zh"), _text(block, "en"))


def _shown_label(block: Block) -> Label:
    """A label that the interface shows, in whichever languages it is there."""
    others = {key: _text(block, key) for key in block if _LANGUAGE.fullmatch(key)}
    return replace(_label(block), others=others)


def _phrase(block: Block) -> Label:
    phrase = _label(block)
    if placeholders(phrase.zh) != placeholders(phrase.en):
        raise CatalogueError("zh and en have different placeholders")
    return phrase


def _labels_of_actions(labels: Mapping[str, Label]) -> dict[Action, Label]:
    missing = {str(action) for action in Action} - labels.keys()
    if missing:
        raise CatalogueError(f"action {min(missing)!r} has no label")
    return {_choice(Action, name): label for name, label in labels.items()}


def _text(block: Block, key: str) -> str:
    text = block.get(key)
    if not isinstance(text, str) or not text.strip():
        raise CatalogueError(f"{key} is missing or empty")
    return text.strip()


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
