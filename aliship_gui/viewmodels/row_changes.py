"""What turns the rows of a view into other rows, as Qt wants to be told.

Comparing a hundred thousand rows takes longer than a frame, so it is done on a worker thread;
the GUI thread only carries the changes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress, count, groupby
from operator import not_

from msgspec import Struct

from aliship_gui.in_pieces import in_pieces

Stretch = tuple[int, int]
"""The first and the last of rows without a gap."""


class RowChanges(Struct, frozen=True):
    """First `removed` (from the last stretch to the first), then `arranged`, then `inserted`.

    `removed` are stretches of the rows before, `inserted` of the rows after, both ascending;
    `arranged` are the ids that stay in their new order, None where it is the old one.
    `numbers` tells each id its row in the end.
    """

    removed: tuple[Stretch, ...]
    arranged: list[str] | None
    inserted: tuple[Stretch, ...]
    numbers: dict[str, int]


def changes_between(before: list[str], after: list[str]) -> RowChanges:
    """How the ids `before` become the ids `after`; no id is twice in either."""
    numbers: dict[str, int] = {}
    rows = count()
    for some in in_pieces(after):
        numbers.update(zip(some, rows, strict=False))
    if before == after:
        return RowChanges((), None, (), numbers)
    known: set[str] = set()
    for some in in_pieces(before):
        known.update(some)
    stays = [order_id in numbers for order_id in before]
    was_here = [order_id in known for order_id in after]
    kept, arranged = list(compress(before, stays)), list(compress(after, was_here))
    return RowChanges(
        tuple(stretches(compress(count(), map(not_, stays)))),
        None if kept == arranged else arranged,
        tuple(stretches(compress(count(), map(not_, was_here)))),
        numbers,
    )


def stretches(rows: Iterable[int]) -> Iterator[Stretch]:
    """Ascending rows as stretches without a gap."""
    for _gap, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        stretch = [row for _place, row in run]
        yield stretch[0], stretch[-1]
