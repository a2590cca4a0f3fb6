"""Which orders the table asks the store for: those that are in sight now, and their neighbours.

Rows are asked for in chunks. One request for rows in sight is under way at a time, and the next
one is for what was looked at last. Whoever drags the scroll bar through thousands of rows looks
at each of them for one frame: those that flew past are forgotten, and asked for when they are
looked at again.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

CHUNK = 32
"""Neighbouring rows that are asked for together."""
IN_SIGHT = 4
"""Chunks that the largest screen can show at once."""


class RowWants:
    """What was looked at, what was asked for, and what has to be asked for again."""

    def __init__(self) -> None:
        self._looked_at: dict[int, None] = {}
        self._again: dict[str, None] = {}
        self._asked: set[str] = set()
        self._near = range(3)
        self._latest = -1

    @property
    def near(self) -> range:
        """The rows that were asked for last because they were in sight."""
        return range(self._near.start * CHUNK, self._near.stop * CHUNK)

    def has_news(self) -> bool:
        """Whether `ask` may have something to ask for."""
        return bool(self._again) or (bool(self._looked_at) and not self._asked)

    def jumped(self) -> bool:
        """Whether what was looked at last lies far from what was asked for before."""
        return not self._again and self._latest not in self._near

    def look_at(self, row: int) -> bool:
        """This row is looked at and not held; returns whether its chunk was not the latest one."""
        chunk = row // CHUNK
        if chunk == self._latest and chunk in self._looked_at:
            return False
        # The one looked at last stands last.
        self._looked_at.pop(chunk, None)
        self._looked_at[chunk] = None
        self._latest = chunk
        return True

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
        if self._looked_at and not self._asked:
            sight = list(self._in_sight())
            self._near = range(max(min(sight) - 1, 0), max(sight) + 2)
            self._looked_at = {}
            for order_id in ids[self.near.start : self.near.stop]:
                if order_id not in held:
                    wanted[order_id] = None
        self._asked.update(wanted)
        return list(wanted)

    def _in_sight(self) -> Iterator[int]:
        """The chunk that was looked at last, and those beside it looked at just before."""
        latest = list(self._looked_at)[-IN_SIGHT:]
        for place, chunk in enumerate(reversed(latest)):
            if abs(chunk - latest[-1]) > place:
                return
            yield chunk
