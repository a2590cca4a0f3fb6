"""Recognises columns by their headings, and the words for all or part, in every language."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from aliship_gui.domain.findings import Field
from aliship_gui.domain.shipments import SendType
from aliship_gui.explain.labels import Label, shown_label

COLUMNS = (
    Field.ORDER,
    Field.CARRIER,
    Field.TRACKING_NUMBER,
    Field.TRACKING_URL,
    Field.DESCRIPTION,
    Field.SEND_TYPE,
)
"""What a column of a file can hold."""

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_HALVES = re.compile(r"[/|\n]")


class Headings:
    """The names of `resources/import/headings.toml`, read by the thread that first needs them.

    A language is named by its two letters.
    """

    def __init__(self, table: Path) -> None:
        self._table = table

    @cached_property
    def _words(self) -> dict[str, Any]:
        return tomllib.loads(self._table.read_text(encoding="utf-8"))

    @cached_property
    def _titles(self) -> Mapping[Field, Label]:
        return {field: shown_label(self._words[field]) for field in COLUMNS}

    @cached_property
    def _fields(self) -> Mapping[str, Field]:
        return {
            folded(name): field
            for field in COLUMNS
            for name in (*_names(self._titles[field]), *self._words[field]["also"])
        }

    @cached_property
    def _send_types(self) -> Mapping[str, SendType]:
        named = self._words["send_types"]
        return {folded(name): kind for kind in SendType for name in named[kind]}

    def titles(self, language: str) -> list[str]:
        """What a template calls its columns, in English where a language has no name for one."""
        columns = [*self._titles.values(), *map(shown_label, self._words["told"].values())]
        return [column.said_in(language) for column in columns]

    def field_of(self, heading: str) -> Field | None:
        """The field that a heading names, also in both languages at once ("运单号/Number")."""
        names = (heading, *_HALVES.split(heading))
        known = (self._fields.get(folded(name)) for name in names)
        return next(filter(None, known), None)

    def recognised(self, cells: Iterable[str]) -> Mapping[Field, int]:
        """Where each field stands in a row of headings; of two alike the first one counts."""
        places: dict[Field, int] = {}
        for place, text in enumerate(cells):
            field = self.field_of(text)
            if field is not None:
                places.setdefault(field, place)
        return places

    def send_type(self, text: str) -> SendType | None:
        """What a cell says about all or part, None when it says neither."""
        return self._send_types.get(folded(text)) if text else None

    def likeness(self, cells: Sequence[str]) -> int:
        """How many fields a row of cells names."""
        return len(self.recognised(cells))


def _names(title: Label) -> tuple[str, ...]:
    return title.zh, title.en, *title.others.values()


def folded(text: str) -> str:
    """A name reduced to its letters and digits, without accents and what stands in brackets."""
    plain = _ASIDE.sub("", unicodedata.normalize("NFKD", text)).casefold()
    # What is left of an accent is no letter.
    return "".join(char for char in plain if char.isalnum())
