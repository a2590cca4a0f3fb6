"""Which orders the table asks the store for: those that are in sight now.

Who scrolls fast looks at thousands of rows for one frame each. So one request for rows in sight
is under way at a time, and the next one is for what was looked at last; rows that flew past
meanwhile are forgotten, and asked for when they are looked at again.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

CHUNK = 64
"""Neighbouring rows that are asked for together."""
IN_SIGHT = 4
"""Chunks that a screen can show at once, with some to spare."""


class RowWants:
    """What was looked at, what was asked for, and what has to be asked for again."""

    def __init__(self) -> None:
        self._looked_at: dict[int, None] = {}
        self._again: dict[str, None] = {}
        self._asked: set[str] = set()

    @property
    def has_news(self) -> bool:
        """Whether `ask` may have something to ask for."""
        return bool(self._again) or (bool(self._looked_at) and not self._asked)

    def look_at(self, row: int) -> None:
        """This row is looked at and not held."""
        chunk = row // CHUNK
        # The one looked at last stands last.
        self._looked_at.pop(chunk, None)
        self._looked_at[chunk] = None

    def is_asked(self, order_id: str) -> bool:
        """Whether a request for this order is under way."""
        return order_id in self._asked

    def want_again(self, order_id: str) -> None:
        """What is known, or on its way here, of this order is out of date."""
        self._again[order_id] = None

    def settle(self, order_ids: Iterable[str]) -> None:
        """The request for these orders is over."""
        self._asked.difference_update(order_ids)

    def ask(self, ids: Sequence[str], held: Container[str]) -> list[str]:
        """The orders to ask for now, of a view of `ids`; they count as asked for from now on."""
        wanted = self._again
        self._again = {}
        if not self._asked:
            for chunk in list(self._looked_at)[-IN_SIGHT:]:
                neighbours = ids[chunk * CHUNK : (chunk + 1) * CHUNK]
                wanted.update(dict.fromkeys(i for i in neighbours if i not in held))
            self._looked_at = {}
        self._asked.update(wanted)
        return list(wanted)
