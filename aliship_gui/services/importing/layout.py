"""Which column of a table holds what."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from aliship_gui.domain.findings import Field
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.table import Table

_LOOKED_AT = 10
_ENOUGH = 2
"""One known word may stand in a title above the table; two are headings."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headings stand and which column fills which field.

    `heading_line` is 0 for a table without known headings: then every row is one of data.
    """

    headings: tuple[str, ...]
    heading_line: int
    columns: Mapping[Field, int]

    @property
    def is_enough(self) -> bool:
        """Whether orders and numbers are known to stand somewhere."""
        return {Field.ORDER, Field.TRACKING_NUMBER} <= self.columns.keys()

    @property
    def key(self) -> str:
        """What files with the same headings have in common."""
        words = "\n".join(self.headings) if self.heading_line else str(len(self.headings))
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    def with_columns(self, columns: Mapping[Field, int]) -> Layout:
        """The same table, its columns told by hand; places that it has not are passed over."""
        kept = {f: place for f, place in columns.items() if 0 <= place < len(self.headings)}
        return replace(self, columns=kept)


def layout_of(table: Table, headings: Headings) -> Layout:
    """The row that names the most fields, among the first ones, holds the headings."""
    firsts = [tuple(cell.text for cell in row.cells) for row in table.rows[:_LOOKED_AT]]
    best = max(range(len(firsts)), key=lambda place: headings.likeness(firsts[place]))
    columns = headings.recognised(firsts[best])
    if len(columns) >= _ENOUGH or (Field.ORDER in columns and len(firsts[best]) == 1):
        return Layout(firsts[best], table.rows[best].line, columns)
    width = max(len(row.cells) for row in table.rows)
    return Layout(("",) * width, 0, {})
