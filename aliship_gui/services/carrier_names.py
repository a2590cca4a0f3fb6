"""Carriers' names in Chinese and in English, beyond the one that the platform sends."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from aliship_gui.domain.carriers import Carrier


@dataclass(frozen=True, slots=True)
class Names:
    """One carrier's names; either may be empty."""

    english: str
    chinese: str


class CarrierNames:
    """The names of `resources/platform/carriers.csv`, by carrier key."""

    def __init__(self, table: Path) -> None:
        self._names = _read(table)

    def named(self, carrier: Carrier) -> Carrier:
        """The carrier with both names, as far as they are known.

        What the platform calls it counts as the name in the language it is written in.
        """
        known = self._names.get(carrier.key, Names("", ""))
        shown = carrier.display_name
        chinese = shown if _is_chinese(shown) else known.chinese
        english = known.english if _is_chinese(shown) else shown or known.english
        return replace(carrier, name_zh=chinese, name_en=english)


def _read(table: Path) -> Mapping[str, Names]:
    with table.open(encoding="utf-8", newline="") as lines:
        return {
            row["service_name"]: Names(row["display_name_en"], row["display_name_cn"])
            for row in csv.DictReader(lines)
        }


def _is_chinese(text: str) -> bool:
    return any(unicodedata.name(char, "").startswith("CJK") for char in text)
