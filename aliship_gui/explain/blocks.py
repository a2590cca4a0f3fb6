"""The blocks of the TOML files that the catalogue is read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

Block = Mapping[str, Any]
_Entry = TypeVar("_Entry")

SECTIONS = frozenset({"explanation", "finding", "guide", "action", "status", "phrase"})
"""The kinds of blocks that there are."""


class CatalogueError(ValueError):
    """A block of the catalogue is not usable; the text names its file, its id and the fault."""


def blocks_of(path: Path) -> Iterator[tuple[str, Block]]:
    """The blocks of a file, each with the name of its section. Raises `CatalogueError`."""
    import tomllib

    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{path.name}: {error}") from error
    for section, blocks in content.items():
        if section not in SECTIONS or not isinstance(blocks, list):
            raise CatalogueError(f"{path.name}: unknown section {section!r}")
        yield from ((section, block) for block in blocks)


def collect(
    blocks: Iterable[tuple[str, Block]], key: str, read: Callable[[Block], _Entry]
) -> dict[str, _Entry]:
    """Read blocks, each given with its file's name, by what stands under `key` in them.

    Raises `CatalogueError` for one that has no name, or a name that was there before.
    """
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


def text_of(block: Block, key: str) -> str:
    """A text that must be there. Raises `CatalogueError`."""
    text = block.get(key)
    if not isinstance(text, str) or not text.strip():
        raise CatalogueError(f"{key} is missing or empty")
    return text.strip()
